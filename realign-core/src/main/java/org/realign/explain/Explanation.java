package org.realign.explain;

import java.util.List;
import java.util.Optional;
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
     * @param within when
     */
    public record Ban(String says, Subject subject, Window within) {}

    /**
     * What a gradual change follows: a series measured on its own.
     *
     * @param subject whose yearly course it is
     */
    public record Driver(Subject subject) {}

    /**
     * States that should have moved in proportion to how far they were exposed.
     *
     * @param says the same in words
     * @param to exposed to what
     * @param pole towards whom they should have moved
     * @param direction 1 towards it, -1 away
     * @param within when
     */
    public record Exposure(String says, String to, Pole pole, int direction, Window within) {}

    /**
     * Evidence that somebody weighed: never multiplied into what is computed.
     *
     * @param says what it is
     * @param ratio how much likelier it is if the explanation is true than if it is not, positive
     * @param scorer who says so
     */
    public record Testimony(String says, double ratio, String scorer) {}

    /** One that has no title but its name, as words that stand apart. */
    public Explanation(
            String name,
            String says,
            String source,
            List<Expectation> expects,
            List<Ban> forbids,
            List<Subject> controls,
            Optional<Exposure> elsewhere,
            List<Testimony> testimony,
            String file) {
        this(name, words(name), says, source, expects, forbids, controls, elsewhere, testimony, file);
    }

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

    /** A name as words that stand apart. */
    public static String words(String name) {
        return name.replace('-', ' ');
    }
}
