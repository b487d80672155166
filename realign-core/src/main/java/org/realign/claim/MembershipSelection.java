package org.realign.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.realign.record.Coverage;
import org.realign.record.Membership;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;
import org.realign.record.Window;

/**
 * Spells of membership.
 *
 * @param states any of whom is the member; empty for any state
 * @param organisation of what
 * @param status in what standing, if it matters
 * @param window some day of which the spell includes, if it matters
 */
public record MembershipSelection(
        List<Pole> states, Pole organisation, Optional<Membership.Status> status, Optional<Window> window)
        implements Selection {
    public MembershipSelection {
        states = List.copyOf(states);
    }

    @Override
    public List<Match> matches(PublicRecord record) {
        List<Match> found = new ArrayList<>();
        for (Membership m : record.memberships()) {
            boolean meant = organisation.includes(m.organisation())
                    && (states.isEmpty() || states.stream().anyMatch(p -> p.includes(m.state())))
                    && status.map(s -> s == m.status()).orElse(true)
                    && Spells.overlap(m.begin(), m.end(), window);
            if (meant) {
                found.add(new Match(m, 1));
            }
        }
        return found;
    }

    /** Lists are of full members unless they say otherwise; who asks for any standing needs all lists. */
    @Override
    public Known known(PublicRecord record) {
        Pole who = states.size() == 1 ? states.get(0) : Coverage.ANYONE;
        Known weakest = new Known(Coverage.Completeness.COMPLETE, 1);
        for (Membership.Status asked : status.map(Set::of).orElse(EnumSet.allOf(Membership.Status.class))) {
            String standing = asked == Membership.Status.FULL ? "" : ":" + asked.code();
            String kind = organisation.parties().get(0).code() + standing;
            weakest = Known.of(
                            record.coverage()
                                    .of(
                                            Coverage.Table.MEMBERSHIPS,
                                            who,
                                            Coverage.ANYONE,
                                            kind,
                                            window.orElse(Spells.EVER)),
                            record)
                    .and(weakest);
        }
        return weakest;
    }

    @Override
    public String words() {
        String who = states.isEmpty() ? "" : " of " + Spells.names(states);
        return status.map(s -> s.code() + " ").orElse("") + "membership" + who + " in " + organisation.label()
                + Spells.when(window);
    }
}
