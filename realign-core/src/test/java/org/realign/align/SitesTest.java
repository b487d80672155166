package org.realign.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.realign.record.Window;

class SitesTest {
    private static final int YEARS = 6;
    private static final int POLES = 2;
    private static final Clock CLOCK = Clock.of(Step.YEAR, Window.parse("2000..2005"));
    private static final Clock.Range FIRST = new Clock.Range(0, 2);
    private static final int VISITS = Indicators.all().indexOf(Indicators.VISITS);
    private static final int SUPPORT = Indicators.all().indexOf(Indicators.SUPPORT);
    private static final int TRADE = Indicators.all().indexOf(Indicators.TRADE);
    /** The site's own prior has this standard deviation, as methods say. */
    private static final double WIDE = 1.5;

    private final List<Terms> terms =
            new ArrayList<>(Collections.nCopies(Indicators.all().size(), Terms.NONE));

    private static int cell(int year, int pole) {
        return year * POLES + pole;
    }

    /** What the terms say, with these means over draws of the rest of psi, the same in all terms of an indicator. */
    private Sites sites(double visits, double support, double trade) {
        Panel panel = new Panel("PRK", CLOCK, POLES, new int[POLES], new int[] {YEARS, YEARS}, terms);
        List<Prior> priors =
                new ArrayList<>(Collections.nCopies(Indicators.all().size(), Prior.wide(POLES, 0, 0)));
        priors.set(TRADE, Prior.wide(POLES, 0, 0).straying(0.6, 0.8));
        Sites sites = new Sites(panel, priors);
        Arrays.fill(sites.rest[VISITS], visits);
        Arrays.fill(sites.rest[SUPPORT], support);
        Arrays.fill(sites.rest[TRADE], trade);
        sites.loading[VISITS] = 0.8;
        sites.loading[SUPPORT] = 1.2;
        sites.loading[TRADE] = 0.5;
        return sites;
    }

    private static Terms presence(int[] cells, double... values) {
        Terms.Builder builder = new Terms.Builder();
        for (int n = 0; n < cells.length; n++) {
            builder.add(cells[n], values[n]);
        }
        return builder.build();
    }

    /** Two visits of three possible and no support of one, with the first pole in the first two years. */
    private Sites actsOfTwoYears() {
        terms.set(VISITS, presence(new int[] {cell(0, 0), cell(0, 0), cell(1, 0)}, 1, 1, 0));
        terms.set(SUPPORT, presence(new int[] {cell(1, 0)}, 0));
        return sites(-1, -0.5, 0);
    }

    private static double chance(double eta) {
        return 1 / (1 + FastMath.exp(-eta));
    }

    /** Slope of the log likelihood of these acts at x, and its bend. */
    private static double[] slopeAndBend(double x) {
        double visit = chance(-1 + 0.8 * x);
        double support = chance(-0.5 + 1.2 * x);
        return new double[] {
            0.8 * (2 - 3 * visit) - 1.2 * support, 0.64 * 3 * visit * (1 - visit) + 1.44 * support * (1 - support)
        };
    }

    @Test
    void aSiteIsTheLikelihoodMadeNormalWhereTheWidePriorPutsItsMode() {
        for (double centre : new double[] {-2, 0, 0.7}) {
            double low = -20;
            double high = 20;
            for (int halving = 0; halving < 80; halving++) {
                double middle = (low + high) / 2;
                boolean rises = slopeAndBend(middle)[0] - (middle - centre) / (WIDE * WIDE) > 0;
                low = rises ? middle : low;
                high = rises ? high : middle;
            }
            double[] at = slopeAndBend(low);
            Sites.Site site =
                    actsOfTwoYears().site(FIRST, 0, centre, name -> false).orElseThrow();
            // Newton's method stops at moves of 1e-9; near the mode it squares the error with each.
            assertThat(site.value()).isCloseTo(low + at[0] / at[1], within(1e-8));
            assertThat(site.variance()).isCloseTo(1 / at[1], within(1e-8));
        }
    }

    @Test
    void aSiteKnowsNothingOfOtherPeriodsOrPoles() {
        Optional<Sites.Site> alone = actsOfTwoYears().site(FIRST, 0, 0.3, name -> false);
        terms.set(
                VISITS,
                presence(
                        new int[] {cell(0, 0), cell(0, 0), cell(0, 1), cell(1, 0), cell(2, 0), cell(5, 0)},
                        1,
                        1,
                        1,
                        0,
                        1,
                        1));
        Sites more = sites(-1, -0.5, 0);
        assertThat(more.site(FIRST, 0, 0.3, name -> false)).isEqualTo(alone);
        assertThat(more.site(new Clock.Range(0, YEARS), 0, 0.3, name -> false)).isNotEqualTo(alone);
    }

    @Test
    void whatIsOutSaysNothing() {
        Sites both = actsOfTwoYears();
        Optional<Sites.Site> visits = both.site(FIRST, 0, 0, Indicators.SUPPORT.name()::equals);
        terms.set(SUPPORT, Terms.NONE);
        assertThat(visits).isPresent().isEqualTo(sites(-1, -0.5, 0).site(FIRST, 0, 0, name -> false));
        assertThat(visits).isNotEqualTo(both.site(FIRST, 0, 0, name -> false));
        assertThat(both.site(FIRST, 0, 0, name -> true)).isEmpty();
    }

    @Test
    void whereThereIsNoTermThereIsNoSite() {
        Sites sites = actsOfTwoYears();
        assertThat(sites.site(new Clock.Range(2, YEARS), 0, 0, name -> false)).isEmpty();
        assertThat(sites.site(FIRST, 1, 0, name -> false)).isEmpty();
    }

    /** Nothing but visits, all of them: the likelihood has no mode of its own, yet the site is finite. */
    @Test
    void actsThatAllCameMakeAFiniteSite() {
        terms.set(VISITS, presence(new int[] {cell(0, 0), cell(1, 0)}, 1, 1));
        assertThat(sites(3, 0, 0).site(FIRST, 0, 2, name -> false)).hasValueSatisfying(s -> {
            assertThat(s.value()).isFinite().isGreaterThan(2);
            assertThat(s.variance()).isFinite().isPositive();
        });
    }

    @Test
    void aStrayingIndicatorIsReadTermByTerm() {
        terms.set(
                TRADE,
                new Terms.Builder()
                        .share(cell(1, 0), -2, -1)
                        .share(cell(1, 1), 5, -1)
                        .below(cell(2, 0), -7, -1)
                        .share(cell(4, 0), -1, -1)
                        .build());
        Sites sites = sites(0, 0, -3);
        assertThat(sites.strays(TRADE)).isTrue();
        assertThat(sites.strays(VISITS)).isFalse();
        // (value - rest) / loading; a share's residual has twice its squared scale of 1 as variance.
        assertThat(sites.straying(TRADE, 0))
                .containsExactly(
                        new Sites.Dated(1, new Sites.Site((-2 + 3) / 0.5, 2 / 0.25)),
                        new Sites.Dated(4, new Sites.Site((-1 + 3) / 0.5, 2 / 0.25)));
        assertThat(sites.stray(TRADE)).isCloseTo(0.6 / 0.5, within(1e-12));
        assertThat(sites.stay(TRADE)).isEqualTo(0.8);
        assertThat(sites.site(new Clock.Range(0, YEARS), 0, 0, name -> false)).isEmpty();
    }

    @Test
    void runsAddUp() {
        Sites sum = sites(0, 0, 0);
        Sites one = actsOfTwoYears();
        Sites all = sites(0, 0, 0);
        all.loading[VISITS] = 0;
        all.add(one, 0.25);
        all.add(one, 0.75);
        assertThat(all.loading[VISITS]).isCloseTo(0.8, within(1e-12));
        assertThat(all.rest[VISITS]).containsExactly(-1, -1, -1);
        assertThat(sum.rest[VISITS]).isEmpty();
    }
}
