package org.realign.claim.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.record.InputException;

/** What a case never needs is refused at its place, quickly, and before anything grows. */
class HostileYamlTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    private static void refused(String text, int line, int column, String value, String... words) {
        refused(text.getBytes(StandardCharsets.UTF_8), line, column, value, words);
    }

    private static void refused(byte[] bytes, int line, int column, String value, String... words) {
        List<InputException.Problem> problems = assertTimeoutPreemptively(SOON, () -> CaseText.problems(bytes));
        assertThat(problems).isNotEmpty();
        InputException.Problem problem = problems.get(0);
        assertThat(problem.toString()).contains(words);
        assertThat(problem.place().line()).as("line of " + problem).isEqualTo(line);
        assertThat(problem.place().column()).as("column of " + problem).isEqualTo(column);
        assertThat(problem.value()).isEqualTo(value);
    }

    @Test
    void aliasesAndAnchors() {
        refused("case: &a small\n", 1, 7, "&a", "'&a'", "anchor");
        refused("case: *a\n", 1, 7, "*a", "'*a'", "alias");
        refused("&a case: small\n", 1, 1, "&a", "anchor");
        refused("x: {&a case: small}\n", 1, 5, "&a", "anchor");
        refused("*a : small\n", 1, 1, "*a", "alias");
        refused("claims:\n  - &all\n    id: x\n", 2, 5, "&all", "anchor");
        refused("a: &a [*a]\n", 1, 4, "&a", "anchor");
    }

    @Test
    void billionLaughs() {
        StringBuilder laughs = new StringBuilder("a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (char c = 'b'; c <= 'z'; c++) {
            String before = "*" + (char) (c - 1);
            laughs.append(c).append(": &").append(c).append(" [");
            laughs.append(String.join(", ", java.util.Collections.nCopies(9, before)))
                    .append("]\n");
        }
        refused(laughs.toString(), 1, 4, "&a", "anchor");
    }

    @Test
    void tags() {
        refused(
                "a: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader []]\n",
                1,
                4,
                "!!javax.script.ScriptEngineManager",
                "tag");
        refused("title: !foo bar\n", 1, 8, "!foo", "tag");
        refused("title: !!binary aGk=\n", 1, 8, "!!binary", "tag");
        refused("!foo title: bar\n", 1, 1, "!foo", "tag");
        refused("a: {!foo title: bar}\n", 1, 5, "!foo", "tag");
        refused("!!set {a, b}\n", 1, 1, "!!set", "tag");
        refused("%TAG ! tag:example.org,2000:\n---\ntitle: !x y\n", 3, 8, "!x", "tag");
    }

    @Test
    void mergeKeysAndOddKeys() {
        refused("a: {x: 1}\n<<: {y: 2}\n", 2, 1, "<<", "merges");
        refused("1: a\n", 1, 1, "1", "a key is a word");
        refused("null: a\n", 1, 1, "null", "a key is a word");
        refused("True: a\n", 1, 1, "True", "a key is a word");
        refused("{'': a, ~: b}\n", 1, 9, "~", "a key is a word");
        refused(": a\n", 1, 1, "", "is not YAML");
        refused("? [a, b]\n: c\n", 1, 3, "", "only a word can be a key");
        refused("? {a: b}\n: c\n", 1, 3, "", "only a word can be a key");
    }

    @Test
    void keysThatStandTwice() {
        refused("title: a\nabout: PRK\ntitle: b\n", 3, 1, "title", "'title' stands twice");
        refused(CaseText.withTest("test: fact\nacts: {kind: visit, kind: letter}"), 19, 25, "kind", "twice");
        assertThat(CaseText.problems("a: 1\na: 1\nb: 2\nb: 2\n")).hasSize(2);
    }

    @Test
    void severalDocumentsOrNone() {
        refused("case: a\n---\ncase: b\n", 3, 1, "---", "second document");
        refused("case: a\n---\n", 3, 1, "---", "second document");
        refused("", 1, 1, "", "is empty");
        refused("# nothing\n", 1, 1, "", "is empty");
        refused("---\n", 2, 1, "", "a case has keys", "nothing");
        refused("just text\n", 1, 1, "just text", "a case has keys", "'just text'");
        refused("- a\n- b\n", 1, 1, "", "a case has keys", "a list");
    }

    @Test
    void whatIsNoYaml() {
        refused("title: a: b\n", 1, 9, "", "is not YAML", "in quotes");
        refused("a:\n\tb: 1\n", 2, 1, "", "is not YAML", "blanks");
        refused("a: [1,\n", 2, 1, "", "is not YAML");
        refused("a: \"open\n", 2, 1, "", "is not YAML");
        refused("a: @b\n", 1, 4, "", "is not YAML", "in quotes");
        refused("a: b\n  c: d\n", 2, 4, "", "is not YAML");
        refused("%YAML 99999999999.1\n---\na: 1\n", 1, 18, "", "is not YAML");
    }

    @Test
    void charactersNobodySees() {
        refused("a: b\nc: d\u0000e\n", 2, 5, "U+0000", "U+0000");
        refused("a: \u001b[31m\n", 1, 4, "U+001B", "U+001B");
        refused("a: \u0085x\n", 1, 4, "U+0085", "U+0085");
        refused("a: x\uFEFF\n", 1, 5, "U+FEFF", "U+FEFF");
        refused("a: x\uFFFE\n", 1, 5, "U+FFFE", "U+FFFE");
        refused("a: \"\\0\"\n", 1, 4, "U+0000", "U+0000");
        refused("\"a\\u001b\": b\n", 1, 1, "U+001B", "U+001B");
        refused("a: \"\\ud800\"\n", 1, 4, "U+D800", "U+D800");
    }

    @Test
    void bytesThatAreNoUtf8() {
        refused(new byte[] {'a', ':', ' ', '\n', 'b', ':', ' ', (byte) 0xE9, '\n'}, 2, 4, "", "UTF-8");
        refused(new byte[] {'a', ':', ' ', (byte) 0xC3}, 1, 4, "", "UTF-8");
        refused("a: b".getBytes(StandardCharsets.UTF_16), 1, 1, "", "UTF-8");
        refused(new byte[] {'a', (byte) 0xED, (byte) 0xA0, (byte) 0x80}, 1, 2, "", "UTF-8");
    }

    @Test
    void sizesBeyondUse() {
        byte[] tenMegabytes = new byte[10_000_000];
        Arrays.fill(tenMegabytes, (byte) 'a');
        refused(tenMegabytes, 0, 0, "10000000 bytes", "1048576");
        refused("a: " + "[".repeat(10_000), 1, 23, "", "20 deep");
        refused("a: " + "{b: ".repeat(10_000), 1, 80, "", "20 deep");
        refused("- ".repeat(10_000) + "a", 1, 41, "", "20 deep");
        refused("a: [" + "b,".repeat(30_000) + "]", 1, 39_999, "", "20000 values");
        refused("a: \"" + "b".repeat(1_000_000) + "\"", 1, 1, "a", "no key of a case");
        refused("x".repeat(1_000_000) + ": b", 1, 1_000_001, "", "is not YAML");
    }

    @Test
    void manyProblemsDoNotTakeLong() {
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < 9_000; i++) {
            keys.append("titl").append(i % 10).append(i / 10).append(": x\n");
        }
        refused(keys.toString(), 1, 1, "titl00", "Perhaps you meant 'title'.");
    }
}
