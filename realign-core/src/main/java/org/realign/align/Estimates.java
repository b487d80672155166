package org.realign.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.realign.align.Estimated.Parameter;

/** Makes what runs on single states believe out of what was estimated on all. */
public final class Estimates {
    /** A state's own proneness to jumps may differ from all states' as if these many of its years had been seen. */
    private static final double JUMP_YEARS = 100;

    private final Map<String, Map<Parameter, Map<String, Estimated>>> rows = new HashMap<>();

    private Estimates(List<Estimated> estimates) {
        for (Estimated row : estimates) {
            rows.computeIfAbsent(row.indicator(), i -> new HashMap<>())
                    .computeIfAbsent(row.parameter(), p -> new TreeMap<>())
                    .put(row.place(), row);
        }
    }

    /**
     * The calibration that these estimates make. Indicators without a loading among them keep what is declared.
     *
     * @param provenance for readers
     * @throws IllegalArgumentException if a parameter is missing, naming it
     */
    public static Calibration calibration(List<Estimated> estimates, List<String> provenance) {
        Estimates known = new Estimates(estimates);
        Map<String, Prior> priors = new HashMap<>();
        for (Indicator indicator : Indicators.all()) {
            if (known.rows.containsKey(indicator.name())) {
                priors.put(indicator.name(), known.prior(indicator));
            }
        }
        return new Calibration(Calibration.POWERS, priors, known.motion(), provenance);
    }

    private Motion motion() {
        double chance = one(Estimated.MOTION, Parameter.JUMP_CHANCE, "", Estimated::mean);
        return new Motion(
                one(Estimated.MOTION, Parameter.LOG_STEP, "", Estimated::mean),
                one(Estimated.MOTION, Parameter.LOG_STEP_SD, "", Estimated::mean),
                chance * JUMP_YEARS,
                (1 - chance) * JUMP_YEARS);
    }

    private Prior prior(Indicator indicator) {
        String name = indicator.name();
        List<String> poles = new ArrayList<>();
        Calibration.POWERS.forEach(p -> poles.add(p.name()));
        OptionalDouble course = maybe(name, Parameter.COURSE_SD, "", Estimated::mean);
        Prior prior = new Prior(
                all(name, Parameter.LEVEL, poles, Estimated::mean),
                all(name, Parameter.LEVEL, poles, Estimated::sd),
                one(name, Parameter.LOADING, "", Estimated::mean),
                one(name, Parameter.LOADING, "", Estimated::sd),
                all(name, Parameter.EFFECT, indicator.columns(), Estimated::mean),
                all(name, Parameter.EFFECT, indicator.columns(), Estimated::sd),
                course.isPresent() ? 0 : one(name, Parameter.STATE_SD, "", Estimated::mean),
                maybe(name, Parameter.SPREAD, "", Estimated::mean).orElse(1),
                (int) Math.max(
                        1,
                        Math.round(
                                maybe(name, Parameter.SIZE, "", Estimated::mean).orElse(1))),
                indicator.drifts() ? drift(name, poles) : Prior.NO_DRIFT);
        return course.isPresent()
                ? prior.straying(course.getAsDouble(), one(name, Parameter.COURSE_STAY, "", Estimated::mean))
                : prior;
    }

    private Prior.Drift drift(String name, List<String> poles) {
        TreeSet<Integer> years = new TreeSet<>();
        Map<String, Estimated> known = rows.getOrDefault(name, Map.of()).getOrDefault(Parameter.DRIFT, Map.of());
        known.keySet().forEach(place -> years.add(Integer.parseInt(place.substring(0, 4))));
        if (years.isEmpty()) {
            return Prior.NO_DRIFT;
        }
        double[][] shift = new double[years.last() - years.first() + 1][poles.size()];
        for (int p = 0; p < poles.size(); p++) {
            double nearest = first(name, years, poles.get(p));
            for (int y = 0; y < shift.length; y++) {
                nearest = maybe(name, Parameter.DRIFT, (years.first() + y) + " " + poles.get(p), Estimated::mean)
                        .orElse(nearest);
                shift[y][p] = nearest;
            }
        }
        return new Prior.Drift(years.first(), shift);
    }

    /** A pole's drift in its own first year, which serves before it. */
    private double first(String name, Set<Integer> years, String pole) {
        for (int year : years) {
            OptionalDouble drift = maybe(name, Parameter.DRIFT, year + " " + pole, Estimated::mean);
            if (drift.isPresent()) {
                return drift.getAsDouble();
            }
        }
        return 0;
    }

    private double[] all(
            String indicator, Parameter parameter, List<String> places, ToDoubleFunction<Estimated> figure) {
        return places.stream()
                .mapToDouble(place -> one(indicator, parameter, place, figure))
                .toArray();
    }

    private double one(String indicator, Parameter parameter, String place, ToDoubleFunction<Estimated> figure) {
        return maybe(indicator, parameter, place, figure)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no " + parameter.word() + " " + place + " of " + indicator));
    }

    private OptionalDouble maybe(
            String indicator, Parameter parameter, String place, ToDoubleFunction<Estimated> figure) {
        Estimated row = rows.getOrDefault(indicator, Map.of())
                .getOrDefault(parameter, Map.of())
                .get(place);
        return row == null ? OptionalDouble.empty() : OptionalDouble.of(figure.applyAsDouble(row));
    }
}
