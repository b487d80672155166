package org.realign.record;

import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A value, or the reason why there is none.
 *
 * @param <T> the value's type
 */
public sealed interface Observed<T> {
    /** A value that is there. */
    record Present<T>(T value) implements Observed<T> {}

    /**
     * No value.
     *
     * @param kind why not
     * @param why the same in a sentence for the reader, naming what is missing
     */
    record Absent<T>(Missing kind, String why) implements Observed<T> {}

    static <T> Observed<T> of(T value) {
        return new Present<>(value);
    }

    static <T> Observed<T> missing(Missing kind, String why) {
        return new Absent<>(kind, why);
    }

    /** One of two results, by whether the value is there: a new case would break the build here. */
    default <R> R match(Function<T, R> present, Function<Absent<T>, R> absent) {
        if (this instanceof Present<T> p) {
            return present.apply(p.value());
        }
        return absent.apply((Absent<T>) this);
    }

    /** What {@code next} makes of the value; the same reason where there is none. */
    default <R> Observed<R> map(Function<T, R> next) {
        return then(value -> of(next.apply(value)));
    }

    /** The same where {@code next} may itself have a reason to give no value. */
    default <R> Observed<R> then(Function<T, Observed<R>> next) {
        return match(next, absent -> missing(absent.kind(), absent.why()));
    }

    /** Hands the value to {@code present} or the reason to {@code absent}. */
    default void either(Consumer<T> present, Consumer<Absent<T>> absent) {
        if (this instanceof Present<T> p) {
            present.accept(p.value());
        } else {
            absent.accept((Absent<T>) this);
        }
    }

    default boolean isPresent() {
        return this instanceof Present<T>;
    }
}
