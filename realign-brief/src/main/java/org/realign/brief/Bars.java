package org.realign.brief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A picture of one value for each of many dates, with the one asked about dark. */
final class Bars {
    private static final double WIDE = 640;
    private static final double LEFT = 34;
    private static final double RIGHT = 630;
    private static final double TOP = 8;
    private static final double TALL = 110;

    private Bars() {}

    /**
     * Bars of {@code values}.
     *
     * @param title of the picture
     * @param said what it shows
     * @param at a label for each value, of which the first and the last are written
     * @param asked place of the one asked about
     * @param least how far the scale goes at least, either way
     * @param table the same numbers
     */
    static Plate plate(
            String id,
            String title,
            String said,
            List<String> at,
            double[] values,
            int asked,
            double least,
            DataTable table) {
        double low = Math.min(-least, Arrays.stream(values).min().orElse(0));
        double high = Math.max(least, Arrays.stream(values).max().orElse(0));
        Scale x = new Scale(0, values.length, LEFT, RIGHT);
        Scale y = new Scale(Math.floor(low / least) * least, Math.ceil(high / least) * least, TOP + TALL, TOP);
        Tag picture =
                Svg.picture(id + "-picture", WIDE, TOP + TALL + 20, title, said).set("class", "small");
        picture.add(Axes.values(y, LEFT, RIGHT, List.of(y.low(), 0.0, y.high()), false));
        List<double[]> dark = new ArrayList<>();
        List<double[]> rest = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            double gap = Math.min(1, x.unit() / 8);
            double top = Math.min(y.at(values[i]), y.at(0));
            double tall = Math.max(0.5, Math.abs(y.at(values[i]) - y.at(0)));
            double[] bar = {x.at(i) + gap, top, x.unit() - 2 * gap, tall};
            (i == asked ? dark : rest).add(bar);
        }
        picture.add(Svg.rects("date rest", rest), Svg.rects("date half", dark));
        picture.add(
                Svg.line("axis", LEFT, y.at(0), RIGHT, y.at(0)),
                Svg.text("tick", LEFT, TOP + TALL + 14, at.get(0)),
                Svg.text("tick end", RIGHT, TOP + TALL + 14, at.get(at.size() - 1)));
        return new Plate(id, picture, Tag.of("figcaption").say(said), table);
    }
}
