package org.realign.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Draws values for a law, each with the simpler values to try once it has failed.
 *
 * <p><b>Determinism.</b> A value is a function of the random source alone.
 */
@FunctionalInterface
public interface Gen<T> {

    /** A value, and lazily the simpler ones, simplest first. */
    record Drawn<T>(T value, Supplier<Stream<Drawn<T>>> simpler) {

        /** This value under a function; simpler inputs give simpler outputs. */
        public <R> Drawn<R> map(Function<? super T, ? extends R> function) {
            return new Drawn<>(function.apply(value), () -> simpler.get().map(drawn -> drawn.map(function)));
        }
    }

    Drawn<T> draw(SplittableRandom random);

    /** Whole numbers from {@code min} to {@code max}, both included; simpler is closer to zero. */
    static Gen<Long> longs(long min, long max) {
        return random -> number(random.nextLong(min, Math.addExact(max, 1)), Math.max(min, Math.min(0, max)));
    }

    /** As {@link #longs}. */
    static Gen<Integer> ints(int min, int max) {
        return longs(min, max).map(Math::toIntExact);
    }

    /** Numbers from {@code min} to below {@code max}; simpler is whole, and closer to zero. */
    static Gen<Double> doubles(double min, double max) {
        return random -> number(random.nextDouble(min, max), Math.max(min, Math.min(0, max)));
    }

    /** One of the given choices; simpler is earlier. */
    static <T> Gen<T> oneOf(List<T> choices) {
        return ints(0, choices.size() - 1).map(choices::get);
    }

    /** Lists of {@code min} to {@code max} elements; simpler is shorter, then made of simpler elements. */
    static <T> Gen<List<T>> lists(Gen<T> element, int min, int max) {
        return random -> {
            int size = random.nextInt(min, max + 1);
            return list(Stream.generate(() -> element.draw(random)).limit(size).toList(), min);
        };
    }

    /** Two independent values joined into one; {@code join} may be a record's constructor. */
    static <A, B, R> Gen<R> both(Gen<A> first, Gen<B> second, BiFunction<? super A, ? super B, ? extends R> join) {
        return random -> pair(first.draw(random), second.draw(random), join);
    }

    default <R> Gen<R> map(Function<? super T, ? extends R> function) {
        return random -> draw(random).map(function);
    }

    /** A generator that depends on a value drawn first, such as a matrix on its size. */
    default <R> Gen<R> then(Function<? super T, Gen<R>> next) {
        return random -> {
            long seed = random.nextLong();
            return following(draw(random), value -> next.apply(value).draw(new SplittableRandom(seed)));
        };
    }

    private static Drawn<Long> number(long value, long origin) {
        return new Drawn<>(
                value,
                () -> LongStream.iterate(value - origin, gap -> gap != 0, gap -> gap / 2)
                        .mapToObj(gap -> number(value - gap, origin)));
    }

    private static Drawn<Double> number(double value, double origin) {
        return new Drawn<>(
                value,
                () -> DoubleStream.of(origin, Math.rint(value), origin + (value - origin) / 2)
                        .filter(simpler -> Math.abs(simpler - origin) < Math.abs(value - origin))
                        .mapToObj(simpler -> number(simpler, origin)));
    }

    private static <T> Drawn<List<T>> list(List<Drawn<T>> elements, int min) {
        List<T> values = elements.stream().map(Drawn::value).toList();
        return new Drawn<>(values, () -> Stream.concat(shorter(elements, min), sameLength(elements, min)));
    }

    private static <T> Stream<Drawn<List<T>>> shorter(List<Drawn<T>> elements, int min) {
        int spare = elements.size() - min;
        return IntStream.iterate(spare, cut -> cut > 0, cut -> cut / 2)
                .boxed()
                .flatMap(cut -> IntStream.iterate(0, from -> from + cut <= elements.size(), from -> from + cut)
                        .mapToObj(from -> {
                            List<Drawn<T>> kept = new ArrayList<>(elements.subList(0, from));
                            kept.addAll(elements.subList(from + cut, elements.size()));
                            return list(kept, min);
                        }));
    }

    private static <T> Stream<Drawn<List<T>>> sameLength(List<Drawn<T>> elements, int min) {
        return IntStream.range(0, elements.size())
                .boxed()
                .flatMap(at -> elements.get(at).simpler().get().map(simpler -> {
                    List<Drawn<T>> changed = new ArrayList<>(elements);
                    changed.set(at, simpler);
                    return list(changed, min);
                }));
    }

    private static <A, B, R> Drawn<R> pair(
            Drawn<A> first, Drawn<B> second, BiFunction<? super A, ? super B, ? extends R> join) {
        return new Drawn<>(
                join.apply(first.value(), second.value()),
                () -> Stream.concat(
                        first.simpler().get().map(simpler -> pair(simpler, second, join)),
                        second.simpler().get().map(simpler -> pair(first, simpler, join))));
    }

    private static <T, R> Drawn<R> following(Drawn<T> first, Function<T, Drawn<R>> next) {
        Drawn<R> second = next.apply(first.value());
        return new Drawn<>(
                second.value(),
                () -> Stream.concat(
                        first.simpler().get().map(simpler -> following(simpler, next)),
                        second.simpler().get()));
    }
}
