package org.realign.measure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.realign.kernel.Distribution;
import org.realign.kernel.Sums;
import org.realign.record.Entry;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.Pole;
import org.realign.record.Window;
import org.realign.structure.Concentration;
import org.realign.structure.Polarity;

/**
 * How capabilities are spread among some powers: in the hands of how few ({@link #CONCENTRATION}), and how many of the powers
 * are poles ({@link #POLARITY}).
 *
 * <p><b>Model.</b> {@link Concentration} or {@link Polarity} of the powers' values of the imported series {@code cinc}, year by
 * year; the mean over years. Shares are of what these powers have together, not of the world's capabilities.
 * <p><b>Units.</b> Concentration from 0 (all have the same) to 1 (one has everything); polarity in powers.
 * <p><b>Missing.</b> Years in which one of the powers has no value are left out and counted: fewer powers would be another
 * question. Where no year is left, there is no value, for the reason that the power without most of them gives.
 * <p><b>Source.</b> Ray and Singer 1973; Rasler and Thompson 1994.
 */
final class Capabilities implements Measure {
    static final Capabilities CONCENTRATION = new Capabilities(
            "concentration",
            Latent.INDEX,
            "How far capabilities are in the hands of few of the powers named.",
            Concentration::of);

    static final Capabilities POLARITY = new Capabilities(
            "polarity",
            "powers",
            "How many of the powers named have at least half of the capabilities that the first of them has.",
            values -> {
                var poles = Polarity.of(values);
                return poles.isPresent() ? OptionalDouble.of(poles.getAsInt()) : OptionalDouble.empty();
            });

    /** More powers than any list of major powers has. */
    private static final int MOST = 30;

    private static final Options CINC = Options.NONE.of("cinc");

    private final String name;
    private final String unit;
    private final String meaning;
    private final Function<double[], OptionalDouble> structure;

    private Capabilities(String name, String unit, String meaning, Function<double[], OptionalDouble> structure) {
        this.name = name;
        this.unit = unit;
        this.meaning = meaning;
        this.structure = structure;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String unit() {
        return unit;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    @Override
    public String phrase(Question question) {
        return "The " + name + " of capabilities among " + question.from().label();
    }

    @Override
    public boolean isOfGroup() {
        return true;
    }

    @Override
    public int mostParties() {
        return MOST;
    }

    @Override
    public double highest() {
        return unit.equals(Latent.INDEX) ? 1 : MOST;
    }

    @Override
    public boolean isImported() {
        return true;
    }

    @Override
    public Observed<Estimate> estimate(Evidence evidence, Question question) {
        List<Double> values = new ArrayList<>();
        Set<Entry> basis = new LinkedHashSet<>();
        int[] years = Years.of(question.window());
        for (int year : years) {
            year(evidence, question, year, basis).ifPresent(values::add);
        }
        return values.isEmpty()
                ? missing(evidence, question)
                : Observed.of(Estimate.of(
                        Distribution.point(
                                Sums.mean(values.stream().mapToDouble(v -> v).toArray())),
                        basis.size(),
                        List.copyOf(basis),
                        List.of("All powers have a value of cinc for " + values.size() + " of " + years.length
                                + " years in " + question.window().spoken()
                                + ". Its source states no error: values are taken as they stand, and so is a difference"
                                + " however small; 'by' or 'within' say how large one must be.")));
    }

    /** The value of a year, with the figures behind it added to {@code basis}; empty where a power has none. */
    private Optional<Double> year(Evidence evidence, Question question, int year, Set<Entry> basis) {
        List<Pole> powers = question.options().among();
        double[] capabilities = new double[powers.size()];
        List<Entry> figures = new ArrayList<>();
        for (int i = 0; i < capabilities.length; i++) {
            Optional<Estimate> figure =
                    cinc(evidence, powers.get(i), Window.year(year)).match(Optional::of, absent -> Optional.empty());
            if (figure.isEmpty()) {
                return Optional.empty();
            }
            capabilities[i] = figure.get().distribution().mean();
            figures.addAll(figure.get().basis());
        }
        OptionalDouble value = structure.apply(capabilities);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        basis.addAll(figures);
        return Optional.of(value.getAsDouble());
    }

    private static Observed<Estimate> cinc(Evidence evidence, Pole power, Window window) {
        return evidence.estimate(new SeriesMean(), new Question(power, power, window, CINC));
    }

    /** Why there is no year with a value of all powers. */
    private static Observed<Estimate> missing(Evidence evidence, Question question) {
        for (Pole power : question.options().among()) {
            Observed<Estimate> alone = cinc(evidence, power, question.window());
            if (!alone.isPresent()) {
                return alone;
            }
        }
        return Observed.missing(
                Missing.NOT_CODED,
                "In no year of " + question.window().spoken() + " does cinc have a value for each of "
                        + question.from().label() + ".");
    }
}
