package org.realign.claim;

import java.util.List;
import org.realign.record.Coverage;
import org.realign.record.Entry;
import org.realign.record.PublicRecord;

/** Which entries of the record a test of facts looks at. */
public sealed interface Selection permits ActSelection, MembershipSelection, PactSelection, TransferSelection {
    /**
     * An entry that is meant.
     *
     * @param entry the entry
     * @param share of the days its date may mean that lie inside the window: 1 unless the date straddles it
     */
    record Match(Entry entry, double share) {}

    /** The entries meant, by date. */
    List<Match> matches(PublicRecord record);

    /** How completely the record covers what is meant. */
    Coverage.Completeness completeness(PublicRecord record);

    /** What is meant, in a noun phrase: {@code letters between PRK and USA in 1973..2019}. */
    String words();
}
