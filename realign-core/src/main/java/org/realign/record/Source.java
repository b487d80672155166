package org.realign.record;

/**
 * Where an entry comes from.
 *
 * @param text title, author, date, as one would cite it; entries with the same text stand or fall together
 * @param url where it can be read, or blank
 * @param check how the entry was checked against it
 */
public record Source(String text, String url, Check check) {
    /** The same, of a row that stood in {@code collection}: an imported file that names the sources of its rows. */
    public Source in(String collection) {
        return new Source(text + behind(collection), url, check);
    }

    /** True where it is {@code collection}, or stood in it. */
    public boolean isFrom(String collection) {
        return text.equals(collection) || text.endsWith(behind(collection));
    }

    private static String behind(String collection) {
        return " (in: " + collection + ")";
    }
}
