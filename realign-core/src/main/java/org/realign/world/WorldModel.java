package org.realign.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.realign.simulate.DyadicCovariate;
import org.realign.simulate.Effect;
import org.realign.simulate.Layer;
import org.realign.simulate.Model;
import org.realign.simulate.Panel;
import org.realign.simulate.Term;
import org.realign.simulate.Waves;
import org.realign.simulate.effects.Effects;
import org.realign.simulate.effects.Given;

/**
 * The actor-oriented model of states and poles, on one imputation and in waves.
 *
 * <p><b>Model.</b> One layer moves: grades of alignment of states with poles. Clubs and pacts of states with one another are layers that
 * are given. Everything is lagged: what bears on a period is what was so in the year in which it begins.
 *
 * @param model the model, its effects in the order of {@link #mechanisms}
 * @param mechanisms what it weighs
 * @param waves the years of the waves
 */
public record WorldModel(Model model, List<Mechanism> mechanisms, List<Integer> waves) {
    /** The layer of alignment. */
    public static final int ALIGNMENT = 0;

    private static final int CLUBS = 1;
    private static final int ALLIES = 2;

    public WorldModel {
        mechanisms = List.copyOf(mechanisms);
        waves = List.copyOf(waves);
    }

    /**
     * The model on an imputation.
     *
     * @param waves years, ascending; of those beyond the imputation's last, who is there is as in the last
     * @param usual what stands in for the unknown and what is centred by
     */
    static WorldModel of(
            Imputation imputation,
            Circumstances circumstances,
            List<Integer> waves,
            List<Mechanism> mechanisms,
            Usual usual) {
        Builder builder = new Builder(imputation, circumstances, waves, usual);
        Panel panel = new Panel(List.of(builder.alignment(), builder.clubs(), builder.allies()));
        List<Term> terms = new ArrayList<>();
        for (Mechanism m : mechanisms) {
            terms.add(new Term(builder.effect(panel, m), m.variant()));
        }
        return new WorldModel(new Model(panel, List.of(), terms), mechanisms, waves);
    }

    /** The mean grade of an imputation over waves, as panels are centred by. */
    static double level(Imputation imputation, Circumstances circumstances, List<Integer> waves) {
        Usual none = new Usual(Map.of(), 0, 0);
        return new Panel(List.of(new Builder(imputation, circumstances, waves, none).alignment())).mean(ALIGNMENT);
    }

    /** What is made of one imputation. */
    private record Builder(Imputation imputation, Circumstances circumstances, List<Integer> waves, Usual usual) {
        int states() {
            return imputation.sphere().size();
        }

        int poles() {
            return Sphere.POLES.size();
        }

        Waves alignment() {
            Layer layer = Layer.graded("alignment", states(), poles(), Grades.LOW, Grades.HIGH);
            int[][] levels = new int[waves.size()][layer.cells()];
            boolean[][] absent = new boolean[waves.size()][layer.cells()];
            for (int w = 0; w < waves.size(); w++) {
                int year = Math.min(waves.get(w), imputation.last());
                for (int cell = 0; cell < layer.cells(); cell++) {
                    int grade = imputation.grade(year, cell / poles(), cell % poles());
                    absent[w][cell] = grade == Imputation.ABSENT;
                    levels[w][cell] = Math.max(0, grade);
                }
            }
            return new Waves(layer, levels, absent, new boolean[waves.size() - 1][layer.cells()]);
        }

        Waves clubs() {
            int clubs = circumstances.clubs().size();
            Layer layer = Layer.twoMode("clubs", states(), clubs).with(Layer.Moves.NONE);
            int[][] levels = new int[waves.size()][layer.cells()];
            for (int w = 0; w < waves.size(); w++) {
                for (int cell = 0; cell < layer.cells(); cell++) {
                    levels[w][cell] = circumstances.member(waves.get(w), cell / clubs, cell % clubs) ? 1 : 0;
                }
            }
            return Waves.of(layer, levels);
        }

        Waves allies() {
            int n = states();
            Layer layer = Layer.network("allies", n).with(Layer.Moves.NONE);
            int[][] levels = new int[waves.size()][layer.cells()];
            for (int w = 0; w < waves.size(); w++) {
                for (int cell = 0; cell < layer.cells(); cell++) {
                    levels[w][cell] = circumstances.allied(waves.get(w), cell / n, cell % n) ? 1 : 0;
                }
            }
            return Waves.of(layer, levels);
        }

        Effect effect(Panel panel, Mechanism m) {
            Given given =
                    Given.of(panel, ALIGNMENT).centredBy(new Given.Centre(usual.level(), usual.of(Circumstance.TRADE)));
            Given fed = switch (m.effect()) {
                case "peers" -> given.layer(ALLIES);
                case "clubs" -> given.layer(CLUBS).dyad(leads());
                case "fracture", "fractureSq", "structBalance", "bridge" -> given.dyad(rivalry());
                case "adversary" ->
                    given.dyad(circumstance(Circumstance.SANCTIONS)).dyad(among());
                default ->
                    m.circumstance().map(c -> given.dyad(circumstance(c))).orElse(given);
            };
            return Effects.named(m.effect()).make(fed);
        }

        private DyadicCovariate circumstance(Circumstance what) {
            double[][] values = new double[waves.size() - 1][];
            for (int m = 0; m < values.length; m++) {
                values[m] = circumstances.row(what, waves.get(m), v -> Double.isNaN(v) ? usual.of(what) : v);
            }
            return new DyadicCovariate(what.words(), states(), poles(), values);
        }

        private DyadicCovariate rivalry() {
            double[][] values = new double[waves.size() - 1][];
            for (int m = 0; m < values.length; m++) {
                values[m] = imputation.rivalry(waves.get(m));
            }
            return new DyadicCovariate("rivalry", poles(), poles(), values);
        }

        private DyadicCovariate among() {
            double[][] values = new double[waves.size() - 1][poles() * poles()];
            for (int m = 0; m < values.length; m++) {
                for (int pair = 0; pair < values[m].length; pair++) {
                    double value = circumstances.among(waves.get(m), pair / poles(), pair % poles());
                    boolean same = pair / poles() == pair % poles();
                    values[m][pair] = same ? 0 : Double.isNaN(value) ? usual.among() : value;
                }
            }
            return new DyadicCovariate("sanctions among poles", poles(), poles(), values);
        }

        private DyadicCovariate leads() {
            int clubs = circumstances.clubs().size();
            double[][] values = new double[waves.size() - 1][poles() * clubs];
            for (int m = 0; m < values.length; m++) {
                for (int cell = 0; cell < values[m].length; cell++) {
                    values[m][cell] = circumstances.leads(waves.get(m), cell / clubs, cell % clubs) ? 1 : 0;
                }
            }
            return new DyadicCovariate("clubs of poles", poles(), clubs, values);
        }
    }

    /** The names of its parameters. */
    public List<String> names() {
        return model.names();
    }

    /** The mechanism that a parameter belongs to; empty for a rate. */
    Optional<Mechanism> mechanism(int parameter) {
        int at = parameter - (model.parameters() - mechanisms.size());
        return at < 0 ? Optional.empty() : Optional.of(mechanisms.get(at));
    }
}
