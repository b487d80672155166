package org.realign.claim;

import java.util.List;
import java.util.Optional;
import org.realign.record.Coverage;
import org.realign.record.Entry;
import org.realign.record.PublicRecord;
import org.realign.record.Window;

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

    /**
     * How completely the record covers what is meant, and how sure that is.
     *
     * @param completeness how completely
     * @param probability that the statement of coverage is right
     */
    record Known(Coverage.Completeness completeness, double probability) {
        static Known of(Coverage.Answer answer, PublicRecord record) {
            double surest = answer.rows().stream()
                    .mapToDouble(r -> record.reliability(r.check()))
                    .min()
                    .orElse(1);
            return new Known(answer.completeness(), surest);
        }

        /** The less complete, or of two as complete the less sure. */
        Known and(Known other) {
            int c = completeness.compareTo(other.completeness);
            return c < 0 || (c == 0 && probability <= other.probability) ? this : other;
        }

        /** A probability that holds if the list is complete, drawn towards even odds by the chance that it is not. */
        double isSureTo(double p) {
            return 0.5 + probability * (p - 0.5);
        }

        /** The same of something that entries missing from the list could only make likelier. */
        double isAtLeast(double p) {
            return Math.max(p, isSureTo(p));
        }

        /** The same of something that entries missing from the list could only make less likely. */
        double isAtMost(double p) {
            return Math.min(p, isSureTo(p));
        }

        boolean isComplete() {
            return completeness == Coverage.Completeness.COMPLETE;
        }

        boolean isNothing() {
            return completeness == Coverage.Completeness.NONE;
        }
    }

    /** When; empty where the time does not matter. */
    Optional<Window> window();

    /** How well the record covers what is meant. */
    Known known(PublicRecord record);

    /** What is meant, in a noun phrase: {@code letters between PRK and USA in 1973..2019}. */
    String words();
}
