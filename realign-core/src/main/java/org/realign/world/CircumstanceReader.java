package org.realign.world;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.realign.align.Panels;
import org.realign.kernel.Sums;
import org.realign.record.Act;
import org.realign.record.ActKind;
import org.realign.record.Check;
import org.realign.record.Coverage;
import org.realign.record.Figure;
import org.realign.record.Membership;
import org.realign.record.Negotiation;
import org.realign.record.PactMember;
import org.realign.record.PartialDate;
import org.realign.record.Party;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;
import org.realign.record.Tie;
import org.realign.record.TradeShare;
import org.realign.record.Window;
import org.realign.simulate.effects.Beliefs;

/**
 * Reads circumstances from a record: from imported datasets where they speak, else from its own acts and figures.
 *
 * <p><b>Missing.</b> Acts tell of visits where the record lists them at all, be it as a selection. Of sanctions they tell that
 * there are some, for {@value #SANCTIONS_LAST} years after an act that imposed or widened them, and never that there are none:
 * lists of acts do not say when sanctions end. A share of trade is carried on for {@value #TRADE_LASTS} years. Pacts, and sanctions or their
 * absence, that a dataset saw in the last year of all are taken to go on: they outlast the years by which datasets are late.
 */
final class CircumstanceReader {
    private static final int FIRST = 1946;
    private static final int SANCTIONS_LAST = 10;
    private static final int TRADE_LASTS = 12;
    /** More members than this at once make an organisation no club. */
    private static final int OPEN = 60;

    private static final Set<ActKind> MEETINGS = EnumSet.of(ActKind.SUMMIT, ActKind.VISIT, ActKind.NEGOTIATION_ROUND);

    private final PublicRecord record;
    private final Sphere sphere;
    private final Circumstances read;

    private CircumstanceReader(PublicRecord record) {
        this.record = record;
        sphere = Sphere.of(record.states());
        int last = Panels.span(record).to().getYear();
        read = new Circumstances(sphere, FIRST, last - FIRST + 1, clubs(record.memberships()));
    }

    /** All that {@code record} tells. */
    static Circumstances of(PublicRecord record) {
        CircumstanceReader reader = new CircumstanceReader(record);
        reader.pacts();
        reader.memberships();
        reader.acts();
        reader.imposed(Integer.MIN_VALUE);
        reader.ties();
        reader.trade();
        reader.negotiations();
        return reader.read;
    }

    private static LocalDate end(int year) {
        return Window.year(year).to();
    }

    private static boolean runs(PartialDate begin, Optional<PartialDate> end, int year) {
        return !begin.earliest().isAfter(end(year))
                && end.map(e -> !e.latest().isBefore(end(year))).orElse(true);
    }

    private static List<Party> clubs(List<Membership> memberships) {
        Map<Party, Integer> most = new TreeMap<>();
        for (Membership joins : memberships) {
            int members = (int) memberships.stream()
                    .filter(m -> m.organisation().equals(joins.organisation()) && full(m))
                    .filter(m -> runs(m.begin(), m.end(), joins.begin().year()))
                    .count();
            most.merge(joins.organisation(), members, Math::max);
        }
        List<Party> clubs = new ArrayList<>(most.keySet());
        clubs.removeIf(club -> most.getOrDefault(club, 0) > OPEN || most.getOrDefault(club, 0) < 2);
        return clubs;
    }

    private static boolean full(Membership m) {
        return m.status() == Membership.Status.FULL;
    }

    private void memberships() {
        for (Membership m : record.memberships()) {
            int club = read.clubs().indexOf(m.organisation());
            for (int year = FIRST; full(m) && club >= 0 && year <= read.last(); year++) {
                if (runs(m.begin(), m.end(), year)) {
                    int state = sphere.place(m.state());
                    int pole = Sphere.pole(m.state());
                    if (state >= 0) {
                        read.join(year, state, club);
                    } else if (pole >= 0) {
                        read.lead(year, pole, club);
                    }
                }
            }
        }
    }

    private void pacts() {
        for (int year = FIRST; year <= read.last(); year++) {
            for (int i = 0; i < sphere.size() * Sphere.POLES.size(); i++) {
                read.set(Circumstance.PACT, year, i / Sphere.POLES.size(), i % Sphere.POLES.size(), 0);
            }
            Map<String, List<Party>> bound = new TreeMap<>();
            for (PactMember one : record.pacts()) {
                if (runs(one.begin(), one.end(), year)) {
                    bound.computeIfAbsent(one.pact(), p -> new ArrayList<>()).add(one.member());
                }
            }
            int now = year;
            bound.values().forEach(members -> bind(now, members));
        }
    }

    private void bind(int year, List<Party> members) {
        for (Party one : members) {
            for (Party other : members) {
                int i = sphere.place(one);
                int j = sphere.place(other);
                if (i >= 0 && j >= 0 && i != j) {
                    read.ally(year, i, j);
                } else if (i >= 0 && Sphere.pole(other) >= 0) {
                    read.set(Circumstance.PACT, year, i, Sphere.pole(other), 1);
                }
            }
        }
    }

    /** What acts tell of meetings. */
    private void acts() {
        List<Party> listed = record.acts().stream()
                .flatMap(a -> List.of(a.actor(), a.target()).stream())
                .filter(p -> sphere.place(p) >= 0)
                .distinct()
                .toList();
        for (Party state : listed) {
            for (int p = 0; p < Sphere.POLES.size(); p++) {
                meetings(state, p);
            }
        }
    }

    /** What acts tell of sanctions imposed after a year. */
    private void imposed(int after) {
        for (Act act : record.acts()) {
            int by = Sphere.pole(act.actor());
            if (act.kind() == ActKind.SANCTION
                    && act.valence() < 0
                    && by >= 0
                    && act.date().year() > after) {
                imposed(act.date().year(), act.target(), by);
            }
        }
    }

    private void imposed(int from, Party on, int by) {
        for (int year = Math.max(FIRST, from); year <= Math.min(from + SANCTIONS_LAST, read.last()); year++) {
            sanctions(year, on, by, 1);
        }
    }

    private void sanctions(int year, Party on, int by, double value) {
        int state = sphere.place(on);
        int pole = Sphere.pole(on);
        if (state >= 0) {
            read.set(Circumstance.SANCTIONS, year, state, by, value);
        } else if (pole >= 0 && pole != by) {
            read.setAmong(year, pole, by, value);
        }
    }

    private void meetings(Party state, int pole) {
        Pole self = new Pole(state.code(), List.of(state));
        List<Integer> met = record.acts().stream()
                .filter(a -> MEETINGS.contains(a.kind()) && a.between(self, Sphere.POLES.get(pole)))
                .map(a -> a.date().year())
                .toList();
        for (int year = FIRST + 1; year <= read.last(); year++) {
            Coverage.Answer covered = record.coverage()
                    .of(
                            Coverage.Table.ACTS,
                            self,
                            Sphere.POLES.get(pole),
                            ActKind.VISIT.code(),
                            Window.year(year).span(Window.year(year - 1)));
            if (covered.completeness() != Coverage.Completeness.NONE) {
                double now = met.contains(year) ? 1 : 0;
                double before = met.contains(year - 1) ? 1 : 0;
                read.set(Circumstance.VISITS, year, sphere.place(state), pole, (now + before) / 2);
            }
        }
    }

    /** What imported datasets tell, which is said of all states alike. */
    private void ties() {
        Map<Tie.Sort, List<Tie>> sorts = new TreeMap<>();
        record.ties()
                .forEach(t ->
                        sorts.computeIfAbsent(t.sort(), s -> new ArrayList<>()).add(t));
        List<Tie> pacts = sorts.getOrDefault(Tie.Sort.PACT, List.of());
        int lastPacts = lastYear(pacts);
        for (Tie tie : pacts) {
            int state = sphere.place(tie.state());
            int pole = Sphere.pole(tie.partner());
            if (tie.there() && state >= 0 && pole >= 0) {
                years(tie, lastPacts).forEach(year -> read.set(Circumstance.PACT, year, state, pole, 1));
            }
        }
        // What is there wins over what another dataset did not see: it comes last.
        List<Tie> sanctions = sorts.getOrDefault(Tie.Sort.SANCTIONS, List.of());
        int lastSanctions = lastYear(sanctions);
        for (boolean there : new boolean[] {false, true}) {
            for (Tie tie : sanctions) {
                int by = Sphere.pole(tie.partner());
                if (tie.there() == there && by >= 0) {
                    years(tie, lastSanctions).forEach(year -> sanctions(year, tie.state(), by, there ? 1 : 0));
                }
            }
        }
        // Only acts can tell of sanctions imposed after the datasets' last year.
        imposed(lastSanctions);
        visits(sorts.getOrDefault(Tie.Sort.VISITS, List.of()));
    }

    private void visits(List<Tie> ties) {
        int poles = Sphere.POLES.size();
        int width = sphere.size() * poles;
        double[] met = new double[(read.last() - FIRST + 1) * width];
        Arrays.fill(met, Double.NaN);
        for (Tie tie : ties) {
            each(tie, (year, state, pole) -> {
                int cell = (year - FIRST) * width + state * poles + pole;
                met[cell] = Double.isNaN(met[cell]) ? (tie.there() ? 1 : 0) : Math.max(met[cell], tie.there() ? 1 : 0);
            });
        }
        for (int cell = width; cell < met.length; cell++) {
            double mean = (met[cell] + met[cell - width]) / 2;
            if (!Double.isNaN(mean)) {
                int i = cell % width;
                read.set(Circumstance.VISITS, FIRST + cell / width, i / poles, i % poles, mean);
            }
        }
    }

    private interface Cell {
        void at(int year, int state, int pole);
    }

    private static int lastYear(List<Tie> ties) {
        return ties.stream().mapToInt(t -> t.years().to().getYear()).max().orElse(FIRST);
    }

    /** The years of a tie; one that lasts until {@code last} is taken to go on. */
    private List<Integer> years(Tie tie, int last) {
        int to = tie.years().to().getYear();
        return IntStream.rangeClosed(
                        Math.max(FIRST, tie.years().from().getYear()),
                        to >= last ? read.last() : Math.min(read.last(), to))
                .boxed()
                .toList();
    }

    private List<Integer> years(Tie tie) {
        return years(tie, Integer.MAX_VALUE);
    }

    private void each(Tie tie, Cell cell) {
        int state = sphere.place(tie.state());
        int pole = Sphere.pole(tie.partner());
        if (state >= 0 && pole >= 0) {
            years(tie).forEach(year -> cell.at(year, state, pole));
        }
    }

    /**
     * What beliefs are learned from: of a state and a pole in one year, the record's own negotiations, or without any, the mean of
     * imported cases as one. Where none is known nothing was learned.
     */
    private void negotiations() {
        Map<String, List<Negotiation>> together = new TreeMap<>();
        for (Negotiation n : record.negotiations()) {
            if (sphere.place(n.state()) >= 0 && Sphere.pole(n.partner()) >= 0) {
                String key = n.state() + " " + Sphere.pole(n.partner()) + " "
                        + n.date().year();
                together.computeIfAbsent(key, k -> new ArrayList<>()).add(n);
            }
        }
        List<Beliefs.Negotiation> ended = new ArrayList<>();
        for (List<Negotiation> year : together.values()) {
            List<Negotiation> own = year.stream()
                    .filter(n -> n.source().check() != Check.COMPUTED)
                    .toList();
            if (own.isEmpty()) {
                double mean = Sums.mean(
                        year.stream().mapToDouble(Negotiation::outcome).toArray());
                ended.add(taught(year.get(0), mean, 1));
            }
            own.forEach(n -> ended.add(taught(n, n.outcome(), n.weight())));
        }
        read.learn(ended);
    }

    private Beliefs.Negotiation taught(Negotiation n, double outcome, double weight) {
        Window when = Window.of(n.date(), n.date());
        double days = ChronoUnit.DAYS.between(Window.year(FIRST).from(), when.from()) + when.days() / 2.0;
        double time = FIRST + days / Window.DAYS_PER_YEAR;
        return new Beliefs.Negotiation(sphere.place(n.state()), Sphere.pole(n.partner()), time, outcome, weight);
    }

    private void trade() {
        Map<Party, List<Figure>> byState = new TreeMap<>();
        record.figures().forEach(f -> {
            boolean trade = f.series() == Figure.Series.TRADE_SHARE || f.series() == Figure.Series.TRADE_TOTAL;
            if (trade && sphere.place(f.state()) >= 0) {
                byState.computeIfAbsent(f.state(), s -> new ArrayList<>()).add(f);
            }
        });
        byState.forEach((state, figures) -> {
            for (int p = 0; p < Sphere.POLES.size(); p++) {
                trade(figures, state, p);
            }
        });
    }

    private void trade(List<Figure> figures, Party state, int pole) {
        Map<Integer, List<Double>> byYear = new TreeMap<>();
        TradeShare.of(
                        figures,
                        new Pole(state.code(), List.of(state)),
                        Sphere.POLES.get(pole),
                        Figure.Series.TRADE_SHARE,
                        Figure.Series.TRADE_TOTAL)
                .forEach(s ->
                        byYear.computeIfAbsent(s.year(), y -> new ArrayList<>()).add(s.share()));
        byYear.forEach((year, shares) -> {
            double share = Sums.mean(shares.stream().mapToDouble(d -> d).toArray());
            for (int y = Math.max(FIRST, year); y <= Math.min(read.last(), year + TRADE_LASTS); y++) {
                read.set(Circumstance.TRADE, y, sphere.place(state), pole, share);
            }
        });
    }
}
