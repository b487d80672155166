package org.realign.claim.read;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.realign.explain.Explanation;
import org.realign.record.Records;

/** Explanations made up for tests of reading. */
final class Explained {
    private Explained() {}

    /** One that expects a step of alignment and forbids another. */
    static String text(String name) {
        return """
                explanation: %s
                says: A sentence.
                source: A source.
                names: {moscow: [SUN, RUS]}
                expects:
                  - says: It rises.
                    measure: alignment(PRK, moscow)
                    change: step
                    direction: up
                    within: 2022..2023
                forbids:
                  - says: It does not rise before.
                    measure: alignment(PRK, moscow)
                    within: 2019..2020
                """.replace("%s", name);
    }

    static Explanation read(String text) {
        return new ExplanationReader(Records.states()).read("explanation.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    static Map<String, Explanation> some() {
        Map<String, Explanation> some = new TreeMap<>();
        for (String name : new String[] {"a-b", "c", "d", "war", "hanoi-recalibration"}) {
            some.put(name, read(text(name)));
        }
        return some;
    }
}
