package org.realign.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.realign.align.Alignments;
import org.realign.kernel.Distribution;
import org.realign.record.Act;
import org.realign.record.Party;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;
import org.realign.record.StateNumber;
import org.realign.record.Window;

/** Measures a state's dealings with some poles year by year. */
public final class Portraits {
    private static final int FIRST_YEAR = 1946;

    private Portraits() {}

    /**
     * The portrait of {@code state} towards {@code poles}, from its first year since {@value #FIRST_YEAR} to {@code
     * lastYear}.
     */
    public static Portrait of(PublicRecord record, Party state, List<Pole> poles, int lastYear) {
        Evidence evidence = Evidence.of(record);
        int born = record.states()
                .state(state.code())
                .flatMap(s -> s.begin())
                .map(b -> b.year())
                .orElse(FIRST_YEAR);
        int died = record.states()
                .state(state.code())
                .flatMap(s -> s.end())
                .map(e -> e.year())
                .orElse(lastYear);
        int first = Math.max(FIRST_YEAR, born);
        int last = Math.max(first, Math.min(lastYear, died));
        Pole self = new Pole(state.code(), List.of(state));
        List<Portrait.Course> courses = new ArrayList<>();
        for (Pole pole : poles) {
            List<Act> acts = record.acts().stream()
                    .filter(a -> a.between(self, pole) && a.date().year() <= last)
                    .toList();
            courses.add(new Portrait.Course(
                    pole,
                    label(record, pole),
                    series(evidence, new Tone(), self, pole, first, last),
                    series(evidence, new Engagement(), self, pole, first, last),
                    series(evidence, new Agreement(), self, pole, first, last),
                    acts));
        }
        Portrait portrait = new Portrait(
                state,
                record.states().name(state),
                numbers(record, state, Window.year(last)),
                Window.parse(first + ".." + last),
                courses,
                record.memberships().stream()
                        .filter(m -> m.state().equals(state) && m.begin().year() <= last)
                        .toList(),
                record.pacts().stream()
                        .filter(p -> p.member().equals(state) && p.begin().year() <= last)
                        .toList());
        return portrait.showing(imported(evidence, self, portrait.span()));
    }

    /** The imported series that have a value for the state alone in some year. */
    private static List<Portrait.Series> imported(Evidence evidence, Pole self, Window span) {
        Measure mean = new SeriesMean();
        List<Portrait.Series> all = new ArrayList<>();
        for (String name : evidence.record().observations().names()) {
            Options options = Options.NONE.of(name);
            List<Portrait.Point> points = new ArrayList<>();
            List<Portrait.Gap> gaps = new ArrayList<>();
            for (int y = span.from().getYear(); y <= span.to().getYear(); y++) {
                int year = y;
                mean.estimate(evidence, new Question(self, self, Window.year(year), options))
                        .either(
                                e -> points.add(point(year, e)),
                                absent -> gaps.add(new Portrait.Gap(year, absent.kind())));
            }
            if (!points.isEmpty()) {
                String unit = mean.unit(evidence.record(), new Question(self, self, span, options));
                all.add(new Portrait.Series(name, unit, points, gaps));
            }
        }
        return all;
    }

    /** The same with alignment measured by {@code alignments}, which read {@code record}. */
    public static Portrait of(Alignments alignments, Party state, List<Pole> among, int lastYear) {
        List<Pole> poles = among.stream().filter(p -> !p.includes(state)).toList();
        Portrait portrait = of(alignments.record(), state, poles, lastYear);
        if (poles.isEmpty()) {
            return portrait;
        }
        List<String> labels =
                portrait.courses().stream().map(Portrait.Course::label).toList();
        Pole self = new Pole(state.code(), List.of(state), portrait.name());
        int last = portrait.span().to().getYear();
        return portrait.with(AlignmentPortraits.of(alignments, self, portrait.name(), poles, labels, last));
    }

    private static Map<StateNumber.Numbering, Integer> numbers(PublicRecord record, Party state, Window when) {
        Map<StateNumber.Numbering, Integer> numbers = new TreeMap<>();
        for (StateNumber.Numbering numbering : StateNumber.Numbering.values()) {
            record.states().number(numbering, state, when).ifPresent(n -> numbers.put(numbering, n));
        }
        return numbers;
    }

    private static String label(PublicRecord record, Pole pole) {
        Party first = pole.parties().get(0);
        return pole.label().equals(first.code()) ? record.states().name(first) : pole.label();
    }

    private static Portrait.Series series(
            Evidence evidence, Measure measure, Pole self, Pole pole, int first, int last) {
        List<Portrait.Point> points = new ArrayList<>();
        List<Portrait.Gap> gaps = new ArrayList<>();
        for (int year = first; year <= last; year++) {
            int y = year;
            measure.estimate(evidence, new Question(self, pole, Window.year(year), Options.NONE))
                    .either(e -> points.add(point(y, e)), absent -> gaps.add(new Portrait.Gap(y, absent.kind())));
        }
        return new Portrait.Series(measure.name(), measure.unit(), points, gaps);
    }

    private static Portrait.Point point(int year, Estimate estimate) {
        Distribution d = estimate.distribution();
        return new Portrait.Point(year, d.quantile(0.05), d.quantile(0.5), d.quantile(0.95), estimate.observations());
    }
}
