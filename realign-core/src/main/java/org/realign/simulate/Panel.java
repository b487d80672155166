package org.realign.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.realign.kernel.Sums;

/** All layers as observed, in waves that they share, and what effects are centred by. */
public final class Panel {
    private final List<Waves> waves;
    private final List<List<Cells>> cells;

    /**
     * Layers in an order that gives each its place.
     *
     * @throws IllegalArgumentException where there is none, or they differ in waves or actors, or two have one name
     */
    public Panel(List<Waves> waves) {
        if (waves.isEmpty()) {
            throw new IllegalArgumentException("a panel needs at least one layer");
        }
        this.waves = List.copyOf(waves);
        Waves first = waves.get(0);
        List<List<Cells>> all = new ArrayList<>();
        for (int i = 0; i < waves.size(); i++) {
            Waves one = waves.get(i);
            if (one.count() != first.count()
                    || one.layer().rows() != first.layer().rows()) {
                throw new IllegalArgumentException(one.layer().name() + " has " + one.count() + " waves of "
                        + one.layer().rows() + " actors, " + first.layer().name() + " " + first.count() + " of "
                        + first.layer().rows());
            }
            for (int j = 0; j < i; j++) {
                if (waves.get(j).layer().name().equals(one.layer().name())) {
                    throw new IllegalArgumentException(
                            "two layers are called " + one.layer().name());
                }
            }
            List<Cells> ofPeriods = new ArrayList<>();
            for (int period = 0; period < one.count() - 1; period++) {
                ofPeriods.add(one.cells(period));
            }
            all.add(List.copyOf(ofPeriods));
        }
        cells = List.copyOf(all);
    }

    /** How many layers there are. */
    public int layers() {
        return waves.size();
    }

    /** A layer by its place. */
    public Layer layer(int place) {
        return waves.get(place).layer();
    }

    /** How many actors there are. */
    public int actors() {
        return layer(0).rows();
    }

    /** How many periods there are, one fewer than waves. */
    public int periods() {
        return waves.get(0).count() - 1;
    }

    /** The level of a cell in a wave, from 0; whether it is there, {@link Waves#absent} says. */
    public int level(int place, int wave, int cell) {
        return waves.get(place).levels()[wave][cell];
    }

    Cells cells(int place, int period) {
        return cells.get(place).get(period);
    }

    /** A layer as it was in a wave, with the cells of a period that begins or ends there. */
    Levels levels(int place, int wave, int period, Set<Table> kept) {
        Layer layer = layer(place);
        Cells own = cells(place, period);
        Levels levels = new Levels(layer, own, kept);
        for (int cell = 0; cell < layer.cells(); cell++) {
            if (own.present[cell]) {
                levels.set(cell / layer.columns(), cell % layer.columns(), level(place, wave, cell));
            }
        }
        return levels;
    }

    /** How many steps at least lie between the two ends of a period: the sum of differences of level over cells present. */
    public int distance(int place, int period) {
        int distance = 0;
        boolean[] present = cells(place, period).present;
        for (int cell = 0; cell < present.length; cell++) {
            if (present[cell]) {
                distance += Math.abs(level(place, period + 1, cell) - level(place, period, cell));
            }
        }
        return distance;
    }

    /** Steps up and steps down between the ends of all periods, and the room there was for either, in levels. */
    double[] traffic(int place) {
        double[] counts = new double[4];
        Layer layer = layer(place);
        for (int period = 0; period < periods(); period++) {
            double[] open = cells(place, period).open;
            for (int cell = 0; cell < open.length; cell++) {
                if (open[cell] > 0) {
                    int from = level(place, period, cell);
                    int by = level(place, period + 1, cell) - from;
                    counts[0] += Math.max(0, by);
                    counts[1] += Math.max(0, -by);
                    counts[2] += from < layer.high() ? 1 : 0;
                    counts[3] += from > layer.low() ? 1 : 0;
                }
            }
        }
        return counts;
    }

    /** The mean of a layer: of all cells there were in a wave, then over waves. */
    public double mean(int place) {
        double[] means = new double[periods() + 1];
        for (int wave = 0; wave < means.length; wave++) {
            means[wave] = mean(place, wave);
        }
        return Sums.mean(means);
    }

    private double mean(int place, int wave) {
        Layer layer = layer(place);
        boolean[] absent = waves.get(place).absent()[wave];
        double sum = 0;
        int count = 0;
        for (int cell = 0; cell < layer.cells(); cell++) {
            boolean own = layer.oneMode() && cell / layer.columns() == cell % layer.columns();
            if (!absent[cell] && !own) {
                sum += level(place, wave, cell);
                count++;
            }
        }
        if (count == 0) {
            throw new IllegalArgumentException(layer.name() + ": nobody is there in wave " + (wave + 1));
        }
        return sum / count;
    }

    /** The highest less the lowest value of a behaviour that was observed. */
    public double range(int place) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int wave = 0; wave <= periods(); wave++) {
            for (double value : present(place, wave)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        return high - low;
    }

    /** The mean similarity of pairs in a behaviour, over all waves but the last. */
    public double similarityMean(int place) {
        double[] means = new double[periods()];
        for (int wave = 0; wave < means.length; wave++) {
            means[wave] = ActorCovariate.similarityMean(present(place, wave), range(place));
        }
        return Sums.mean(means);
    }

    private double[] present(int place, int wave) {
        boolean[] absent = waves.get(place).absent()[wave];
        double[] values = new double[absent.length];
        int count = 0;
        for (int cell = 0; cell < absent.length; cell++) {
            if (!absent[cell]) {
                values[count++] = level(place, wave, cell);
            }
        }
        return Arrays.copyOf(values, count);
    }

    /** How often two actors differ about a third, on average over pairs, thirds and all waves but the last: b0 of balance. */
    public double dissimilarity(int place) {
        double differ = 0;
        double count = 0;
        int n = layer(place).rows();
        for (int wave = 0; wave < periods(); wave++) {
            int[] x = waves.get(place).levels()[wave];
            boolean[] absent = waves.get(place).absent()[wave];
            for (int h = 0; h < n; h++) {
                int ties = 0;
                int known = 0;
                for (int i = 0; i < n; i++) {
                    if (i != h && !absent[i * n + h]) {
                        ties += x[i * n + h];
                        known++;
                    }
                }
                differ += 2.0 * ties * (known - ties);
                count += known * (known - 1.0);
            }
        }
        return count == 0 ? 0 : differ / count;
    }
}
