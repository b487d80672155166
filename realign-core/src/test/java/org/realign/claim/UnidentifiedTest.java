package org.realign.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realign.explain.Accounts.DEALINGS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.realign.explain.Accounts;
import org.realign.explain.CloserLook;
import org.realign.explain.Discriminator;
import org.realign.explain.Unfolding;
import org.realign.explain.Weighed;
import org.realign.record.PartialDate;
import org.realign.record.Window;

/** Two sentences on explanations made up: "one" and "two". */
class UnidentifiedTest {
    private static final Weighed.Part NONE = new Weighed.Part(0, 0, 0);
    private static final List<Double> STILL = List.of(0.0, 0.0, 0.0);

    private static Weighed.Account account(String name, double inclusion, double power) {
        return new Weighed.Account(
                Accounts.step(name, "2014"),
                inclusion,
                Optional.of(NONE),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                power < 0 ? OptionalDouble.empty() : OptionalDouble.of(power));
    }

    private static Weighed weighed(Optional<CloserLook> look, double inclusion, double... powers) {
        List<Weighed.Account> accounts =
                new ArrayList<>(List.of(account("one", inclusion, powers[0]), account("two", inclusion, powers[1])));
        return new Weighed(
                DEALINGS,
                Window.parse("2014"),
                "dealings",
                0.5,
                0.5,
                accounts,
                0,
                NONE,
                NONE,
                List.of(),
                List.of(),
                look);
    }

    /** Evidence on "one" up to the ends of 2013, 2014 and 2015, and what one look is expected to tell. */
    private static Optional<CloserLook> look(List<Double> sums, double information) {
        Discriminator.Look seen = new Discriminator.Look(
                DEALINGS,
                Window.year(2013),
                Window.year(2015),
                0,
                1,
                information,
                1,
                Optional.of(new Discriminator.Seen(8, 1, 1)));
        return Optional.of(new CloserLook(
                new Unfolding(
                        List.of(PartialDate.ofYear(2013), PartialDate.ofYear(2014), PartialDate.ofYear(2015)),
                        List.of(sums, STILL)),
                List.of(new Discriminator(0, 1, List.of(seen))),
                List.of()));
    }

    private static String came(double... sums) {
        return Unidentified.words(weighed(look(List.of(sums[0], sums[1], sums[2]), 0.6), 0.9, 0.8, 0.8));
    }

    @org.junit.jupiter.api.Test
    void saysWhichWayTheEvidenceSpokeAndWhenMostOfItCame() {
        assertThat(came(0.25, 1.5, 1.25))
                .startsWith(
                        " The evidence spoke for \u201cone\u201d, the largest step of it by the end of 2014. What is not");
        assertThat(came(0.25, -0.25, -2))
                .startsWith(" The evidence spoke against \u201cone\u201d, the largest step of it by the end of 2015.");
    }

    /** Of a sum of -0.08 no year is named, however far it went in between. */
    @org.junit.jupiter.api.Test
    void ofHardlyAnyEvidenceNoYearIsNamed() {
        assertThat(came(0.5, 1, -0.08))
                .startsWith(" The evidence hardly spoke for \u201cone\u201d or against it. What is not")
                .doesNotContain("201");
    }

    @org.junit.jupiter.api.Test
    void saysWhatIsNotIdentified() {
        assertThat(Unidentified.words(weighed(look(STILL, 0.6), 0.5, 0.8, 0.8))).contains("nothing among these");
        assertThat(Unidentified.words(weighed(look(STILL, 0.1), 0.5, 0.8, -1)))
                .contains("which of \u201cone\u201d and \u201ctwo\u201d had a part")
                .doesNotContain("simulated");
        // Three times as likely is told.
        assertThat(Unidentified.words(weighed(look(STILL, 0.1), 0.8, 0.8, 0.8))).contains("nothing among these");
        assertThat(Unidentified.words(weighed(look(STILL, 0.6), 0.5, 0.07, 0.3)))
                .contains(
                        "from this series alone, a change of one unit by \u201cone\u201d and \u201ctwo\u201d",
                        "in 7 and 30 of 100 simulated records");
    }

    @org.junit.jupiter.api.Test
    void withoutACloserLookNothingIsSaid() {
        assertThat(Unidentified.words(weighed(Optional.empty(), 0.5, 0.1, 0.1))).isEmpty();
    }
}
