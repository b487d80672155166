package org.realign.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hipparchus.util.FastMath;
import org.realign.kernel.Distribution;
import org.realign.kernel.Sums;
import org.realign.record.Act;
import org.realign.record.ActKind;
import org.realign.record.Coverage;
import org.realign.record.Entry;
import org.realign.record.Figure;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.PublicRecord;
import org.realign.record.TradeShare;
import org.realign.record.Transfer;
import org.realign.record.Window;

/**
 * A partner's share in a state's trade, arms received or direct dealings.
 *
 * <p><b>Model.</b> Trade: reported shares, or where none is reported the partner's reported amount over the world's, on
 * the logit scale with the error of {@link YearlyFigures}. Arms and dealings: k of n entries are with the partner, share
 * ~ Beta(1/2 + k, 1/2 + n - k).
 * <p><b>Units.</b> Share, 0 to 1.
 * <p><b>Missing.</b> A year without a figure is left out and named, never taken as zero. Without an entry the share of
 * entries is unknown.
 */
final class Share implements Measure {
    private static final double JEFFREYS = 0.5;
    /** A share reported as 0 or 100 per cent is known to within half a point. */
    private static final double ROUNDING = 0.005;

    @Override
    public String name() {
        return "share";
    }

    @Override
    public String unit() {
        return "share";
    }

    @Override
    public String meaning() {
        return "The partner's share in the state's trade, arms received or direct dealings.";
    }

    @Override
    public String phrase(Question question) {
        String of = switch (question.options().flow()) {
            case TRADE -> "trade";
            case EXPORTS -> "exports";
            case IMPORTS -> "imports";
            case ARMS -> "arms received";
            case DEALINGS -> "dealings";
        };
        return "The part of " + question.towards().label() + " in the " + of + " of "
                + question.from().label();
    }

    @Override
    public Observed<Estimate> estimate(Evidence evidence, Question question) {
        PublicRecord record = evidence.record();
        return switch (question.options().flow()) {
            case TRADE -> ofTrade(record, question, Figure.Series.TRADE_SHARE, Figure.Series.TRADE_TOTAL);
            case EXPORTS -> ofTrade(record, question, Figure.Series.EXPORT_SHARE, Figure.Series.TRADE_EXPORTS);
            case IMPORTS -> ofTrade(record, question, Figure.Series.IMPORT_SHARE, Figure.Series.TRADE_IMPORTS);
            case ARMS -> ofArms(record, question);
            case DEALINGS -> ofDealings(record, question);
        };
    }

    private static Observed<Estimate> ofTrade(
            PublicRecord record, Question question, Figure.Series share, Figure.Series amount) {
        int[] years = Years.of(question.window());
        YearlyFigures figures = new YearlyFigures();
        for (TradeShare part : TradeShare.of(record, question.from(), question.towards(), share, amount)) {
            if (Arrays.stream(years).anyMatch(y -> y == part.year())) {
                figures.add(part.year(), logit(part.share()), part.from().toArray(Entry[]::new));
            }
        }
        if (figures.isEmpty()) {
            return Observed.missing(
                    Missing.OUTSIDE_COVERAGE,
                    "The record has no figure for the share of "
                            + question.towards().label() + " in the " + amount.words() + " of "
                            + question.from().label() + " in "
                            + question.window().spoken() + ".");
        }
        double error = YearlyFigures.error(record, List.of(share), v -> logit(v / 100));
        return Observed.of(Estimate.of(
                figures.posterior(error, u -> 1 / (1 + FastMath.exp(-u))),
                figures.count(),
                figures.basis(),
                Dealings.withMemory(gaps(figures, years), figures.basis())));
    }

    static List<String> gaps(YearlyFigures figures, int[] years) {
        List<String> caveats = new ArrayList<>();
        if (figures.years() < years.length) {
            caveats.add("Figures exist for " + figures.years() + " of " + years.length + " years.");
        }
        return caveats;
    }

    /** The part of the window in which the record looks at the state's entries with everybody, not only with some partner. */
    private static Optional<Window> covered(PublicRecord record, Question question, Coverage.Table table, String kind) {
        return record.coverage()
                .of(table, question.from(), Coverage.ANYONE, kind, question.window())
                .covered();
    }

    private static Observed<Estimate> ofArms(PublicRecord record, Question question) {
        String what = "transfers of arms to " + question.from().label();
        Optional<Window> covered = covered(record, question, Coverage.Table.TRANSFERS, "*");
        if (covered.isEmpty()) {
            return notCovered(question, what);
        }
        List<Part> parts = new ArrayList<>();
        for (Transfer t : record.transfers()) {
            if (question.from().includes(t.recipient()) && t.years().overlaps(covered.orElseThrow())) {
                parts.add(new Part(t, 1, question.towards().includes(t.supplier())));
            }
        }
        return ofEntries(parts, question, what);
    }

    private static Observed<Estimate> ofDealings(PublicRecord record, Question question) {
        String what = "dealings of " + question.from().label();
        Set<ActKind> kinds = Dealings.kinds(question, ActKind.dealings());
        Optional<Window> covered = Optional.of(question.window());
        for (ActKind kind : kinds) {
            Optional<Window> part = covered(record, question, Coverage.Table.ACTS, kind.code());
            covered = covered.flatMap(w -> part.flatMap(w::shared));
        }
        if (covered.isEmpty()) {
            return notCovered(question, what);
        }
        List<Part> parts = new ArrayList<>();
        for (Act act : record.acts()) {
            boolean mine =
                    question.from().includes(act.actor()) != question.from().includes(act.target());
            double share = covered.orElseThrow().share(act.date());
            if (mine && kinds.contains(act.kind()) && share > 0) {
                parts.add(new Part(act, share, act.between(question.from(), question.towards())));
            }
        }
        return ofEntries(parts, question, what);
    }

    private static Observed<Estimate> notCovered(Question question, String what) {
        return Observed.missing(
                Missing.OUTSIDE_COVERAGE,
                "The record does not cover " + what + " in " + question.window().spoken() + ".");
    }

    /** An entry of the state, the share of its possible days that lie in the window, and whether it is with the partner. */
    private record Part(Entry entry, double weight, boolean with) {}

    private static Observed<Estimate> ofEntries(List<Part> parts, Question question, String what) {
        if (parts.isEmpty()) {
            return Observed.missing(
                    Missing.UNKNOWN,
                    "The record has no " + what + " in " + question.window().spoken() + ".");
        }
        double[] all = parts.stream().mapToDouble(Part::weight).toArray();
        double[] with =
                parts.stream().filter(Part::with).mapToDouble(Part::weight).toArray();
        double k = Sums.of(with);
        double n = Sums.of(all);
        List<Entry> basis = parts.stream().filter(Part::with).map(Part::entry).toList();
        List<String> caveats = List.of("Counts entries, not their size: " + with.length + " of " + all.length + " "
                + what + " are with " + question.towards().label() + ".");
        return Observed.of(Estimate.of(
                Distribution.beta(k + JEFFREYS, n - k + JEFFREYS), n, basis, Dealings.withMemory(caveats, basis)));
    }

    private static double logit(double share) {
        double inside = Math.min(1 - ROUNDING, Math.max(ROUNDING, share));
        return FastMath.log(inside / (1 - inside));
    }
}
