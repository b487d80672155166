package org.realign.simulate;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.realign.kernel.FastExp;

/**
 * One actor's choice in one layer: no change, or a step. It is used again and again, by one thread.
 *
 * <p><b>Model.</b> Multinomial logit; no change has weight 1. The score of a parameter is what the step chosen changes of its
 * statistic, less what is expected.
 */
final class Chooser {
    /** Weights are added up by blocks: sums of several do not wait for one another, and a draw skips those before its own. */
    private static final int BLOCK = 16;

    private final LayerModel model;
    private final Layer layer;
    private final int columns;
    private final int slots;
    private final double[][] changes;
    private final double[] up;
    private final double[] down;
    private final double[] weights;
    private final double[] blocks;
    private final double[] upWeights;
    private final double[] downWeights;

    private int column;
    private int by;

    Chooser(Layer layer, LayerModel model) {
        this.layer = layer;
        this.model = model;
        columns = layer.columns();
        slots = layer.slots();
        changes = new double[model.effects.length][slots];
        up = new double[slots];
        down = new double[slots];
        weights = new double[slots];
        blocks = new double[(slots + BLOCK - 1) / BLOCK];
        upWeights = new double[slots];
        downWeights = new double[slots];
    }

    /** The column of the step chosen last, if there was one. */
    int column() {
        return column;
    }

    /** The step chosen last: 1 up, -1 down, 0 none. */
    int by() {
        return by;
    }

    /** Lets {@code ego} choose; adds to {@code score} if it is as long as the parameters, and not if it is empty. */
    void choose(World world, int ego, double[] theta, UniformRandomProvider random, double[] score) {
        double total = weigh(world, ego, theta);
        int slot = draw(random.nextDouble() * total - 1);
        Levels levels = world.layer(model.place);
        by = slot < 0 ? 0 : isUp(levels, ego, slot) ? 1 : -1;
        column = slot < 0 ? 0 : slot % columns;
        if (score.length > 0) {
            addScore(levels, ego, slot, total, score);
        }
    }

    /** Fills the weights of all steps; their sum, no change included. */
    private double weigh(World world, int ego, double[] theta) {
        Arrays.fill(up, 0);
        for (int k = 0; k < changes.length; k++) {
            model.effects[k].changes(world, ego, changes[k]);
            add(up, model.up(k, theta), changes[k]);
        }
        double[] falling = up;
        if (model.twoSided) {
            falling = down;
            Arrays.fill(down, 0);
            for (int k = 0; k < changes.length; k++) {
                add(down, model.down(k, theta), changes[k]);
            }
        }
        Levels levels = world.layer(model.place);
        if (layer.isBinary()) {
            weighTies(levels, ego, falling);
        } else {
            weighSteps(levels, ego, falling);
        }
        return 1 + sum();
    }

    private static void add(double[] to, double factor, double[] some) {
        for (int j = 0; j < to.length; j++) {
            to[j] += factor * some[j];
        }
    }

    private void weighTies(Levels levels, int ego, double[] falling) {
        int from = ego * columns;
        double[] values = levels.values();
        double[] open = levels.cells().open;
        if (falling == up) {
            for (int j = 0; j < columns; j++) {
                weights[j] = open[from + j] * FastExp.exp((1 - 2 * values[from + j]) * up[j]);
            }
        } else {
            for (int j = 0; j < columns; j++) {
                double log = values[from + j] > 0 ? -falling[j] : up[j];
                weights[j] = open[from + j] * FastExp.exp(log);
            }
        }
        if (layer.moves() != Layer.Moves.BOTH) {
            int closed = layer.moves() == Layer.Moves.UP ? 1 : 0;
            for (int j = 0; j < columns; j++) {
                weights[j] = values[from + j] == closed ? 0 : weights[j];
            }
        }
    }

    private void weighSteps(Levels levels, int ego, double[] falling) {
        boolean rises = layer.moves() != Layer.Moves.DOWN;
        boolean falls = layer.moves() != Layer.Moves.UP;
        double[] open = levels.cells().open;
        for (int p = 0; p < columns; p++) {
            int cell = ego * columns + p;
            double level = levels.values()[cell];
            boolean moves = open[cell] > 0;
            weights[p] = moves && rises && level < layer.high() ? FastExp.exp(up[p]) : 0;
            weights[columns + p] = moves && falls && level > layer.low() ? FastExp.exp(falling[columns + p]) : 0;
        }
    }

    private double sum() {
        double total = 0;
        for (int block = 0; block < blocks.length; block++) {
            double sum = 0;
            int end = Math.min(slots, (block + 1) * BLOCK);
            for (int slot = block * BLOCK; slot < end; slot++) {
                sum += weights[slot];
            }
            blocks[block] = sum;
            total += sum;
        }
        return total;
    }

    /** Four sums abreast, since one would wait for itself; the order is fixed. */
    private static double dot(double[] x, double[] y) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int j = 0;
        for (; j < x.length - 3; j += 4) {
            a += x[j] * y[j];
            b += x[j + 1] * y[j + 1];
            c += x[j + 2] * y[j + 2];
            d += x[j + 3] * y[j + 3];
        }
        for (; j < x.length; j++) {
            a += x[j] * y[j];
        }
        return (a + b) + (c + d);
    }

    /** The slot in which {@code rest} of the weights ends; -1 for no change. */
    private int draw(double rest) {
        if (rest < 0) {
            return -1;
        }
        int block = 0;
        double left = rest;
        while (block < blocks.length - 1 && left >= blocks[block]) {
            left -= blocks[block++];
        }
        int last = -1;
        for (int slot = block * BLOCK; slot < Math.min(slots, (block + 1) * BLOCK); slot++) {
            if (weights[slot] > 0) {
                left -= weights[slot];
                last = slot;
                if (left < 0) {
                    return slot;
                }
            }
        }
        // Rounding may leave a little beyond the last step of a block, or of all.
        return last >= 0 ? last : lastPossible();
    }

    private int lastPossible() {
        int slot = slots - 1;
        while (slot >= 0 && !(weights[slot] > 0)) {
            slot--;
        }
        return slot;
    }

    private boolean isUp(Levels levels, int ego, int slot) {
        return layer.isBinary() ? levels.values()[ego * columns + slot] == 0 : slot < columns;
    }

    private void addScore(Levels levels, int ego, int slot, double total, double[] score) {
        if (model.twoSided) {
            addTwoSided(levels, ego, slot, total, score);
            return;
        }
        double sign = 1;
        double[] signed = weights;
        if (layer.isBinary()) {
            int from = ego * columns;
            double[] values = levels.values();
            signed = upWeights;
            for (int j = 0; j < columns; j++) {
                signed[j] = (1 - 2 * values[from + j]) * weights[j];
            }
            sign = slot >= 0 ? 1 - 2 * values[from + slot] : 1;
        }
        double scale = 1 / total;
        for (int k = 0; k < changes.length; k++) {
            double chosen = slot < 0 ? 0 : sign * changes[k][slot];
            score[model.evaluation[k]] += chosen - scale * dot(signed, changes[k]);
        }
    }

    private void addTwoSided(Levels levels, int ego, int slot, double total, double[] score) {
        double sign = layer.isBinary() ? -1 : 1;
        for (int j = 0; j < slots; j++) {
            boolean rises = isUp(levels, ego, j);
            upWeights[j] = rises ? weights[j] : 0;
            downWeights[j] = rises ? 0 : sign * weights[j];
        }
        for (int k = 0; k < changes.length; k++) {
            double chosenUp = by > 0 ? changes[k][slot] : 0;
            double chosenDown = by < 0 ? sign * changes[k][slot] : 0;
            double rising = chosenUp - dot(upWeights, changes[k]) / total;
            double falling = chosenDown - dot(downWeights, changes[k]) / total;
            add(score, model.evaluation[k], rising + falling);
            add(score, model.creation[k], rising);
            add(score, model.endowment[k], falling);
        }
    }

    private static void add(double[] score, int parameter, double what) {
        if (parameter >= 0) {
            score[parameter] += what;
        }
    }
}
