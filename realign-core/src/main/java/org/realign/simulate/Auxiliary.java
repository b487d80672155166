package org.realign.simulate;

/** A feature of the world at the end of a period that was not fitted, in numbers. */
@FunctionalInterface
public interface Auxiliary {
    /** The numbers, always as many. */
    double[] of(World end);

    /** How many cells of each column of a layer are at each level: columns x levels. */
    static Auxiliary levels(int place) {
        return end -> {
            Levels x = end.layer(place);
            Layer layer = x.layer();
            int levels = layer.high() - layer.low() + 1;
            double[] counts = new double[layer.columns() * levels];
            for (int cell = 0; cell < layer.cells(); cell++) {
                if (x.present()[cell]) {
                    int level = (int) x.values()[cell] - layer.low();
                    counts[cell % layer.columns() * levels + level]++;
                }
            }
            return counts;
        };
    }

    /** How many actors of a network have at most 0, 1, ... {@code most} ties. */
    static Auxiliary outdegrees(int place, int most) {
        return end -> {
            Levels x = end.layer(place);
            double[] counts = new double[most + 1];
            for (int i = 0; i < x.layer().rows(); i++) {
                for (int d = x.outDegree(i); d <= most; d++) {
                    counts[d]++;
                }
            }
            return counts;
        };
    }

    /** How many columns of a network have at most 0, 1, ... {@code most} ties. */
    static Auxiliary indegrees(int place, int most) {
        return end -> {
            Levels x = end.layer(place);
            double[] counts = new double[most + 1];
            for (int j = 0; j < x.layer().columns(); j++) {
                for (int d = x.inDegree(j); d <= most; d++) {
                    counts[d]++;
                }
            }
            return counts;
        };
    }
}
