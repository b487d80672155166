package org.realign.archive.datasets;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** A share by state, year and pole; NaN where it is not known. */
final class Shares {
    private final World world;
    private final Map<String, double[]> byState = new TreeMap<>();

    Shares(World world) {
        this.world = world;
    }

    double get(String code, int year, int pole) {
        double[] shares = byState.get(code);
        return shares == null ? Double.NaN : shares[(year - World.FIRST) * World.POLES + pole];
    }

    void set(String code, int year, int pole, double share) {
        if (world.pole(code) != pole && world.lived(code, year) && world.poleLived(pole, year)) {
            double[] shares = byState.computeIfAbsent(code, c -> {
                double[] unknown = new double[World.YEARS * World.POLES];
                Arrays.fill(unknown, Double.NaN);
                return unknown;
            });
            shares[(year - World.FIRST) * World.POLES + pole] = share;
        }
    }
}
