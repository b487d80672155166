package org.realign.testkit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.realign.testkit.Gen.Drawn;

/**
 * Checks that a law holds for many drawn values, and reports the simplest value for which it does not.
 *
 * <pre>{@code
 * Laws.forAll(Gen.lists(Gen.doubles(-1e6, 1e6), 0, 50), 200, 42, values ->
 *         assertThat(mean(reversed(values))).isEqualTo(mean(values)));
 * }</pre>
 *
 * <p>A law is code that throws where it fails, as assertions do.
 *
 * <p><b>Determinism.</b> The seed stands in the test, so that a build never fails by luck;
 * {@code -Drealign.seed=N} replaces it, to explore other values or to repeat a reported failure.
 */
public final class Laws {

    private static final int MAX_STEPS = 1_000;

    private Laws() {}

    /** Checks {@code law} for {@code cases} values of {@code gen}. */
    public static <T> void forAll(Gen<T> gen, int cases, long seed, Consumer<? super T> law) {
        if (cases < 1) {
            throw new IllegalArgumentException("cases is " + cases + "; a law needs at least 1 case.");
        }
        long usedSeed = Long.getLong("realign.seed", seed);
        SplittableRandom random = new SplittableRandom(usedSeed);
        for (int number = 1; number <= cases; number++) {
            Drawn<T> drawn = gen.draw(random.split());
            Optional<Throwable> failure = failure(law, drawn.value());
            if (failure.isPresent()) {
                throw report(law, drawn, failure.get(), number, cases, usedSeed);
            }
        }
    }

    private static <T> AssertionError report(
            Consumer<? super T> law, Drawn<T> drawn, Throwable failure, int number, int cases, long seed) {
        Drawn<T> simplest = drawn;
        Throwable why = failure;
        int steps = 0;
        while (steps < MAX_STEPS) {
            Optional<Drawn<T>> simpler = simplest.simpler()
                    .get()
                    .filter(candidate -> failure(law, candidate.value()).isPresent())
                    .findFirst();
            if (simpler.isEmpty()) {
                break;
            }
            simplest = simpler.get();
            why = failure(law, simplest.value()).orElseThrow();
            steps++;
        }
        return new AssertionError(
                String.format(
                        Locale.ROOT,
                        "The law fails on case %d of %d, seed %d.%n  drawn:    %s%n  simplest: %s (%d steps)%n"
                                + "  because:  %s%nPerhaps repeat it with -Drealign.seed=%d.",
                        number,
                        cases,
                        seed,
                        show(drawn.value()),
                        show(simplest.value()),
                        steps,
                        why,
                        seed),
                why);
    }

    /** What the law throws for a value; a law that throws is a law that fails. */
    private static <T> Optional<Throwable> failure(Consumer<? super T> law, T value) {
        try {
            law.accept(value);
            return Optional.empty();
        } catch (AssertionError | RuntimeException thrown) {
            return Optional.of(thrown);
        }
    }

    /** As text, arrays with their elements. */
    private static String show(Object value) {
        String inBrackets = Arrays.deepToString(new Object[] {value});
        return inBrackets.substring(1, inBrackets.length() - 1);
    }
}
