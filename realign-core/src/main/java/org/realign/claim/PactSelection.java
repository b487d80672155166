package org.realign.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.realign.record.Coverage;
import org.realign.record.PactMember;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;
import org.realign.record.Window;

/**
 * Pacts to which two parties both belong. One match stands for one pact: the later of the two accessions.
 *
 * @param a one party
 * @param b the other
 * @param type what the pact obliges to, if it matters
 * @param window some day of which both spells include, if it matters
 */
public record PactSelection(Pole a, Pole b, Optional<PactMember.Type> type, Optional<Window> window)
        implements Selection {
    @Override
    public List<Match> matches(PublicRecord record) {
        List<Match> found = new ArrayList<>();
        for (PactMember one : record.pacts()) {
            for (PactMember other : record.pacts()) {
                boolean meant = one.pact().equals(other.pact())
                        && a.includes(one.member())
                        && b.includes(other.member())
                        && type.map(t -> t == one.type()).orElse(true)
                        && together(one, other);
                if (meant) {
                    found.add(new Match(one.begin().compareTo(other.begin()) >= 0 ? one : other, 1));
                }
            }
        }
        return found;
    }

    /** True where both are party to it on one day, and on one of the window. */
    private boolean together(PactMember one, PactMember other) {
        return Spells.shared(one.begin(), one.end(), other.begin(), other.end())
                .filter(spell -> window.map(spell::overlaps).orElse(true))
                .isPresent();
    }

    @Override
    public Known known(PublicRecord record) {
        return Known.of(record.coverage().of(Coverage.Table.PACTS, a, b, "*", window.orElse(Spells.EVER)), record);
    }

    @Override
    public String words() {
        return type.map(t -> t.code() + " ").orElse("") + "pacts between " + a.label() + " and " + b.label()
                + Spells.when(window);
    }
}
