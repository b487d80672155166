package org.realign.brief;

import java.util.List;
import org.realign.claim.Case;
import org.realign.claim.CaseResult;
import org.realign.measure.Portrait;

/** The title of a brief: what was checked. */
final class Masthead {
    private final Dossier dossier;

    Masthead(Dossier dossier) {
        this.dossier = dossier;
    }

    /** The title in one line, for the window. */
    String title() {
        List<CaseResult> results = dossier.run().results();
        if (results.size() == 1) {
            return results.get(0).argument().title();
        }
        String states = states();
        if (results.isEmpty()) {
            return states.isEmpty() ? "An empty run" : states + " among the great powers";
        }
        return Prose.capital(number(results.size())) + " arguments about " + states;
    }

    Tag header(List<Tag> contents) {
        Tag header = Tag.of("header").set("class", "masthead");
        header.add(Tag.of("p", "kicker", kicker()));
        header.add(Tag.of("h1").say(title()));
        header.add(subtitle());
        Tag list = Tag.of("ul");
        contents.forEach(link -> list.add(Tag.of("li").add(link)));
        return header.add(
                Tag.of("nav").set("aria-label", "Contents of this brief").add(list));
    }

    private String kicker() {
        int cases = dossier.run().results().size();
        if (cases == 0) {
            return "A Realign brief on a state";
        }
        return "A Realign brief: " + (cases == 1 ? "an argument" : "arguments") + " put to the public record";
    }

    private Tag subtitle() {
        List<CaseResult> results = dossier.run().results();
        if (results.isEmpty()) {
            return Tag.of("p", "byline", span());
        }
        if (results.size() == 1) {
            return origin(Tag.of("p").set("class", "byline"), results.get(0).argument());
        }
        Tag list = Tag.of("ul").set("class", "byline");
        results.forEach(r -> list.add(origin(
                Tag.of("li")
                        .add(Tag.of("q").add(Tag.of("bdi").say(r.argument().title())))
                        .say(", "),
                r.argument())));
        return list;
    }

    private static Tag origin(Tag tag, Case argument) {
        Case.Origin origin = argument.origin();
        tag.say("by ").add(Tag.of("bdi").say(origin.author()));
        if (!origin.title().equals(argument.title())) {
            tag.say(", ").add(Tag.of("q").add(Tag.of("bdi").say(origin.title())));
        }
        origin.where().ifPresent(w -> tag.say(", ").add(Tag.of("bdi").say(w)));
        origin.published().ifPresent(p -> tag.say(", ").add(Tag.of("bdi").say(p)));
        origin.url()
                .ifPresent(u -> tag.say(" (")
                        .add(Links.outside(u, u.replaceFirst("(?i)^https?://(www\\.)?", "")))
                        .say(")"));
        return tag;
    }

    private String states() {
        List<String> names = dossier.run().results().isEmpty()
                ? dossier.run().portraits().stream()
                        .map(Portrait::name)
                        .distinct()
                        .toList()
                : dossier.run().results().stream()
                        .map(r -> dossier.name(r.argument().about()))
                        .distinct()
                        .toList();
        return Prose.list(names);
    }

    private String span() {
        List<Portrait> portraits = dossier.run().portraits();
        if (portraits.isEmpty()) {
            return "No case and no state was asked for.";
        }
        int from = portraits.stream()
                .mapToInt(p -> p.span().from().getYear())
                .min()
                .orElse(0);
        int to = portraits.stream().mapToInt(p -> p.span().to().getYear()).max().orElse(0);
        List<String> poles = portraits.stream()
                .flatMap(p -> p.courses().stream())
                .map(c -> Prose.the(c.label()))
                .distinct()
                .toList();
        return "What the public record shows of dealings with " + Prose.list(poles) + ", " + from + " to " + to;
    }

    private static String number(int n) {
        String[] words = {"no", "one", "two", "three", "four", "five", "six"};
        return n < words.length ? words[n] : String.valueOf(n);
    }
}
