package org.realign.align;

import java.util.Optional;
import java.util.Set;

/**
 * One set of defensible choices for measuring alignment.
 *
 * @param name its name in machine outputs, lower case with hyphens
 * @param says what is done otherwise than by default, in a clause for readers
 * @param without names of indicators left out
 * @param only the one block used, where not all are
 * @param innovation how alignment is taken to move
 * @param step how finely time is cut
 * @param closures true where shut borders lower what visits and trade to expect
 * @param depth true where acts are weighed by how densely the record then holds the state's other dealings
 * @param least acts of a smaller valence, either sign, are not counted
 */
public record Specification(
        String name,
        String says,
        Set<String> without,
        Optional<Block> only,
        Innovation innovation,
        Step step,
        boolean closures,
        boolean depth,
        int least) {
    /** The choices made where nothing else is said, on a clock of {@code step}. */
    public static Specification standard(Step step) {
        return new Specification(
                "default", "as declared", Set.of(), Optional.empty(), Innovation.JUMPS, step, true, true, 1);
    }

    public Specification {
        without = Set.copyOf(without);
    }

    /** The same without {@code indicators}. */
    public Specification leavingOut(String called, String clause, Set<String> indicators) {
        return new Specification(called, clause, indicators, only, innovation, step, closures, depth, least);
    }

    /** The same from one block alone. */
    public Specification of(Block block) {
        return new Specification(
                block.words(),
                "from " + block.words() + " alone",
                without,
                Optional.of(block),
                innovation,
                step,
                closures,
                depth,
                least);
    }

    /** The same with another kind of motion. */
    public Specification moving(String called, String clause, Innovation other) {
        return new Specification(called, clause, without, only, other, step, closures, depth, least);
    }

    /** The same with time cut otherwise. */
    public Specification every(String called, String clause, Step other) {
        return new Specification(called, clause, without, only, innovation, other, closures, depth, least);
    }

    /** True where {@code indicator} is used. */
    public boolean uses(Indicator indicator) {
        return !without.contains(indicator.name())
                && only.map(b -> b == indicator.block()).orElse(true);
    }
}
