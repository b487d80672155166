package org.realign.explain;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.realign.record.PartialDate;
import org.realign.record.Party;
import org.realign.record.Window;

/**
 * What a contest of explanations found.
 *
 * @param subject the series that shifted
 * @param within when
 * @param unit of parts
 * @param probability that the first explanation moved it further than each of the others, in the direction that it says
 * @param before the same before looking
 * @param accounts one for each explanation, the one asked about first
 * @param none probability that none of them has a part in the record
 * @param turn what a turn that nobody names moved the series by
 * @param drift what small steps moved it by
 * @param others the same probability under other choices
 * @param alike pairs of explanations that expect the same of this series
 * @param closer when the evidence came, what would tell them apart, and other states; empty where only the probability was wanted
 */
public record Weighed(
        Subject subject,
        Window within,
        String unit,
        double probability,
        double before,
        List<Account> accounts,
        double none,
        Part turn,
        Part drift,
        List<Other> others,
        List<String> alike,
        Optional<CloserLook> closer) {
    /** Pairs that the record leaves about as likely as they were, and could not have told apart. */
    public List<Discriminator> untold() {
        return closer.map(CloserLook::discriminators).orElse(List.of()).stream()
                .filter(d -> d.isUntold(accounts))
                .toList();
    }

    /**
     * One explanation.
     *
     * @param explanation which
     * @param inclusion probability that it has a part in the record, over all series
     * @param part what it moved the series by over the window; empty where it says nothing of it
     * @param placebo how its date does among all others; empty where it says nothing of the series
     * @param controls series that it should not have moved
     * @param abroad how other states moved; empty where it says nothing of them, or too little is known
     * @param power how often it would be told from the others, if it had moved the series by one unit and nothing else had;
     *     empty where it says nothing of it
     */
    public record Account(
            Explanation explanation,
            double inclusion,
            Optional<Part> part,
            Optional<Placebo> placebo,
            List<Control> controls,
            Optional<Abroad> abroad,
            OptionalDouble power) {
        public Account {
            controls = List.copyOf(controls);
        }
    }

    /**
     * A series that no account of the shift should move, with the change that the explanation expects of the shift's own.
     *
     * @param subject which
     * @param logBayesFactor of such a change, either way, against none
     * @param share of all dates at which it speaks as much for one, or more
     */
    public record Control(Subject subject, double logBayesFactor, double share) {}

    /**
     * How other states moved that an explanation says were exposed too. Changes are in standard deviations of agreement across states,
     * exposures in standard deviations above the mean of all states.
     *
     * @param exposure what it says of them
     * @param states how many were read
     * @param listing of those that it lists, which were; empty where exposure is no list
     * @param own exposure of the state that the explanation is about
     * @param slope by how much a state moved further, the way that the explanation says, for one standard deviation of exposure
     * @param beyond the same less the mean of all earlier windows as long, with a 90% interval that takes in how far those differ
     * @param error scale of the Student-t by which {@code beyond} errs
     * @param windows how many earlier windows lie side by side: one more than its degrees of freedom
     * @param size scale of the half-normal pull that is expected, in the unit of {@code slope}
     * @param logBayesFactor of moving with exposure, against what is usual, in natural logarithms
     * @param placebos the slope over every earlier window as long
     * @param share of all windows, this one among them, with a slope as large; between 0 and 1
     * @param most the states most exposed
     */
    public record Abroad(
            Explanation.Exposure exposure,
            int states,
            Optional<Listing> listing,
            double own,
            double slope,
            Part beyond,
            double error,
            int windows,
            double size,
            double logBayesFactor,
            List<Earlier> placebos,
            double share,
            List<Exposed> most) {
        /**
         * The states of a list, but that of the case.
         *
         * @param read those with votes on either side of the change
         * @param unread those without
         */
        public record Listing(List<Party> read, List<Party> unread) {
            public Listing {
                read = List.copyOf(read);
                unread = List.copyOf(unread);
            }
        }

        /**
         * An earlier window as long.
         *
         * @param begin its first year
         * @param slope over it
         */
        public record Earlier(int begin, double slope) {}

        /**
         * One state.
         *
         * @param state which
         * @param exposure how far it was exposed
         * @param change of its agreement over the window
         * @param error standard error of that
         */
        public record Exposed(Party state, double exposure, double change, double error) {}

        public Abroad {
            placebos = List.copyOf(placebos);
            most = List.copyOf(most);
        }
    }

    /**
     * A part of the change of the series.
     *
     * @param mean of the draws, in the series' unit
     * @param lower 5% quantile
     * @param upper 95% quantile
     */
    public record Part(double mean, double lower, double upper) {}

    /**
     * The same shape at every other date, as if it were an explanation.
     *
     * @param at dates that have readings before and after; where the explanation leaves dates open, the first of as many
     * @param logBayesFactor of a change at each date against none, in natural logarithms
     * @param place of the dates that the explanation says
     * @param share of all dates at which the series speaks as much for a change, or more; between 0 and 1
     */
    public record Placebo(List<PartialDate> at, List<Double> logBayesFactor, int place, double share) {
        public Placebo {
            at = List.copyOf(at);
            logBayesFactor = List.copyOf(logBayesFactor);
        }

        /** Log Bayes factor of a change at the dates that the explanation says. */
        public double claimed() {
            return logBayesFactor.get(place);
        }
    }

    /**
     * The probability under another choice.
     *
     * @param choice in words, after "with"
     * @param probability of the same
     */
    public record Other(String choice, double probability) {}

    public Weighed {
        accounts = List.copyOf(accounts);
        others = List.copyOf(others);
        alike = List.copyOf(alike);
    }
}
