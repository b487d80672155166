package org.realign.brief;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.hipparchus.util.FastMath;
import org.realign.explain.Weighed.Abroad;
import org.realign.measure.BayesFactor;
import org.realign.record.Party;

/** Whether other states moved as an explanation says, in proportion to how far they were exposed. */
final class Elsewheres {
    private static final double STRONG = FastMath.log(10);
    private static final double POSITIVE = FastMath.log(BayesFactor.POSITIVE);

    private final String title;
    private final Abroad abroad;

    Elsewheres(String title, Abroad abroad) {
        this.title = title;
        this.abroad = abroad;
    }

    /** The block; ids begin with {@code id}. */
    List<Tag> tags(String id) {
        List<String> at = Stream.concat(
                        abroad.placebos().stream().map(p -> String.valueOf(p.begin())),
                        Stream.of(
                                String.valueOf(abroad.exposure().within().from().getYear())))
                .toList();
        double[] slopes = DoubleStream.concat(
                        abroad.placebos().stream().mapToDouble(Abroad.Earlier::slope), DoubleStream.of(abroad.slope()))
                .toArray();
        return List.of(
                Bars.plate(
                                id,
                                "How changes grew with exposure, by window",
                                said(),
                                at,
                                slopes,
                                slopes.length - 1,
                                0.1,
                                slopes(at, slopes))
                        .figure(),
                states().tag());
    }

    private String said() {
        String pole = abroad.exposure().pole().label();
        return "\u201c" + title + "\u201d elsewhere: " + abroad.exposure().says() + " Read from the votes of "
                + abroad.states() + " other states with " + pole + " in "
                + abroad.exposure().within().spoken() + "; exposure is "
                + abroad.exposure().to().words() + "."
                + abroad.listing().map(Elsewheres::listing).orElse("")
                + " For one standard deviation of exposure states moved by "
                + Contests.signed(abroad.slope())
                + " standard deviations the way it says (dark); beyond what is usual in windows as long, by "
                + Contests.signed(abroad.beyond().mean()) + " ("
                + Contests.signed(abroad.beyond().lower()) + " to "
                + Contests.signed(abroad.beyond().upper()) + "). Of all windows "
                + Numbers.percent(abroad.share())
                + " have a slope as large. A pull is expected to be half-normal of scale "
                + String.format(Locale.ROOT, "%.2f", abroad.size())
                + ", which is a scale of 1 in the state of the case. "
                + verdict();
    }

    private static String listing(Abroad.Listing listing) {
        int of = listing.read().size() + listing.unread().size();
        return " " + listing.read().size() + " of " + of + " listed were read"
                + (listing.unread().isEmpty()
                        ? "."
                        : ", not "
                                + listing.unread().stream().map(Party::code).collect(Collectors.joining(", "))
                                + ".");
    }

    private String verdict() {
        double log = abroad.logBayesFactor();
        String times = Numbers.times(FastMath.exp(Math.abs(log)));
        if (Math.abs(log) < POSITIVE) {
            return "That hardly tells: it is " + times + " times as likely " + (log < 0 ? "without" : "with")
                    + " such a pull.";
        }
        return "That is " + times + " times as likely " + (log < 0 ? "without" : "with") + " such a pull"
                + (Math.abs(log) > STRONG ? ", strong evidence." : ".");
    }

    private static DataTable slopes(List<String> at, double[] slopes) {
        DataTable table = new DataTable(
                "Change for one standard deviation of exposure, by window", List.of("Window from", "Slope"));
        for (int i = 0; i < slopes.length; i++) {
            table.row(List.of(at.get(i), Contests.signed(slopes[i])));
        }
        return table;
    }

    private DataTable states() {
        DataTable table = new DataTable(
                "The states most exposed, and how their votes moved with "
                        + abroad.exposure().pole().label()
                        + "; exposures and changes in standard deviations across states (the state of the case: "
                        + Contests.signed(abroad.own()) + ")",
                List.of("State", "Exposure", "Change", "Standard error"));
        for (Abroad.Exposed state : abroad.most()) {
            table.row(List.of(
                    state.state().code(),
                    Contests.signed(state.exposure()),
                    Contests.signed(state.change()),
                    String.format(Locale.ROOT, "%.2f", state.error())));
        }
        return table;
    }
}
