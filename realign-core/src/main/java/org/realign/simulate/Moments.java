package org.realign.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The statistics that the method of moments fits, of one period: one for each parameter. Used by one thread.
 *
 * <p><b>Model.</b> A rate: how far the layer is from where it began. An effect: its statistic summed over actors, own layer at
 * the end of the period, other layers and covariates at its beginning, so that what explains comes before what is explained.
 * A creation or endowment effect: what the gains, or the losses, alone would have changed of each actor's statistic, with
 * all else as at the beginning.
 * <p><b>Source.</b> Snijders 2001, Sociological Methodology 31, 361-395; Steglich, Snijders and Pearson 2010, Sociological
 * Methodology 40, 329-393, for several layers.
 */
final class Moments {
    private final Model model;
    private final World world;
    /** A copy of the beginning of each layer that has creation or endowment effects; the layer itself stands for none. */
    private final List<Levels> partial = new ArrayList<>();

    Moments(Model model, List<Levels> like) {
        this.model = model;
        world = new World(like);
        for (int place = 0; place < like.size(); place++) {
            Levels levels = like.get(place);
            partial.add(
                    model.layerModel(place).twoSided
                            ? new Levels(levels.layer(), levels.cells(), model.tables(place))
                            : levels);
        }
    }

    /** Writes the statistics of {@code period} into {@code to}; those of other periods' rates become 0. */
    void of(int period, List<Levels> start, World end, double[] to) {
        Arrays.fill(to, 0);
        world.enter(period);
        for (int place = 0; place < start.size(); place++) {
            world.put(place, start.get(place));
        }
        for (int place = 0; place < start.size(); place++) {
            if (model.moves(place)) {
                rates(period, place, start.get(place), end.layer(place), to);
                world.put(place, end.layer(place));
                evaluation(place, to);
                world.put(place, start.get(place));
                if (model.layerModel(place).twoSided) {
                    oneSided(place, start.get(place), end.layer(place), to);
                }
            }
        }
    }

    private void rates(int period, int place, Levels start, Levels end, double[] to) {
        List<RateTerm> terms = model.rateTerms(place);
        int columns = start.layer().columns();
        double all = 0;
        for (int row = 0; row < start.layer().rows(); row++) {
            double distance = 0;
            for (int cell = row * columns; cell < (row + 1) * columns; cell++) {
                distance += Math.abs(end.values()[cell] - start.values()[cell]);
            }
            all += distance;
            for (int k = 0; k < terms.size(); k++) {
                to[model.rateTerm(place) + k] += distance * value(terms.get(k), period, row);
            }
        }
        if (model.hasRates(place)) {
            to[model.rate(place, period)] = all;
        }
    }

    static double value(RateTerm term, int period, int row) {
        return term.covariate().values(period)[row] - term.covariate().centre();
    }

    private void evaluation(int place, double[] to) {
        LayerModel own = model.layerModel(place);
        for (int k = 0; k < own.effects.length; k++) {
            if (own.evaluation[k] >= 0) {
                double sum = 0;
                for (int ego = 0; ego < world.layer(place).layer().rows(); ego++) {
                    sum += own.effects[k].statistic(world, ego);
                }
                to[own.evaluation[k]] = sum * own.effects[k].momentScale();
            }
        }
    }

    private void oneSided(int place, Levels start, Levels end, double[] to) {
        LayerModel own = model.layerModel(place);
        Levels levels = partial.get(place);
        levels.copy(start);
        world.put(place, levels);
        for (int k = 0; k < own.effects.length; k++) {
            double scale = own.effects[k].momentScale();
            for (int ego = 0; ego < start.layer().rows(); ego++) {
                if (own.creation[k] >= 0) {
                    to[own.creation[k]] += scale * part(own.effects[k], start, levels, end, ego, 1);
                }
                if (own.endowment[k] >= 0) {
                    to[own.endowment[k]] += scale * part(own.effects[k], start, levels, end, ego, -1);
                }
            }
        }
        world.put(place, start);
    }

    /** What the actor's gains ({@code by} 1) or losses (-1) alone change of its statistic; {@code levels} are as before then. */
    private double part(Effect effect, Levels start, Levels levels, Levels end, int ego, int by) {
        double before = effect.statistic(world, ego);
        int columns = levels.layer().columns();
        boolean moved = false;
        for (int j = 0; j < columns; j++) {
            int gap = end.level(ego, j) - start.level(ego, j);
            if (gap * by > 0) {
                levels.step(ego, j, gap);
                moved = true;
            }
        }
        if (!moved) {
            return 0;
        }
        double after = effect.statistic(world, ego);
        for (int j = 0; j < columns; j++) {
            int gap = start.level(ego, j) - levels.level(ego, j);
            if (gap != 0) {
                levels.step(ego, j, gap);
            }
        }
        return after - before;
    }
}
