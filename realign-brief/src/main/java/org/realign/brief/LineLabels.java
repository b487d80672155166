package org.realign.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The names of lines, each beside the end of its line. */
final class LineLabels {
    private static final double HEIGHT = 15;

    private record Label(double y, String text, String style) {}

    private final List<Label> labels = new ArrayList<>();

    /** A label that would like to stand at {@code y}, in the colour of its line. */
    void add(double y, String text, String style) {
        labels.add(new Label(y, text, style));
    }

    /** From top to bottom at {@code x}, moved down just so far that none covers another or stands above {@code top}. */
    Tag at(double x, double top) {
        Tag all = Tag.of("g");
        double free = top;
        for (Label label :
                labels.stream().sorted(Comparator.comparingDouble(Label::y)).toList()) {
            double y = Math.max(label.y() + 4, free);
            free = y + HEIGHT;
            all.add(Svg.text("line-label " + label.style(), x, y, label.text()));
        }
        return all;
    }
}
