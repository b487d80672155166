package org.realign.brief;

/**
 * A picture with its caption and, folded behind it, the numbers it is drawn from.
 *
 * @param id unique on the page
 * @param picture the drawing
 * @param caption what is seen, and what must be known to read it
 * @param table the numbers
 */
record Plate(String id, Tag picture, Tag caption, DataTable table) {
    Tag figure() {
        return Tag.of("figure")
                .set("id", id)
                .add(Tag.of("div")
                        .set("class", "scroll plate")
                        .set("tabindex", "0")
                        .set("role", "group")
                        .set("aria-label", "Picture, may be scrolled sideways")
                        .add(picture))
                .add(caption)
                .add(Tag.of("details")
                        .add(Tag.of("summary").say("The numbers behind this picture"))
                        .add(table.tag()));
    }
}
