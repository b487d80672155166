package org.realign.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.realign.record.Act;
import org.realign.record.Window;

/**
 * Acts as marks by year: cooperative above the line, hostile below, neutral on it. One mark is one recorded act; the
 * stronger its sign, the darker.
 */
final class ActStrip {
    private static final double MOST_HEIGHT = 64;
    private static final double MOST_MARK = 8;
    private static final double NEUTRAL = 7;

    private final List<Act> drawn;
    private final Map<Integer, List<Act>> byYear;
    private final double step;
    private final int above;
    private final int below;

    /** A strip of those of {@code acts} that lie in {@code span}. */
    ActStrip(List<Act> acts, Window span) {
        drawn = acts.stream()
                .filter(a -> a.date().year() >= span.from().getYear()
                        && a.date().year() <= span.to().getYear())
                .toList();
        byYear = drawn.stream().collect(Collectors.groupingBy(a -> a.date().year(), TreeMap::new, Collectors.toList()));
        above = most(1);
        below = most(-1);
        step = Math.min(MOST_MARK, MOST_HEIGHT / Math.max(1, Math.max(above, below)));
    }

    List<Act> acts() {
        return drawn;
    }

    /** The year with most acts, the first of several. */
    Optional<Integer> busiest() {
        return byYear.keySet().stream()
                .max(Comparator.comparingInt(
                                (Integer y) -> byYear.getOrDefault(y, List.of()).size())
                        .thenComparing(Comparator.reverseOrder()));
    }

    /** The acts of {@code year} with this sign, strongest first. */
    List<Act> of(int year, int sign) {
        return byYear.getOrDefault(year, List.of()).stream()
                .filter(a -> Integer.signum(a.valence()) == sign)
                .sorted(Comparator.comparingInt((Act a) -> -Math.abs(a.valence()))
                        .thenComparing(Act::date)
                        .thenComparing(Act::id))
                .toList();
    }

    double height() {
        return aboveHeight() + NEUTRAL + Math.max(2, below) * step + 4;
    }

    private double aboveHeight() {
        return Math.max(2, above) * step + 4;
    }

    Tag draw(Scale x) {
        Tag strip = Tag.of("g");
        double line = aboveHeight() + NEUTRAL / 2;
        strip.add(Svg.rect("zero", x.start(), line - NEUTRAL / 2, x.end() - x.start(), NEUTRAL));
        double width = Math.max(1.5, Math.min(x.unit() - 1.5, 10));
        byYear.keySet().forEach(year -> {
            double left = x.at(year) + (x.unit() - width) / 2;
            Tag marks = Tag.of("g").add(Tag.of("title").say(said(year)));
            stack(marks, of(year, 1), left, width, line - NEUTRAL / 2, -step);
            stack(marks, of(year, -1), left, width, line + NEUTRAL / 2, step);
            if (!of(year, 0).isEmpty()) {
                marks.add(Svg.circle("neutral", left + width / 2, line, 2.2));
            }
            strip.add(marks);
        });
        return strip.add(
                Svg.text("edge end", Axes.LEFT - 6, line - NEUTRAL / 2 - 4, "with"),
                Svg.text("edge end", Axes.LEFT - 6, line + NEUTRAL / 2 + 11, "against"));
    }

    private void stack(Tag marks, List<Act> acts, double left, double width, double from, double by) {
        Map<String, List<double[]>> shades = new TreeMap<>();
        for (int i = 0; i < acts.size(); i++) {
            int valence = acts.get(i).valence();
            String styleClass = (valence > 0 ? "coop s" : "host s") + Math.abs(valence);
            double y = by < 0 ? from + (i + 1) * by : from + i * by + 1;
            shades.computeIfAbsent(styleClass, s -> new ArrayList<>())
                    .add(new double[] {left, y, width, Math.max(1, step - 1)});
        }
        shades.forEach((styleClass, rects) -> marks.add(Svg.rects(styleClass, rects)));
    }

    private String said(int year) {
        return year + ": " + of(year, 1).size() + " cooperative, " + of(year, 0).size() + " neutral, "
                + of(year, -1).size() + " hostile";
    }

    private int most(int sign) {
        return byYear.keySet().stream().mapToInt(y -> of(y, sign).size()).max().orElse(0);
    }
}
