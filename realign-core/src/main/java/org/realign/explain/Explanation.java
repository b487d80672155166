package org.realign.explain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.realign.record.Party;
import org.realign.record.Pole;
import org.realign.record.Window;

/**
 * An account of a shift that says in advance what it expects and what it forbids.
 *
 * @param name by which cases call it: {@code russias-war}
 * @param title by which readers call it
 * @param says the account in a sentence or two
 * @param source whose account it is
 * @param expects changes that it expects; not empty
 * @param forbids changes that should not be seen if it is the account of the shift; not empty
 * @param controls series that no account of this shift should move
 * @param elsewhere which other states should have moved with it, where it says so
 * @param testimony evidence that no series holds, as weighed by somebody
 * @param file where it was read from
 */
public record Explanation(
        String name,
        String title,
        String says,
        String source,
        List<Expectation> expects,
        List<Ban> forbids,
        List<Subject> controls,
        Optional<Exposure> elsewhere,
        List<Testimony> testimony,
        String file) {
    /** The form of a change over time. */
    public enum Form {
        /** A change for good, at one date within the window. */
        STEP,
        /** A change that grows through the window, and stays. */
        RAMP,
        /** A change that holds through the window, and goes. */
        PULSE
    }

    /**
     * A change that is expected.
     *
     * @param says the same in words
     * @param subject of what
     * @param form over time
     * @param direction 1 up, -1 down, 0 either
     * @param within when: of a step, all dates at which it may have come
     * @param driver what a ramp follows in place of a straight line, where it does
     */
    public record Expectation(
            String says, Subject subject, Form form, int direction, Window within, Optional<Driver> driver) {}

    /**
     * A turn that should not be seen.
     *
     * @param says the same in words
     * @param subject of what
     * @param direction the way that it forbids: 1 up, -1 down, 0 either
     * @param within when
     */
    public record Ban(String says, Subject subject, int direction, Window within) {}

    /**
     * What a gradual change follows: a series measured on its own.
     *
     * @param subject whose yearly course it is
     * @param direction the way it must have gone for the change to follow: 1 up, -1 down
     */
    public record Driver(Subject subject, int direction) {}

    /**
     * States that should have moved in proportion to how far they were exposed.
     *
     * @param says the same in words
     * @param to how far each state is exposed, and to what
     * @param pole with whom they should vote otherwise than before
     * @param direction 1 more alike, -1 less
     * @param within when
     */
    public record Exposure(String says, Yardstick to, Pole pole, int direction, Window within) {}

    /** How far states are exposed. */
    public sealed interface Yardstick {
        /** What is measured, within a sentence. */
        String words();
    }

    /**
     * By their votes before: how far they vote from a pole, or how near to it.
     *
     * @param pole from whom, or to whom
     * @param far true for the share of roll calls in which they did not vote alike, false for that in which they did
     * @param during years before the change
     */
    public record Votes(Pole pole, boolean far, Window during) implements Yardstick {
        @Override
        public String words() {
            return (far ? "how far they voted from " : "how near they voted to ") + pole.label() + " in "
                    + during.spoken();
        }
    }

    /**
     * By a list: states on it are exposed, all others are not.
     *
     * @param states on the list
     * @param why whose list it is
     */
    public record Listed(List<Party> states, String why) implements Yardstick {
        public Listed {
            states = List.copyOf(states);
        }

        @Override
        public String words() {
            return "whether they are on a list: " + why;
        }
    }

    /**
     * Evidence that somebody weighed: never multiplied into what is computed.
     *
     * @param says what it is
     * @param ratio how much likelier it is if the explanation is true than if it is not, positive
     * @param scorer who says so
     */
    public record Testimony(String says, double ratio, String scorer) {}

    public Explanation {
        expects = List.copyOf(expects);
        forbids = List.copyOf(forbids);
        controls = List.copyOf(controls);
        testimony = List.copyOf(testimony);
    }

    /** What it expects of {@code subject}, if anything. */
    public Optional<Expectation> of(Subject subject) {
        return expects.stream()
                .filter(e -> e.subject().key().equals(subject.key()))
                .findFirst();
    }

    /** True where weighing it takes draws of a latent course. */
    public boolean readsAlignment() {
        return Stream.of(
                        expects.stream().map(Expectation::subject),
                        expects.stream().flatMap(e -> e.driver().stream()).map(Driver::subject),
                        forbids.stream().map(Ban::subject),
                        controls.stream())
                .flatMap(s -> s)
                .anyMatch(s -> s.measured().isLatent());
    }

    /** A name as words that stand apart. */
    public static String words(String name) {
        return name.replace('-', ' ');
    }
}
