package org.realign.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.Set;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.realign.record.Check;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.Party;
import org.realign.record.Pole;
import org.realign.record.Records;
import org.realign.record.Relations;
import org.realign.record.Source;
import org.realign.record.Window;

class RecognitionTest {
    private static Relations.Builder both(Relations.Builder to, int year, String a, String... others) {
        for (String b : others) {
            to.add(new Party(a), new Party(b), year, true).add(new Party(b), new Party(a), year, true);
        }
        return to;
    }

    /** All around the United States; in 2000 Pyongyang has Norway too. */
    private static Relations missions() {
        Relations.Builder to = new Relations.Builder();
        both(to, 1995, "USA", "PRK", "CHN", "NOR");
        both(to, 2000, "USA", "PRK", "CHN", "NOR");
        both(to, 2000, "PRK", "NOR");
        both(to, 2005, "USA", "CHN", "NOR");
        return to.build("cow-diplomacy", Relations.Sort.MISSIONS, new Source("Missions", "", Check.COMPUTED));
    }

    /** Pyongyang with China, Norway and Russia, not the United States; from 2022 on without Norway. */
    private static Relations relations() {
        Relations.Builder to = new Relations.Builder();
        Party prk = new Party("PRK");
        for (int year = 2020; year <= 2023; year++) {
            to.add(prk, new Party("CHN"), year, true)
                    .add(prk, new Party("RUS"), year, true)
                    .add(prk, new Party("NOR"), year, year < 2022)
                    .add(prk, new Party("USA"), year, false);
        }
        return to.build("kdiplo", Relations.Sort.RELATIONS, new Source("Relations", "", Check.COMPUTED));
    }

    private static final Records BOTH = Records.usual().relations(missions()).relations(relations());

    private static Observed<Estimate> ask(Records records, String state, String window, String... toldBy) {
        Options options = toldBy.length == 0 ? Options.NONE : Options.NONE.told(Set.of(), Optional.of(toldBy[0]));
        Pole pole = Pole.of(state);
        return new Recognition()
                .estimate(Evidence.of(records.record()), new Question(pole, pole, Window.parse(window), options));
    }

    private static Estimate known(String state, String window, String... toldBy) {
        return ask(BOTH, state, window, toldBy).match(e -> e, a -> {
            throw new AssertionError(a.why());
        });
    }

    private static Observed.Absent<Estimate> missing(Records records, String state, String window, String... toldBy) {
        return ask(records, state, window, toldBy)
                .match(
                        e -> {
                            throw new AssertionError("has a value");
                        },
                        a -> a);
    }

    /** The hub stands above all, whatever pairs weigh; of three spokes that tie each stands above one of three on average. */
    @Test
    void aStarHasItsHubAbove() {
        Estimate hub = known("USA", "1995");
        assertThat(hub.distribution().quantile(0.01)).isEqualTo(1);
        assertThat(hub.caveats().get(0)).contains("100% in 1995");
        Estimate spoke = known("PRK", "1995");
        // Places 2, 3 and 4 of 4, equally likely: 2/3, 1/3, 0; four standard deviations of the mean of 400 draws.
        assertThat(spoke.distribution().mean()).isCloseTo(1 / 3.0, within(4 * 0.272 / 20));
        assertThat(spoke.caveats().get(0)).contains("33% in 1995");
        assertThat(spoke.basis())
                .singleElement()
                .satisfies(b -> assertThat(b.words()).contains("1 missions received"));
    }

    @Test
    void oneMoreTieRaisesAndIsComparedWithinDraws() {
        Contrast rise = Contrast.of(known("PRK", "2000"), known("PRK", "1995"));
        // Pairs weigh the same in both waves: Pyongyang overtakes Beijing and is overtaken by nobody but Oslo, which
        // gains too.
        assertThat(rise.above(-1e-9)).isGreaterThan(0.85);
        assertThat(Contrast.first(known("USA", "2000"), java.util.List.of(known("CHN", "2000"))))
                .isEqualTo(1);
        assertThat(known("PRK", "1995..2000").caveats().get(0)).contains("33% in 1995, 50% in 2000");
    }

    @Test
    void betweenWavesTheNearestAnswers() {
        assertThat(known("PRK", "1997").caveats()).anySatisfy(c -> assertThat(c).contains("1997", "of 1995"));
        assertThat(known("PRK", "1998").caveats()).anySatisfy(c -> assertThat(c).contains("of 2000"));
    }

    @Test
    void relationsAreAShareOfPartners() {
        Estimate three = known("PRK", "2020", "kdiplo");
        // Three of four pairs with weights of standard exponentials: Beta(3, 1); 400 draws place its median to 0.012.
        assertThat(three.distribution().quantile(0.5)).isCloseTo(FastMath.cbrt(0.5), within(0.05));
        assertThat(three.caveats().get(0)).contains("3 of 4 in 2020");
        Estimate two = known("PRK", "2022..2023", "kdiplo");
        Contrast lost = Contrast.of(two, three);
        assertThat(lost.above(0)).as("who only loses cannot have risen").isZero();
        assertThat(Contrast.of(known("PRK", "2021", "kdiplo"), three).quantile(0.95))
                .isZero();
    }

    @Test
    void whatIsNotThereIsNamed() {
        Observed.Absent<Estimate> none = missing(Records.usual(), "PRK", "2000");
        assertThat(none.kind()).isEqualTo(Missing.OUTSIDE_COVERAGE);
        assertThat(none.why()).contains("realign import", "cow-diplomacy", "kdiplo");
        assertThat(missing(Records.usual().relations(missions()), "PRK", "2000", "kdiplo")
                        .why())
                .contains("kdiplo was imported", "there is cow-diplomacy");
        Observed.Absent<Estimate> late = missing(BOTH, "PRK", "2022");
        assertThat(late.kind()).isEqualTo(Missing.OUTSIDE_COVERAGE);
        assertThat(late.why()).contains("1995 to 2005", "2022", "kdiplo, by another yardstick");
        assertThat(missing(BOTH, "PRK", "2006").kind()).isEqualTo(Missing.OUTSIDE_COVERAGE);
        assertThat(missing(BOTH, "PRK", "2005").kind()).isEqualTo(Missing.NOT_CODED);
        assertThat(missing(BOTH, "CHN", "2020", "kdiplo").kind()).isEqualTo(Missing.NOT_CODED);
        assertThat(missing(BOTH, "RUS", "1985").kind()).isEqualTo(Missing.NOT_YET_A_STATE);
    }
}
