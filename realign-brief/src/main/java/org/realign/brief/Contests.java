package org.realign.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.realign.explain.Explanation;
import org.realign.explain.Weighed;
import org.realign.explain.Weighed.Account;
import org.realign.explain.Weighed.Placebo;
import org.realign.record.PartialDate;

/** Explanations of a shift side by side: what each expects and forbids, what was found, and how its date does among others. */
final class Contests {

    private final Weighed weighed;

    Contests(Weighed weighed) {
        this.weighed = weighed;
    }

    /** The whole block; ids begin with {@code id}. */
    List<Tag> tags(String id) {
        List<Tag> tags = new ArrayList<>();
        tags.add(found().tag());
        for (Account account : weighed.accounts()) {
            tags.add(says(account.explanation()));
        }
        for (int h = 0; h < weighed.accounts().size(); h++) {
            int number = h;
            Account account = weighed.accounts().get(h);
            account.abroad()
                    .ifPresent(a -> tags.addAll(
                            new Elsewheres(account.explanation().title(), a).tags(id + "-elsewhere-" + number)));
        }
        weighed.accounts()
                .get(0)
                .placebo()
                .ifPresent(p -> tags.add(plate(p, id + "-placebo").figure()));
        weighed.closer().ifPresent(look -> tags.addAll(new CloserLooks(weighed, look).tags(id)));
        DataTable controls = controls();
        if (weighed.accounts().stream().anyMatch(a -> !a.controls().isEmpty())) {
            tags.add(controls.tag());
        }
        if (!weighed.others().isEmpty()) {
            tags.add(others().tag());
        }
        return tags;
    }

    private DataTable found() {
        DataTable table = new DataTable(
                        "Explanations of the shift of " + weighed.subject().words() + " in "
                                + weighed.within().spoken() + "; parts in " + weighed.unit(),
                        List.of("Explanation", "Has a part", "Moved it by", "Dates as good", "Told apart"))
                .styled("side");
        for (Account account : weighed.accounts()) {
            table.row(List.of(
                    account.explanation().title(),
                    Numbers.percent(account.inclusion()),
                    account.part().map(Contests::part).orElse("says nothing of it"),
                    account.placebo().map(p -> Numbers.percent(p.share())).orElse("\u2013"),
                    account.power().isPresent()
                            ? Numbers.percent(account.power().getAsDouble())
                            : "\u2013"));
        }
        table.row(List.of("a turn that nobody names", "\u2013", part(weighed.turn()), "\u2013", "\u2013"));
        table.row(List.of("drift", "\u2013", part(weighed.drift()), "\u2013", "\u2013"));
        return table.row(List.of("none of them", Numbers.percent(weighed.none()), "\u2013", "\u2013", "\u2013"));
    }

    private static String part(Weighed.Part part) {
        return signed(part.mean()) + " (" + signed(part.lower()) + " to " + signed(part.upper()) + ")";
    }

    static String signed(double value) {
        return Numbers.minus(String.format(Locale.ROOT, "%+.2f", value));
    }

    private static Tag says(Explanation explanation) {
        Tag list = Tag.of("ul").set("class", "caveats");
        explanation.expects().forEach(e -> list.add(Tag.of("li").add(Tag.of("b").say("Expects: "), words(e.says()))));
        explanation.forbids().forEach(b -> list.add(Tag.of("li").add(Tag.of("b").say("Forbids: "), words(b.says()))));
        explanation
                .testimony()
                .forEach(t -> list.add(Tag.of("li")
                        .add(
                                Tag.of("b").say("Testimony, not counted: "),
                                words(t.says() + " " + t.scorer() + " holds it "
                                        + String.format(Locale.ROOT, "%.3g", t.ratio())
                                        + " times as likely if this is true."))));
        return Tag.of("details")
                .add(Tag.of("summary")
                        .say(Prose.capital(explanation.title()) + ": ")
                        .add(words(explanation.says())))
                .add(Tag.of("p", "note", "After " + explanation.source() + "."))
                .add(list);
    }

    private static Tag words(String text) {
        return Tag.of("bdi").say(text);
    }

    private DataTable controls() {
        DataTable table = new DataTable(
                        "Series that should not have moved: how much they speak for the same change at the same dates",
                        List.of("Series", "With the change of", "Log Bayes factor", "Dates as good"))
                .styled("looks");
        for (Account account : weighed.accounts()) {
            account.controls()
                    .forEach(c -> table.row(List.of(
                            c.subject().words(),
                            account.explanation().title(),
                            signed(c.logBayesFactor()),
                            Numbers.percent(c.share()))));
        }
        return table;
    }

    private DataTable others() {
        DataTable table = new DataTable(
                "Probability that the first moved it furthest, weighed otherwise", List.of("With", "Probability"));
        weighed.others().forEach(o -> table.row(List.of(o.choice(), Numbers.percent(o.probability()))));
        return table;
    }

    private Plate plate(Placebo placebo, String id) {
        double[] values = placebo.logBayesFactor().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        List<String> at = placebo.at().stream().map(PartialDate::text).toList();
        return Bars.plate(
                id,
                "The same change at every other date",
                describe(placebo),
                at,
                values,
                placebo.place(),
                1,
                table(placebo));
    }

    private String describe(Placebo placebo) {
        String title = weighed.accounts().get(0).explanation().title();
        return "How much the series speaks for such a change at each date (logarithm of the Bayes factor against none); dark: the"
                + " dates that \u201c" + title + "\u201d says. At " + Numbers.percent(placebo.share())
                + " of all dates it speaks as much for one, or more.";
    }

    private static DataTable table(Placebo placebo) {
        DataTable table = new DataTable(
                "How much the series speaks for such a change, by date", List.of("From", "Log Bayes factor"));
        for (int i = 0; i < placebo.at().size(); i++) {
            table.row(List.of(
                    placebo.at().get(i).spoken(),
                    signed(placebo.logBayesFactor().get(i))));
        }
        return table;
    }
}
