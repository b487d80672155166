package org.realign.simulate.effects;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.realign.simulate.ActorCovariate;
import org.realign.simulate.ActorValue;
import org.realign.simulate.BehaviourValue;
import org.realign.simulate.DyadicCovariate;
import org.realign.simulate.Layer;
import org.realign.simulate.Panel;

/**
 * What an effect is made from: the panel, the place of its layer, and what it needs beside, in the order of {@link EffectKind}.
 *
 * @param panel the observations
 * @param place the layer whose steps it bears on
 * @param layers places of other layers
 * @param actors values of actors
 * @param dyads values of pairs
 * @param centre what to centre by, where it is not the panel's own means: those of the panel on which parameters were estimated
 */
public record Given(
        Panel panel,
        int place,
        List<Integer> layers,
        List<ActorValue> actors,
        List<DyadicCovariate> dyads,
        Optional<Centre> centre) {

    /**
     * Means of the panel on which a model was estimated.
     *
     * @param level of the layer
     * @param share of what actors depend on columns for
     */
    public record Centre(double level, double share) {}

    public Given {
        layers = List.copyOf(layers);
        actors = List.copyOf(actors);
        dyads = List.copyOf(dyads);
    }

    /** Nothing beside the layer. */
    public static Given of(Panel panel, int place) {
        return new Given(panel, place, List.of(), List.of(), List.of(), Optional.empty());
    }

    /** The same with one more layer. */
    public Given layer(int other) {
        return new Given(panel, place, with(layers, other), actors, dyads, centre);
    }

    /** The same with one more value of actors. */
    public Given actor(ActorValue value) {
        return new Given(panel, place, layers, with(actors, value), dyads, centre);
    }

    /** The same with one more covariate of pairs. */
    public Given dyad(DyadicCovariate covariate) {
        return new Given(panel, place, layers, actors, with(dyads, covariate), centre);
    }

    /** The same, centred by {@code other}. */
    public Given centredBy(Centre other) {
        return new Given(panel, place, layers, actors, dyads, Optional.of(other));
    }

    private static <T> List<T> with(List<T> some, T more) {
        List<T> all = new ArrayList<>(some);
        all.add(more);
        return all;
    }

    Layer own() {
        return panel.layer(place);
    }

    double mean() {
        return centre.map(Centre::level).orElseGet(() -> panel.mean(place));
    }

    /** The mean of the first covariate of pairs. */
    double shareMean() {
        return centre.map(Centre::share).orElseGet(() -> perCell().mean(false));
    }

    /** The level that is neither high nor low. */
    double middle() {
        return (own().low() + own().high()) / 2.0;
    }

    BehaviourValue behaviour() {
        return BehaviourValue.of(panel, place);
    }

    /** The first covariate of pairs, as wide as the layer, of one row for each actor. */
    DyadicCovariate perCell() {
        return shaped(0, own().rows(), own().columns());
    }

    /** A covariate with the shape asked for; an error where it has another or speaks of too few periods. */
    DyadicCovariate shaped(int which, int rows, int columns) {
        DyadicCovariate w = dyads.get(which);
        if (w.rows() != rows || w.columns() != columns || w.periods() != panel.periods()) {
            throw new IllegalArgumentException(w.name() + " is " + w.periods() + " periods of " + w.rows() + " x "
                    + w.columns() + "; needed: " + panel.periods() + " of " + rows + " x " + columns);
        }
        return w;
    }

    /** A value of actors; an error where it speaks of too few actors or periods, or is the same for all. */
    ActorValue value() {
        ActorValue value = actors.get(0);
        if (value instanceof ActorCovariate c
                && (c.periods() != panel.periods() || c.values(0).length != panel.actors())) {
            throw new IllegalArgumentException(c.name() + " is " + c.periods() + " periods of " + c.values(0).length
                    + " actors; needed: " + panel.periods() + " of " + panel.actors());
        }
        if (!(value.range() > 0)) {
            throw new IllegalArgumentException(
                    "a value of actors is the same for all of them, so that it explains nothing");
        }
        return value;
    }

    ActorCovariate covariate() {
        if (value() instanceof ActorCovariate covariate) {
            return covariate;
        }
        throw new IllegalArgumentException("a covariate of actors is needed, not a behaviour");
    }

    /** Another layer that is a one-mode network. */
    int network() {
        return binary(true);
    }

    /** Another layer of levels 0 and 1. */
    int binary(boolean oneMode) {
        Layer other = panel.layer(layers.get(0));
        if (layers.get(0) == place || !other.isBinary() || (oneMode && !other.oneMode())) {
            throw new IllegalArgumentException(other.name() + " is no other "
                    + (oneMode ? "network among the actors" : "layer of levels 0 and 1"));
        }
        return layers.get(0);
    }

    /** Another layer as wide as this one. */
    int parallel() {
        Layer other = panel.layer(layers.get(0));
        if (layers.get(0) == place || other.columns() != own().columns()) {
            throw new IllegalArgumentException(
                    other.name() + " has " + other.columns() + " columns, " + own().name() + " " + own().columns());
        }
        return layers.get(0);
    }
}
