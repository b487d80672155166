package org.realign.align;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.realign.record.Tie;

/**
 * What imported datasets say of ties by year, read as in a calibration: the record's own reading of the same indicator
 * comes first, and ties speak only of years and poles of which it has no term.
 *
 * <p>Pacts are not read here: what the record lacks of them is no reading of its own ({@link PactReader}).
 *
 * <p>On a clock finer than years, what is sticky holds in every period of the year; what happens in a year counts
 * once, on its middle.
 * <p><b>Missing.</b> A year that no tie speaks of has no term; where several speak of it, a tie is there if any says so.
 */
final class TieReader {
    private static final Map<Tie.Sort, Indicator> INDICATORS = new EnumMap<>(Map.of(
            Tie.Sort.VISITS, Indicators.VISITS,
            Tie.Sort.ARMS, Indicators.ARMS,
            Tie.Sort.EXERCISES, Indicators.EXERCISES,
            Tie.Sort.TROOPS, Indicators.TROOPS,
            Tie.Sort.EMBASSY, Indicators.EMBASSY,
            Tie.Sort.SANCTIONS, Indicators.SANCTIONS));

    private TieReader() {}

    /** {@code own} terms of {@code indicator}, and those of ties beside them. */
    static Terms beside(Terms own, View view, Indicator indicator) {
        Terms ties = read(view, indicator);
        if (ties.size() == 0) {
            return own;
        }
        int poles = view.poles.size();
        int first = view.clock.year(0);
        int years = view.clock.year(view.clock.periods() - 1) - first + 1;
        boolean[] spoken = new boolean[years * poles];
        for (int n = 0; n < own.size(); n++) {
            spoken[year(view, own.cell(n)) * poles + own.cell(n) % poles] = true;
        }
        Terms.Builder both = new Terms.Builder().all(own, n -> true);
        return both.all(ties, n -> !spoken[year(view, ties.cell(n)) * poles + ties.cell(n) % poles])
                .build();
    }

    private static int year(View view, int cell) {
        return view.clock.year(cell / view.poles.size()) - view.clock.year(0);
    }

    private static Terms read(View view, Indicator indicator) {
        for (Map.Entry<Tie.Sort, Indicator> e : INDICATORS.entrySet()) {
            if (e.getValue().equals(indicator)) {
                return read(view, indicator, e.getKey());
            }
        }
        return Terms.NONE;
    }

    private static Terms read(View view, Indicator indicator, Tie.Sort sort) {
        int[] level = levels(view, sort);
        boolean sticky = indicator.columns().stream().anyMatch(c -> c.startsWith("keeps"));
        if (sticky) {
            return Readings.ladder(view.clock, view.poles.size(), level, 1);
        }
        int[] effect = view.closed();
        if (indicator.columns().isEmpty()) {
            Arrays.fill(effect, -1);
        }
        return Readings.yearly(view.clock, view.poles.size(), level, effect);
    }

    /** By period in which both were states, and pole: 1 where there was a tie, 0 where there was none. */
    static int[] levels(View view, Tie.Sort sort) {
        int[] level = view.unknown();
        for (Tie tie : view.record.ties()) {
            for (int p = 0; p < view.poles.size(); p++) {
                if (tie.sort() == sort && tie.between(view.state, view.poles.get(p))) {
                    for (int t = view.from[p]; t < view.to[p]; t++) {
                        if (tie.years().contains(LocalDate.of(view.clock.year(t), 7, 1))) {
                            int cell = view.cell(t, p);
                            level[cell] = Math.max(level[cell], tie.there() ? 1 : 0);
                        }
                    }
                }
            }
        }
        return level;
    }
}
