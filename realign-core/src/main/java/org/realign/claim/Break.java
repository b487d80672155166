package org.realign.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.realign.measure.Carriers;
import org.realign.measure.Estimate;
import org.realign.measure.SecondOpinion;
import org.realign.measure.SecondOpinions;
import org.realign.measure.Shift;
import org.realign.measure.Shifts;
import org.realign.record.Entry;
import org.realign.record.Pole;
import org.realign.record.Window;

/**
 * A measure shifted within a window, or did not.
 *
 * <p><b>Model.</b> The probability of at least one shift in the direction said, as {@link Shifts} finds it: of alignment, a
 * jump of at least {@value Bench#BREAK_SIZE} standard deviations; of engagement, a change of the rate; of a yearly measure,
 * a change of level. {@code no-break}: one less that. Either way the record must have spoken ({@link Weighing}).
 *
 * @param expected true for {@code break}, false for {@code no-break}
 * @param measure one of which a break can be asked
 * @param within when
 * @param direction which way
 */
public record Break(boolean expected, MeasureCall measure, Window within, Shift.Direction direction) implements Test {
    @Override
    public String kind() {
        return expected ? "break" : "no-break";
    }

    @Override
    public Set<Hinge> hinges() {
        Set<Hinge> hinges = EnumSet.noneOf(Hinge.class);
        hinges.addAll(measure.hinges());
        if (hinges.contains(Hinge.DRAWS)) {
            hinges.add(Hinge.JUMPS);
            if (Hinge.isShort(within)) {
                hinges.add(Hinge.MONTHS);
            }
        } else if (measure.name().equals("engagement")) {
            hinges.add(Hinge.RATES);
        }
        return hinges;
    }

    @Override
    public Optional<Window> span() {
        return Optional.of(within);
    }

    @Override
    public Finding check(Bench bench) {
        Shift.Sought sought = new Shift.Sought(direction, bench.breakSize());
        return Shifts.find(bench.evidence(), measure.measure(), measure.question(within), sought, bench.streams())
                .match(shift -> answer(bench, shift), Measured::missing);
    }

    /** What it asks, in a clause: {@code a downward break in the alignment of North Korea with Washington}. */
    public String words() {
        String article = !expected ? "no " : direction == Shift.Direction.UP ? "an " : "a ";
        return article + sort() + "break in " + measure.words() + " within " + within;
    }

    private String sort() {
        return direction == Shift.Direction.EITHER ? "" : direction.name().toLowerCase(Locale.ROOT) + "ward ";
    }

    private Finding answer(Bench bench, Shift shift) {
        double p = expected ? shift.probability() : 1 - shift.probability();
        Weighing weighing = new Weighing(shift, expected, bench.thresholds());
        Finding found = Finding.of(weighing.outcome(), p, reading(bench, shift, weighing))
                .withShift(shift)
                .withCaveats(shift.caveats());
        if (bench.again()) {
            return found;
        }
        Finding opined = measure.isLatent() ? found.withShift(shift.with(opinions(bench, shift))) : found;
        Finding entered = withEntries(bench, opined, shift).decidedBy(wouldDecide(shift));
        return effect(shift).map(entered::withEffect).orElse(entered);
    }

    private List<SecondOpinion> opinions(Bench bench, Shift shift) {
        Shift.Sought sought = new Shift.Sought(direction, bench.breakSize());
        return SecondOpinions.of(
                bench.evidence(), measure.question(within), sought, shift.probability(), bench.streams());
    }

    private static Optional<Effect> effect(Shift shift) {
        return shift.sizes().stream()
                .findFirst()
                .map(s -> new Effect(s.what(), s.median(), s.lower(), s.upper(), s.unit()));
    }

    private String reading(Bench bench, Shift shift, Weighing weighing) {
        String least = measure.isLatent() ? " of at least " + size(bench.breakSize()) + " standard deviations" : "";
        String dates = shift.half().isEmpty()
                ? ""
                : " If there was one, even odds put it in " + DateRuns.spoken(shift.half()) + ", and nine in ten in "
                        + DateRuns.spoken(shift.ninety()) + ".";
        String sizes = shift.sizes().isEmpty()
                ? ""
                : " It would be a "
                        + shift.sizes().stream()
                                .map(s -> s.what() + " of "
                                        + new Effect(s.what(), s.median(), s.lower(), s.upper(), s.unit()).words())
                                .collect(Collectors.joining("; a "))
                        + ".";
        return measure.phrase(within) + Spells.when(within) + ": the probability of at least one " + sort() + "break"
                + least + " is " + Weighing.percent(shift.probability()) + ". The claim says that there is "
                + (expected ? "one. " : "none. ") + weighing.said() + dates + sizes;
    }

    private static String size(double size) {
        return String.format(
                Locale.ROOT,
                size == Math.rint(size) ? "%.0f" : size * 2 == Math.rint(size * 2) ? "%.1f" : "%.2f",
                size);
    }

    private String wouldDecide(Shift shift) {
        return measure.isLatent()
                ? "Entries of " + within.spoken()
                        + " and the years after it that only a break could explain, or only its"
                        + " absence: the fewer there are, the less a shift in it can be told from a drift through it."
                : measure.isImported()
                        ? "Values of more years on either side of " + within.spoken() + "."
                        : shift.half().isEmpty()
                                ? "A longer list of dealings before and after " + within.spoken() + "."
                                : "More dealings listed by the month about " + DateRuns.spoken(shift.half())
                                        + ", or longer silence after it.";
    }

    /**
     * With the entries that pull with the shift said, and against it. Imported values and the votes of a group pull neither
     * way: they stand against what is refuted, and else together in the first place, which speaks for the sentence only where it is upheld.
     */
    private Finding withEntries(Bench bench, Finding found, Shift shift) {
        if (measure.isImported() || measure.isOfGroup()) {
            List<Entry> values = measure.at(bench, within).match(Estimate::basis, absent -> List.of());
            return found.outcome() == Outcome.REFUTED
                    ? found.withEntries(List.of(), values)
                    : found.withEntries(values, List.of());
        }
        List<Entry> along = pulling(bench, shift, true);
        List<Entry> against = pulling(bench, shift, false);
        return expected ? found.withEntries(along, against) : found.withEntries(against, along);
    }

    /** Entries that pull with the shift said, or against it; of one in either direction, with the one found. */
    private List<Entry> pulling(Bench bench, Shift shift, boolean along) {
        boolean up = direction == Shift.Direction.UP
                || (direction == Shift.Direction.EITHER
                        && shift.sizes().stream()
                                .findFirst()
                                .map(s -> s.median() > 0)
                                .orElse(true));
        List<Pole> parties = new ArrayList<>(
                measure.arguments().stream().flatMap(Optional::stream).toList());
        return Carriers.pulling(up == along, bench.record(), parties.get(0), List.of(parties.get(1)), within);
    }
}
