package org.realign.brief;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.realign.claim.Break;
import org.realign.claim.CaseResult;
import org.realign.claim.Change;
import org.realign.claim.Compound;
import org.realign.claim.Exceeds;
import org.realign.claim.LevelTest;
import org.realign.claim.MeasureCall;
import org.realign.claim.PostureTest;
import org.realign.claim.Ranks;
import org.realign.claim.Test;
import org.realign.claim.Verdict;
import org.realign.record.Pole;

/**
 * Where several arguments put the same question: tested claims of different cases that look at the same measure between
 * the same parties, whatever the cases call these.
 */
final class Meetings {
    /** Where the table stands on the page. */
    static final String ID = "meetings";

    private Meetings() {}

    /** The table of what at least two cases ask about; empty where there is none. */
    static Optional<Tag> find(Dossier dossier) {
        List<CaseResult> results = dossier.run().results();
        Map<String, List<List<Verdict>>> byMeasure = new TreeMap<>();
        for (int i = 0; i < results.size(); i++) {
            for (Verdict verdict : results.get(i).verdicts()) {
                if (!verdict.outcome().isTested()) {
                    continue;
                }
                for (String measure : measures(dossier, verdict.claim().test())) {
                    byMeasure
                            .computeIfAbsent(measure, m -> empty(results))
                            .get(i)
                            .add(verdict);
                }
            }
        }
        byMeasure.values().removeIf(Meetings::ofOneCase);
        return byMeasure.isEmpty() ? Optional.empty() : Optional.of(table(dossier, byMeasure));
    }

    private static List<List<Verdict>> empty(List<CaseResult> results) {
        List<List<Verdict>> cases = new ArrayList<>();
        results.forEach(r -> cases.add(new ArrayList<>()));
        return cases;
    }

    private static boolean ofOneCase(List<List<Verdict>> cases) {
        return cases.stream().filter(c -> !c.isEmpty()).count() < 2;
    }

    private static Tag table(Dossier dossier, Map<String, List<List<Verdict>>> byMeasure) {
        Tag head = Tag.of("tr").add(Tag.of("th").set("scope", "col").say("Asks about"));
        dossier.run()
                .results()
                .forEach(r -> head.add(
                        Tag.of("th").set("scope", "col").say(r.argument().title())));
        Tag body = Tag.of("tbody");
        byMeasure.forEach((measure, cases) -> {
            Tag row = Tag.of("tr").add(Tag.of("th").set("scope", "row").say(measure));
            for (List<Verdict> verdicts : cases) {
                Tag cell = Tag.of("td");
                for (Verdict verdict : verdicts) {
                    cell.add(Tag.of("span")
                            .set("class", "met is-" + verdict.outcome().code())
                            .add(Svg.icon("i-" + verdict.outcome().code()))
                            .add(Links.within(
                                    dossier.anchor(verdict), verdict.claim().id()))
                            .say(" " + verdict.outcome().words()));
                }
                row.add(verdicts.isEmpty() ? cell.say("\u2013") : cell);
            }
            body.add(row);
        });
        return DataTable.framed(
                        "data meet",
                        "Where the arguments meet: claims that ask about the same thing, perhaps in different years",
                        head,
                        body)
                .set("id", ID);
    }

    /** The measures a test looks at, in words: {@code engagement, North Korea and Washington}. */
    private static Set<String> measures(Dossier dossier, Test test) {
        Set<String> found = new LinkedHashSet<>();
        if (test instanceof Change t) {
            found.add(words(dossier, t.measure(), List.of()));
        } else if (test instanceof LevelTest t) {
            found.add(words(dossier, t.measure(), List.of()));
        } else if (test instanceof Exceeds t) {
            found.add(words(dossier, t.measure(), List.of()));
            found.add(words(dossier, t.over(), List.of()));
        } else if (test instanceof Ranks t) {
            t.among().forEach(p -> found.add(words(dossier, t.measure(), List.of(p))));
        } else if (test instanceof Break t) {
            found.add(words(dossier, t.measure(), List.of()));
        } else if (test instanceof PostureTest t) {
            found.add("posture, " + dossier.name(t.state()));
        } else if (test instanceof Compound t) {
            t.parts().forEach(p -> found.addAll(measures(dossier, p.test())));
        }
        return found;
    }

    private static String words(Dossier dossier, MeasureCall call, List<Pole> each) {
        List<String> parties = Stream.concat(call.arguments().stream().flatMap(Optional::stream), each.stream())
                .map(dossier::name)
                .toList();
        return call.name() + ", " + Prose.list(parties);
    }
}
