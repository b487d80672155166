package org.realign.brief;

import java.util.List;

/** Shapes of a picture. Colours and strokes are classes of the style sheet, so that screen and paper can differ. */
final class Svg {
    private Svg() {}

    /**
     * A picture with a name and a description for those who do not see it.
     *
     * @param id unique on the page
     */
    static Tag picture(String id, double width, double height, String title, String description) {
        return Tag.of("svg")
                .set("viewBox", "0 0 " + Numbers.coordinate(width) + " " + Numbers.coordinate(height))
                .set("width", width)
                .set("height", height)
                .set("role", "img")
                .set("aria-labelledby", id + "-t " + id + "-d")
                .add(Tag.of("title").set("id", id + "-t").say(title))
                .add(Tag.of("desc").set("id", id + "-d").say(description));
    }

    /** A small mark beside a word that says the same. */
    static Tag icon(String symbol) {
        return Tag.of("svg")
                .set("class", "icon")
                .set("viewBox", "0 0 16 16")
                .set("width", 16)
                .set("height", 16)
                .set("aria-hidden", "true")
                .add(Tag.of("use").set("href", "#" + symbol));
    }

    static Tag group(double x, double y) {
        return Tag.of("g").set("transform", "translate(" + Numbers.coordinate(x) + " " + Numbers.coordinate(y) + ")");
    }

    static Tag rect(String styleClass, double x, double y, double width, double height) {
        return Tag.of("rect")
                .set("class", styleClass)
                .set("x", x)
                .set("y", y)
                .set("width", Math.max(0, width))
                .set("height", Math.max(0, height));
    }

    static Tag line(String styleClass, double x1, double y1, double x2, double y2) {
        return Tag.of("line")
                .set("class", styleClass)
                .set("x1", x1)
                .set("y1", y1)
                .set("x2", x2)
                .set("y2", y2);
    }

    static Tag text(String styleClass, double x, double y, String text) {
        return Tag.of("text").set("class", styleClass).set("x", x).set("y", y).say(text);
    }

    static Tag circle(String styleClass, double x, double y, double radius) {
        return Tag.of("circle")
                .set("class", styleClass)
                .set("cx", x)
                .set("cy", y)
                .set("r", radius);
    }

    /** A line through {@code points}, each x and y; closed for an area. */
    static Tag path(String styleClass, List<double[]> points, boolean closed) {
        Pen pen = new Pen();
        for (int i = 0; i < points.size(); i++) {
            pen.to(i == 0 ? 'm' : 'l', points.get(i)[0], points.get(i)[1]);
        }
        return Tag.of("path").set("class", styleClass).set("d", closed ? pen + "z" : pen.toString());
    }

    /** Rectangles of one class as one path; each is x, y, width and height. */
    static Tag rects(String styleClass, List<double[]> rects) {
        Pen pen = new Pen();
        for (double[] r : rects) {
            pen.to('m', r[0], r[1]);
            pen.box(Math.max(0, r[2]), Math.max(0, r[3]));
        }
        return Tag.of("path").set("class", styleClass).set("d", pen.toString());
    }

    /** The shapes of the verdicts and the patterns of missing years, once for the page. */
    static Tag definitions() {
        Tag defs = Tag.of("defs");
        defs.add(
                symbol("i-upheld")
                        .add(circle("mark", 8, 8, 7))
                        .add(Tag.of("path").set("class", "cut").set("d", "M4.5 8.2 7 10.8 11.6 5.4")),
                symbol("i-refuted")
                        .add(Tag.of("path").set("class", "mark").set("d", "M5 1h6l4 4v6l-4 4H5l-4-4V5z"))
                        .add(Tag.of("path").set("class", "cut").set("d", "M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6")),
                symbol("i-undecided")
                        .add(circle("ring", 8, 8, 6.2))
                        .add(Tag.of("path").set("class", "mark").set("d", "M8 1.8a6.2 6.2 0 0 1 0 12.4z")),
                symbol("i-outside-the-record").add(circle("ring dashed", 8, 8, 6.2)),
                symbol("i-not-due")
                        .add(circle("ring", 8, 8, 6.2))
                        .add(Tag.of("path").set("class", "ring").set("d", "M8 4.4V8l2.6 1.8")),
                symbol("i-interpretation")
                        .add(Tag.of("path").set("class", "ring").set("d", "M8 1.6 14.4 8 8 14.4 1.6 8z")),
                hatch("p-gap", 6, "hatch", 1.1),
                hatch("p-refuted", 5, "hatch-refuted", 1.6),
                dots("p-undecided"),
                hatch("p-hedging", 6, "hatch-hedging", 2.6),
                pattern("p-withdrawn", 5)
                        .add(rect("dots-ground", 0, 0, 5, 5))
                        .add(circle("dots-withdrawn", 2.5, 2.5, 1)),
                hatch("p-outside", 8, "hatch-outside", 1));
        return Tag.of("svg")
                .set("class", "definitions")
                .set("width", 0)
                .set("height", 0)
                .set("aria-hidden", "true")
                .add(defs);
    }

    private static Tag symbol(String id) {
        return Tag.of("symbol").set("id", id).set("viewBox", "0 0 16 16");
    }

    private static Tag pattern(String id, double size) {
        return Tag.of("pattern")
                .set("id", id)
                .set("width", size)
                .set("height", size)
                .set("patternUnits", "userSpaceOnUse");
    }

    private static Tag hatch(String id, double size, String styleClass, double thickness) {
        return pattern(id, size)
                .set("patternTransform", "rotate(45)")
                .add(rect(styleClass + "-ground", 0, 0, size, size))
                .add(line(styleClass, 0, 0, 0, size).set("stroke-width", thickness));
    }

    private static Tag dots(String id) {
        return pattern(id, 5)
                .add(rect("dots-ground", 0, 0, 5, 5))
                .add(circle("dots", 1.2, 1.2, 1.1), circle("dots", 3.7, 3.7, 1.1));
    }
}
