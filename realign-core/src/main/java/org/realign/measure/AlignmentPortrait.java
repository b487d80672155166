package org.realign.measure;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.realign.record.Observed;
import org.realign.record.PartialDate;

/**
 * A state's alignment with some poles, measured by the model and reduced to what is drawn.
 *
 * <p><b>Units.</b> Alignment in standard deviations across states and poles; times in years with their fraction; chances
 * from 0 to 1.
 * <p><b>Missing.</b> A stretch of which no indicator speaks is marked as such: the model has a value there, but it only
 * repeats what came before and after.
 *
 * @param state what to call the state
 * @param poles what to call the poles, in the order of every number by pole
 * @param first the first year
 * @param last the last year drawn
 * @param bands one for each pole
 * @param shocks the chance of a break, by year and pole
 * @param stances the chances of the postures, by year
 * @param unplaced years without a posture, and why
 * @param mixes where the state stands between the poles, by five years
 * @param breaks the most likely breaks, by date
 * @param pulls what each indicator said, by year and pole
 * @param blocks the same from each domain alone
 * @param basis what all of it rests on
 */
public record AlignmentPortrait(
        String state,
        List<String> poles,
        int first,
        int last,
        List<Band> bands,
        List<Shock> shocks,
        List<Stance> stances,
        List<Portrait.Gap> unplaced,
        List<Mix> mixes,
        List<DatedBreak> breaks,
        List<Pull> pulls,
        List<Domain> blocks,
        Basis basis) {
    public AlignmentPortrait {
        poles = List.copyOf(poles);
        bands = List.copyOf(bands);
        shocks = List.copyOf(shocks);
        stances = List.copyOf(stances);
        unplaced = List.copyOf(unplaced);
        mixes = List.copyOf(mixes);
        breaks = List.copyOf(breaks);
        pulls = List.copyOf(pulls);
        blocks = List.copyOf(blocks);
    }

    /**
     * Alignment with one pole over time.
     *
     * @param pole its place
     * @param points of the periods in which state and pole both exist, ascending
     */
    public record Band(int pole, List<Point> points) {
        public Band {
            points = List.copyOf(points);
        }
    }

    /**
     * Alignment in one stretch.
     *
     * @param from when it begins
     * @param to when it ends
     * @param spoken true where some indicator speaks of the pole in that year
     * @param low 5% of the draws lie below
     * @param lower 25% do
     * @param middle the median
     * @param upper 75% lie below
     * @param high 95% do
     */
    public record Point(
            double from,
            double to,
            boolean spoken,
            double low,
            double lower,
            double middle,
            double upper,
            double high) {
        /** The year it lies in. */
        public int year() {
            return (int) Math.floor(from);
        }
    }

    /**
     * The chance of at least one break of the size sought within a year, towards a pole and away from it.
     *
     * @param year calendar year
     * @param pole its place
     * @param up towards it
     * @param down away from it
     */
    public record Shock(int year, int pole, double up, double down) {}

    /**
     * The chances of the postures in a year; they sum to 1.
     *
     * @param year calendar year
     * @param withdrawn aligned with none
     * @param hedging at equal distance to rivals
     * @param tilting leaning to one side
     * @param aligned strongly on one side
     * @param words the most likely of them in words, with the pole or poles it is towards
     * @param chance the chance of that one
     */
    public record Stance(
            int year, double withdrawn, double hedging, double tilting, double aligned, String words, double chance) {}

    /**
     * Where the state stands between the poles over some years: weights that sum to 1, in each draw the exponentials of
     * half of mean alignment over their sum.
     *
     * @param from first year
     * @param to last year
     * @param weights one for each pole
     */
    public record Mix(int from, int to, List<Weight> weights) {
        public Mix {
            weights = List.copyOf(weights);
        }
    }

    /**
     * A weight with its 90% interval.
     *
     * @param low its lower end
     * @param mean the mean over the draws
     * @param high its upper end
     */
    public record Weight(double low, double mean, double high) {}

    /**
     * A stretch in which alignment likely broke.
     *
     * @param date the most likely period
     * @param probability of at least one break of the size sought in the stretch
     * @param dates chances of its periods, given that there is a break, ascending
     * @param half the fewest periods that hold half of them
     * @param ninety the fewest that hold nine tenths
     * @param changes what the largest break of the stretch did to each pole, the most affected first
     * @param movers the indicators that speak most for it, strongest first
     * @param opinions what simpler series say of the pole most affected, where that was asked
     */
    public record DatedBreak(
            PartialDate date,
            double probability,
            List<Chance> dates,
            List<PartialDate> half,
            List<PartialDate> ninety,
            List<Change> changes,
            List<Mover> movers,
            List<SecondOpinion> opinions) {
        /** Below this, the draws more often have no break there than one. */
        public static final double LIKELY = 0.5;

        public DatedBreak {
            dates = List.copyOf(dates);
            half = List.copyOf(half);
            ninety = List.copyOf(ninety);
            changes = List.copyOf(changes);
            movers = List.copyOf(movers);
            opinions = List.copyOf(opinions);
        }

        /** True where a break is more likely than none. */
        public boolean likely() {
            return probability >= LIKELY;
        }

        /** The same with these movers. */
        DatedBreak movedBy(List<Mover> some) {
            return new DatedBreak(date, probability, dates, half, ninety, changes, some, opinions);
        }

        /** The same with these second opinions. */
        DatedBreak with(List<SecondOpinion> others) {
            return new DatedBreak(date, probability, dates, half, ninety, changes, movers, others);
        }
    }

    /**
     * The chance of a period.
     *
     * @param date the period
     * @param chance from 0 to 1
     */
    public record Chance(PartialDate date, double chance) {}

    /**
     * A change of alignment with a pole.
     *
     * @param pole its place
     * @param low 5% of the draws that have it have a lower one
     * @param middle the median
     * @param high 95% have a lower one
     */
    public record Change(int pole, double low, double middle, double high) {}

    /**
     * An indicator that speaks for a break.
     *
     * @param indicator what it counts, in words
     * @param pull how much more it says for the change after the break than before, in units of information
     */
    public record Mover(String indicator, double pull) {}

    /**
     * Which way an indicator pulled the estimate in a year: the sum over its terms of precision times the difference of
     * what the term alone says from the median of the whole.
     *
     * @param year calendar year
     * @param pole its place
     * @param indicator its name
     * @param pull positive towards the pole
     */
    public record Pull(int year, int pole, String indicator, double pull) {}

    /**
     * Alignment from one domain alone, by year.
     *
     * @param words what to call the domain
     * @param bands one for each pole; or why there are none
     */
    public record Domain(String words, Observed<List<Band>> bands) {}

    /**
     * What an estimate rests on.
     *
     * @param periods how finely time was cut: {@code months} or {@code years}
     * @param converged true where the chains agree
     * @param diagnosis the same in a sentence
     * @param terms by indicator, how often it speaks
     * @param through the last year of which any speaks, which may lie after what is drawn
     */
    public record Basis(String periods, boolean converged, String diagnosis, Map<String, Integer> terms, int through) {
        public Basis {
            terms = java.util.Collections.unmodifiableMap(new TreeMap<>(terms));
        }

        /** How often any indicator speaks. */
        public int all() {
            return terms.values().stream().mapToInt(Integer::intValue).sum();
        }
    }
}
