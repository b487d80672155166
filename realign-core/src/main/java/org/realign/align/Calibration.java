package org.realign.align;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.realign.record.Party;
import org.realign.record.Pole;

/**
 * What was estimated once on all states, so that a case needs only its own state's run.
 *
 * @param poles the poles that levels were estimated for, in the order of every prior's levels
 * @param priors by indicator, what a run with these poles may believe beforehand
 * @param motion how alignment moves
 * @param provenance what it was estimated from and by which command, in sentences for readers
 */
public record Calibration(List<Pole> poles, Map<String, Prior> priors, Motion motion, List<String> provenance) {
    /** The five great powers, through their successions. */
    public static final List<Pole> POWERS = List.of(
            power("washington", "the United States", "USA"),
            power("moscow", "Moscow", "SUN", "RUS"),
            power("beijing", "China", "CHN"),
            power("london", "Britain", "GBR"),
            power("paris", "France", "FRA"));

    /** How far the level of a pole that was not among those estimated may lie from their mean. */
    private static final double ELSEWHERE = 1.5;

    /** What only curated lists of acts tell, so that no data set on all states can calibrate it. */
    private static final List<Indicator> CURATED = List.of(Indicators.SUPPORT, Indicators.HOSTILITY);

    private static final double CURATED_LOADING = 0.7;

    public Calibration {
        poles = List.copyOf(poles);
        priors = Map.copyOf(priors);
        provenance = List.copyOf(provenance);
    }

    private static Pole power(String name, String label, String... codes) {
        return new Pole(name, java.util.Arrays.stream(codes).map(Party::new).toList(), label);
    }

    /** Nothing estimated: priors as declared, wide. */
    public static Calibration none() {
        return new Calibration(POWERS, Map.of(), Motion.WIDE, List.of());
    }

    /** The prior of {@code indicator} for a run with {@code wanted} poles, in their order. */
    public Prior prior(Indicator indicator, List<Pole> wanted) {
        Prior known = Optional.ofNullable(priors.get(indicator.name())).orElseGet(() -> declared(indicator));
        int[] place = wanted.stream().mapToInt(this::place).toArray();
        double[] level = new double[place.length];
        double[] sd = new double[place.length];
        double mean = java.util.Arrays.stream(known.level()).reduce(0, Double::sum) / poles.size();
        for (int p = 0; p < place.length; p++) {
            level[p] = place[p] < 0 ? mean : known.level()[place[p]];
            sd[p] = place[p] < 0 ? Math.max(ELSEWHERE, known.levelSd()[0]) : known.levelSd()[place[p]];
        }
        double[][] shift = new double[known.drift().shift().length][place.length];
        for (int y = 0; y < shift.length; y++) {
            for (int p = 0; p < place.length; p++) {
                shift[y][p] = place[p] < 0 ? 0 : known.drift().shift()[y][place[p]];
            }
        }
        return new Prior(
                level,
                sd,
                known.loading(),
                known.loadingSd(),
                known.column(),
                known.columnSd(),
                known.stateSd(),
                known.spread(),
                known.size(),
                new Prior.Drift(known.drift().first(), shift),
                known.courseSd(),
                known.courseStay());
    }

    /**
     * What is believed of an indicator that was not estimated: of acts that only a curated list has, that they speak of
     * alignment about as clearly as visits do and happen in about one year of five; of anything else, next to nothing.
     */
    private Prior declared(Indicator indicator) {
        if (!CURATED.contains(indicator)) {
            return Prior.wide(poles.size(), indicator.columns().size(), 0);
        }
        double loading = Optional.ofNullable(priors.get(Indicators.VISITS.name()))
                .map(Prior::loading)
                .orElse(CURATED_LOADING);
        return Prior.events(poles.size(), indicator.columns().size(), loading);
    }

    private int place(Pole pole) {
        for (int p = 0; p < poles.size(); p++) {
            if (poles.get(p).parties().stream().anyMatch(pole.parties()::contains)) {
                return p;
            }
        }
        return -1;
    }
}
