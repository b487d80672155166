package org.realign.world;

import java.util.Optional;
import java.util.stream.Collectors;
import org.realign.record.Party;

/** Something that a scenario takes to be otherwise. Years are those at whose end it is so; both ends count. */
public sealed interface Change {
    /** What is said of it, for people. */
    String says();

    /** Why a simulated world cannot have it, as a clause after "the scenario"; empty where it can. */
    default Optional<String> trouble(Circumstances circumstances, WorldFigures figures) {
        return Optional.empty();
    }

    private static Optional<String> noActor(Circumstances circumstances, Party state) {
        return circumstances.sphere().place(state) >= 0
                ? Optional.empty()
                : Optional.of("changes what bears on " + state + ", which does not choose in simulated worlds: "
                        + (Sphere.pole(state) >= 0 ? "it is a pole." : "it is no state."));
    }

    private static Optional<String> unweighed(WorldFigures figures, Circumstance what) {
        boolean weighed = figures.mechanisms().stream().anyMatch(m -> m.feeds(what));
        return weighed ? Optional.empty() : Optional.of("changes " + what.words() + ", which the estimate leaves out.");
    }

    /**
     * A circumstance of a state with a pole has another value.
     *
     * @param pole the column
     */
    record Circumstantial(String says, Circumstance what, Party state, int pole, int from, int to, double value)
            implements Change {
        @Override
        public Optional<String> trouble(Circumstances circumstances, WorldFigures figures) {
            return noActor(circumstances, state).or(() -> unweighed(figures, what));
        }
    }

    /**
     * A negotiation had another outcome; of several that ended in the year, all; where there was none, it is added.
     *
     * @param year in which it ended
     * @param outcome from 0, failed, to 1
     */
    record Negotiated(String says, Party state, int pole, int year, double outcome) implements Change {
        @Override
        public Optional<String> trouble(Circumstances circumstances, WorldFigures figures) {
            return noActor(circumstances, state).or(() -> unweighed(figures, Circumstance.BELIEF));
        }
    }

    /** Two poles are rivals to another degree, 0 to 1. */
    record Rivals(String says, int one, int other, int from, int to, double value) implements Change {}

    /** Sanctions of the pole {@code by} on the pole {@code on} are there, 1, or not, 0. */
    record Among(String says, int by, int on, int from, int to, double value) implements Change {}

    /** A state is a member of a club from a year on. */
    record Joins(String says, Party state, Party club, int from) implements Change {
        @Override
        public Optional<String> trouble(Circumstances circumstances, WorldFigures figures) {
            boolean known = circumstances.clubs().contains(club);
            return noActor(circumstances, state)
                    .or(() -> known
                            ? Optional.empty()
                            : Optional.of("lets " + state + " join " + club
                                    + ", which is no club of simulated worlds; they have "
                                    + circumstances.clubs().stream()
                                            .map(Party::code)
                                            .collect(Collectors.joining(", "))
                                    + "."));
        }
    }
}
