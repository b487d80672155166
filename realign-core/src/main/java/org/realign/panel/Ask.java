package org.realign.panel;

import java.util.List;
import java.util.Optional;
import org.realign.measure.Evidence;
import org.realign.record.Party;
import org.realign.record.Pole;
import org.realign.record.Window;
import org.realign.similarity.AllianceYear;
import org.realign.similarity.VoteSimilarity;

/**
 * What the values of one row are asked of.
 *
 * @param desk the record and the runs of the row's first state
 * @param self the row's first state
 * @param other its partner; the state itself in rows of one state
 * @param window the row's stretch of time
 * @param votes the similarity of all votes of the year, where roll calls were given
 * @param alliances the alliances of the year, where those of all states were given
 */
record Ask(
        Desk desk,
        Party self,
        Party other,
        Window window,
        Optional<VoteSimilarity> votes,
        Optional<AllianceYear> alliances) {
    Evidence evidence() {
        return desk.whole();
    }

    /** The first state alone. */
    Pole state() {
        return pole(self);
    }

    /** The partner alone. */
    Pole partner() {
        return pole(other);
    }

    private Pole pole(Party party) {
        return new Pole(
                party.code(), List.of(party), evidence().record().states().name(party));
    }

    /** The power through its successions that the partner is part of, if it is one. */
    Optional<Pole> power() {
        return evidence().poles().stream().filter(p -> p.includes(other)).findFirst();
    }

    int year() {
        return window.from().getYear();
    }
}
