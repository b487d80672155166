package org.realign.kernel;

import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Function;

/**
 * Works on several things at once, each by one thread, whichever is free: unlike a parallel stream, which hands out long
 * pieces of a short list and lets processors stand idle at its end.
 *
 * <p><b>Determinism.</b> Results come in the order of the things; threads only decide when.
 * <p><b>Errors.</b> What the work throws is thrown here.
 */
public final class Abreast {
    private Abreast() {}

    /** What {@code work} makes of each of {@code things}, those first in the list begun first. */
    public static <T, R> List<R> map(List<T> things, Function<? super T, ? extends R> work) {
        List<ForkJoinTask<R>> tasks = things.stream()
                .map(thing -> ForkJoinTask.<R>adapt(() -> work.apply(thing)))
                .toList();
        ForkJoinTask.invokeAll(tasks);
        return tasks.stream().map(ForkJoinTask::join).toList();
    }
}
