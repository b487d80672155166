package org.realign.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hipparchus.util.FastMath;
import org.realign.explain.CloserLook;
import org.realign.explain.Discriminator;
import org.realign.explain.Discriminator.Look;
import org.realign.explain.Discriminator.Seen;
import org.realign.explain.SpacePlacebo;
import org.realign.explain.Weighed;

/** A closer look at explanations: when the evidence came, what would tell them apart, and the same change in other states. */
final class CloserLooks {
    private final Weighed weighed;
    private final CloserLook look;

    CloserLooks(Weighed weighed, CloserLook look) {
        this.weighed = weighed;
        this.look = look;
    }

    /** The block; ids begin with {@code id}. */
    List<Tag> tags(String id) {
        List<Tag> tags = new ArrayList<>();
        tags.add(new UnfoldingPlate(weighed, look.unfolding())
                .plate(id + "-unfolding")
                .figure());
        tags.add(apart().tag());
        if (!look.abroad().isEmpty()) {
            tags.add(abroad().tag());
        }
        return tags;
    }

    private String title(int h) {
        return weighed.accounts().get(h).explanation().title();
    }

    private DataTable apart() {
        DataTable table = new DataTable(
                        "What would tell them apart, were one of two alone what happened; "
                                + String.format(Locale.ROOT, "%.2f", Discriminator.SURE)
                                + " nats tell them surely",
                        List.of("Which of", "Look at", "Nats", "In the record"))
                .styled("looks");
        for (Discriminator pair : look.discriminators()) {
            String of = title(pair.first()) + " or " + title(pair.second());
            if (pair.looks().isEmpty()) {
                table.row(List.of(of, "nothing: they expect the same of every series that is read", "0.00", "\u2013"));
            }
            for (Look best : pair.looks()) {
                table.row(List.of(
                        of,
                        observation(best),
                        String.format(Locale.ROOT, "%.2f", best.information()),
                        seen(best, pair)));
            }
        }
        return table;
    }

    private String observation(Look best) {
        String way = best.direction() == 0 ? "a change" : best.direction() > 0 ? "a rise" : "a fall";
        return Prose.capital(best.subject().words()) + " in " + best.after().spoken() + " against "
                + best.before().spoken() + ": " + way + " speaks for \u201c" + title(best.favours()) + "\u201d";
    }

    private String seen(Look best, Discriminator pair) {
        return best.seen().map(s -> seen(s, pair)).orElse("no readings on both sides");
    }

    private String seen(Seen seen, Discriminator pair) {
        double log = seen.logBayesFactor();
        return Prose.count(seen.readings(), "reading", "readings") + ": a change of " + Contests.signed(seen.change())
                + ", " + Numbers.times(FastMath.exp(Math.abs(log))) + " times as likely by \u201c"
                + title(log >= 0 ? pair.first() : pair.second()) + "\u201d";
    }

    private DataTable abroad() {
        DataTable table = new DataTable(
                        "The same change at the same dates in other states, by their "
                                + look.abroad().get(0).subject().words().replaceFirst(" of .* with ", " with ")
                                + ": of votes alone the record tells for all",
                        List.of("Change of", "Log Bayes factor", "Place among all", "Seen elsewhere"))
                .styled("side");
        for (SpacePlacebo placebo : look.abroad()) {
            int all = placebo.others().size();
            table.row(List.of(
                    title(placebo.explanation()),
                    Contests.signed(placebo.own()),
                    placebo.rank() + " of " + (all + 1),
                    "in " + placebo.showing() + " of " + all));
        }
        return table;
    }
}
