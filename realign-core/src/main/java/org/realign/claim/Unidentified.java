package org.realign.claim;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.util.FastMath;
import org.realign.explain.CloserLook;
import org.realign.explain.Explanation;
import org.realign.explain.Unfolding;
import org.realign.explain.Weighed;

/** When the evidence on explanations came, and what it leaves open, in two sentences. */
final class Unidentified {
    /** Found less often than not. */
    private static final double SELDOM = 0.5;

    private Unidentified() {}

    /** The sentences, each after a space; nothing where no closer look was taken. */
    static String words(Weighed weighed) {
        return weighed.closer()
                .map(look -> came(weighed, look) + " What is not identified: " + open(weighed) + ".")
                .orElse("");
    }

    private static String came(Weighed weighed, CloserLook look) {
        Unfolding.Jump jump = look.unfolding().most(0);
        String title = "\u201c" + title(weighed, 0) + "\u201d";
        return jump.isAny()
                ? " The evidence spoke " + (jump.whole() > 0 ? "for " : "against ") + title
                        + ", the largest step of it by the end of " + jump.at().spoken() + "."
                : " The evidence hardly spoke for " + title + " or against it.";
    }

    private static String open(Weighed weighed) {
        List<String> open = new ArrayList<>();
        weighed.untold()
                .forEach(d -> open.add("which of \u201c" + title(weighed, d.first()) + "\u201d and \u201c"
                        + title(weighed, d.second())
                        + "\u201d had a part, for the record leaves both about as likely as they were and holds nothing that is "
                        + "expected to tell one alone from the other"));
        List<Weighed.Account> seldom = weighed.accounts().stream()
                .filter(a -> a.power().isPresent() && a.power().getAsDouble() < SELDOM)
                .toList();
        if (!seldom.isEmpty()) {
            open.add("from this series alone, a change of one unit by "
                    + listed(seldom.stream()
                            .map(a -> "\u201c" + a.explanation().title() + "\u201d")
                            .toList())
                    + " - it would be told from the others and from drift in "
                    + listed(seldom.stream()
                            .map(a -> String.valueOf(
                                    FastMath.round(100 * a.power().getAsDouble())))
                            .toList())
                    + " of 100 simulated records");
        }
        return open.isEmpty()
                ? "nothing among these, each pair of which the record tells apart or could have told apart"
                : String.join("; ", open);
    }

    private static String listed(List<String> items) {
        int last = items.size() - 1;
        return last == 0 ? items.get(0) : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }

    private static String title(Weighed weighed, int h) {
        Explanation explanation = weighed.accounts().get(h).explanation();
        return explanation.title();
    }
}
