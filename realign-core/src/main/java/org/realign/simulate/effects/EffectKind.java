package org.realign.simulate.effects;

import java.util.List;
import java.util.function.Function;
import org.realign.simulate.Effect;
import org.realign.simulate.Layer;

/**
 * An effect as it is listed: how to call it, what it is, what it needs, and how it is made.
 *
 * @param name short name: RSiena's where RSiena has it
 * @param formula its statistic
 * @param on which layers it may bear on
 * @param layers what the other layers it needs are
 * @param actors what the values of actors it needs are
 * @param dyads what the values of pairs it needs are
 * @param maker makes it of what is given
 */
public record EffectKind(
        String name,
        String formula,
        On on,
        List<String> layers,
        List<String> actors,
        List<String> dyads,
        Function<Given, Effect> maker) {

    /** Which layers an effect may bear on. */
    public enum On {
        /** One-mode networks. */
        NETWORK,
        /** Networks of either mode. */
        TIES,
        /** Behaviours: one column. */
        BEHAVIOUR,
        /** Any layer. */
        ANY;

        boolean allows(Layer layer) {
            return switch (this) {
                case NETWORK -> layer.oneMode() && layer.isBinary();
                case TIES -> layer.isBinary();
                case BEHAVIOUR -> layer.columns() == 1;
                case ANY -> true;
            };
        }
    }

    /** The effect of what is {@code given}; an error where that is not what it needs. */
    public Effect make(Given given) {
        Layer layer = given.panel().layer(given.place());
        if (!on.allows(layer)) {
            throw new IllegalArgumentException(name + " cannot bear on " + layer.name() + "; needed: " + on);
        }
        need("layers", layers, given.layers().size());
        need("values of actors", actors, given.actors().size());
        need("values of pairs", dyads, given.dyads().size());
        return maker.apply(given);
    }

    private void need(String what, List<String> wanted, int got) {
        if (wanted.size() != got) {
            throw new IllegalArgumentException(name + " needs " + what + " " + wanted + "; " + got + " given");
        }
    }
}
