package org.realign.align;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.realign.record.Coverage;
import org.realign.record.Coverage.Completeness;
import org.realign.record.Membership;
import org.realign.record.Party;
import org.realign.record.Pole;

/**
 * Whether both are full members, at a period's end, of an organisation that is not open to all.
 *
 * <p><b>Model.</b> An organisation counts as open to all if it ever had more than {@value #OPEN} full members at once.
 * <p><b>Missing.</b> An organisation counts only where its full members are known completely for both. The level is unknown
 * where memberships are not covered at all.
 */
final class ClubReader implements Reader {
    private static final int OPEN = 60;

    @Override
    public Indicator indicator() {
        return Indicators.CLUB;
    }

    @Override
    public Terms read(View view) {
        List<Membership> full = view.record.memberships().stream()
                .filter(m -> m.status() == Membership.Status.FULL)
                .toList();
        Set<Party> clubs = clubs(full);
        int[] level = view.unknown();
        for (int p = 0; p < view.poles.size(); p++) {
            Pole pole = view.poles.get(p);
            boolean[] covered =
                    view.covered(Coverage.Table.MEMBERSHIPS, view.state, pole, "*", Completeness.CURATED, p);
            for (int t = view.from[p]; t < view.to[p]; t++) {
                if (covered[t]) {
                    level[view.cell(t, p)] = 0;
                }
            }
            for (Party club : clubs) {
                List<Membership> members =
                        full.stream().filter(m -> m.organisation().equals(club)).toList();
                mark(view, club, members, p, level);
            }
        }
        return Readings.ladder(view.clock, view.poles.size(), level, 1);
    }

    private static void mark(View view, Party club, List<Membership> members, int p, int[] level) {
        Pole pole = view.poles.get(p);
        if (!belongs(view.state, members) || !belongs(pole, members)) {
            return;
        }
        boolean[] mine = known(view, view.state, club, p);
        boolean[] theirs = known(view, pole, club, p);
        for (int t = view.from[p]; t < view.to[p]; t++) {
            LocalDate day = view.days(t, p).to();
            if (mine[t] && theirs[t] && member(view.state, members, day) && member(pole, members, day)) {
                level[view.cell(t, p)] = 1;
            }
        }
    }

    private static boolean[] known(View view, Pole who, Party club, int p) {
        return view.covered(Coverage.Table.MEMBERSHIPS, who, Coverage.ANYONE, club.code(), Completeness.COMPLETE, p);
    }

    private static boolean belongs(Pole who, List<Membership> members) {
        return members.stream().anyMatch(m -> who.includes(m.state()));
    }

    private static boolean member(Pole who, List<Membership> members, LocalDate day) {
        return members.stream().anyMatch(m -> who.includes(m.state()) && View.runs(m.begin(), m.end(), day));
    }

    /** The organisations that never had more than {@value #OPEN} members. */
    private static Set<Party> clubs(List<Membership> full) {
        Set<Party> clubs = new TreeSet<>();
        full.forEach(m -> clubs.add(m.organisation()));
        // Numbers only grow on the day that somebody joins.
        for (Membership joins : full) {
            LocalDate day = joins.begin().latest();
            long members = full.stream()
                    .filter(m -> m.organisation().equals(joins.organisation()) && View.runs(m.begin(), m.end(), day))
                    .count();
            if (members > OPEN) {
                clubs.remove(joins.organisation());
            }
        }
        return clubs;
    }
}
