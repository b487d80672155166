package org.realign.world;

import java.util.List;
import java.util.Optional;
import org.realign.simulate.Variant;

/**
 * A reason that states weigh: an effect of the actor-oriented model with what it is fed.
 *
 * @param name how it is called in files and answers
 * @param effect the effect's name, as {@link org.realign.simulate.effects.Effects} lists it
 * @param variant for which steps it counts
 * @param circumstance what of a state and a pole it is fed, if it is
 * @param words what moves the state, for people, after "it is moved by"
 */
public record Mechanism(
        String name, String effect, Variant variant, Optional<Circumstance> circumstance, String words) {

    /** All that the model of states weighs, in the order of its parameters. */
    public static final List<Mechanism> ALL = List.of(
            own("level", "what states tend to on the whole"),
            own("shape", "a pull to the middle or to the extremes"),
            own("popularity", "where the others stand with the pole"),
            own("peers", "where its allies stand with the pole"),
            own("concentration", "keeping from having one patron alone"),
            own("fracture", "standing well with both of two rivals"),
            own("structBalance", "standing against its partner's rival"),
            own("bridge", "its partners' partners"),
            own("adversary", "a common adversary, which has sanctions on both"),
            own("clubs", "clubs shared with the pole"),
            of("recognition", Variant.EVALUATION, Circumstance.VISITS, "visits of leaders"),
            of("belief", Variant.EVALUATION, Circumstance.BELIEF, "what negotiations taught"),
            of("dependence", Variant.EVALUATION, Circumstance.TRADE, "the pole's part of its trade"),
            of("threat", Variant.EVALUATION, Circumstance.SANCTIONS, "the pole's sanctions"),
            of("treaty", Variant.ENDOWMENT, Circumstance.PACT, "a pact that it keeps"));

    private static Mechanism own(String effect, String words) {
        return new Mechanism(effect, effect, Variant.EVALUATION, Optional.empty(), words);
    }

    private static Mechanism of(String effect, Variant variant, Circumstance circumstance, String words) {
        return new Mechanism(effect, effect, variant, Optional.of(circumstance), words);
    }

    /** Whether it is fed {@code what}, be it beside others. */
    boolean feeds(Circumstance what) {
        return circumstance.equals(Optional.of(what)) || (effect.equals("adversary") && what == Circumstance.SANCTIONS);
    }

    /** The mechanism with this name. */
    public static Optional<Mechanism> named(String name) {
        return ALL.stream().filter(m -> m.name().equals(name)).findFirst();
    }
}
