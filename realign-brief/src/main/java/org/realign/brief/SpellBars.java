package org.realign.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.realign.record.PartialDate;
import org.realign.record.Window;

/** Spells as bars along the years, those with one label in one row; a spell that has not ended runs into an arrow. */
final class SpellBars {
    private static final double ROW = 20;
    private static final double LABELS = 300;
    private static final double LINE = 13;
    private static final int LABEL_LENGTH = 46;

    private SpellBars() {}

    /**
     * One spell.
     *
     * @param label in words
     * @param style class of the bar
     * @param begin when it began
     * @param end when it ended, if it did
     */
    record Spell(String label, String style, PartialDate begin, Optional<PartialDate> end) {}

    static Tag draw(String id, Window span, List<Spell> spells, String title, String description) {
        Scale x = Scale.years(span, LABELS, Axes.WIDTH - Axes.RIGHT);
        List<String> rows = spells.stream().map(Spell::label).distinct().toList();
        Map<String, Double> tops = new HashMap<>();
        double height = 0;
        for (String row : rows) {
            tops.put(row, height);
            height += ROW + LINE * (lines(row).size() - 1);
        }
        Tag picture = Svg.picture(id, Axes.WIDTH, height + 26, title, description);
        picture.add(Axes.years(x, 4, height + 6));
        for (String row : rows) {
            double base = 6 + tops.getOrDefault(row, 0.0) + 12;
            for (String line : lines(row)) {
                picture.add(Svg.text("row end", LABELS - 10, base, line));
                base += LINE;
            }
        }
        for (Spell spell : spells) {
            double y = 6
                    + tops.getOrDefault(spell.label(), 0.0)
                    + LINE * (lines(spell.label()).size() - 1) / 2;
            double from = Math.max(x.start(), x.at(year(spell.begin(), false)));
            double to =
                    Math.min(x.end(), spell.end().map(e -> x.at(year(e, true))).orElse(x.end()));
            picture.add(Svg.rect("spell " + spell.style(), from, y + 3, Math.max(2, to - from), ROW - 8));
            if (spell.end().isEmpty()) {
                picture.add(Svg.path(
                        "arrow " + spell.style(),
                        List.of(
                                new double[] {x.end(), y + 1},
                                new double[] {x.end() + 8, y + ROW / 2 - 1},
                                new double[] {x.end(), y + ROW - 3}),
                        true));
            }
        }
        return picture;
    }

    /** A label in lines short enough to stand beside the bars; a word longer than a line is cut. */
    static List<String> lines(String label) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : label.split(" ", -1)) {
            boolean fits = line.isEmpty() || line.length() + 1 + word.length() <= LABEL_LENGTH;
            if (!fits) {
                lines.add(line);
            }
            String cut = Prose.shortened(word, LABEL_LENGTH);
            line = fits && !line.isEmpty() ? line + " " + cut : cut;
        }
        lines.add(line);
        return lines;
    }

    /** The date as a year with its fraction: its first possible day, or its last. */
    private static double year(PartialDate date, boolean latest) {
        var day = latest ? date.latest() : date.earliest();
        return day.getYear() + (day.getDayOfYear() - (latest ? 0 : 1)) / (double) day.lengthOfYear();
    }
}
