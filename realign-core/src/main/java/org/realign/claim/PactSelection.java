package org.realign.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.realign.record.Coverage;
import org.realign.record.PactMember;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;
import org.realign.record.Window;

/**
 * Pacts to which two parties both belong.
 *
 * <p>One match stands for one pact, also where a party's successor took its place. Both accessions must be right, so the
 * one of which the record is less sure stands for the two; if it is as sure of both, the later.
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
        Map<String, PactMember> found = new LinkedHashMap<>();
        for (PactMember one : record.pacts()) {
            for (PactMember other : record.pacts()) {
                boolean meant = one.pact().equals(other.pact())
                        && a.includes(one.member())
                        && b.includes(other.member())
                        && type.map(t -> t == one.type()).orElse(true)
                        && together(one, other);
                if (meant) {
                    PactMember stands = lessSure(one, other, record);
                    found.merge(one.pact(), stands, (x, y) -> sure(y, record) > sure(x, record) ? y : x);
                }
            }
        }
        return found.values().stream().map(member -> new Match(member, 1)).toList();
    }

    private static PactMember lessSure(PactMember one, PactMember other, PublicRecord record) {
        int order = Double.compare(sure(one, record), sure(other, record));
        boolean later = one.begin().compareTo(other.begin()) >= 0;
        return order < 0 || (order == 0 && later) ? one : other;
    }

    private static double sure(PactMember member, PublicRecord record) {
        return record.reliability(member.source().check());
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
