package org.realign.claim.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.util.DefaultLocale;
import org.realign.claim.Case;
import org.realign.record.InputException;
import org.realign.testkit.Gen;
import org.realign.testkit.Laws;

/** Whatever is done to a good case, the answer is a case or a problem with its line. */
class CaseReaderLawTest {
    private static final String GOOD = GoodAndBad.whole();
    private static final int[] ODD = "\"'{}[]:,-#&*!|>%@`?~<\\\t\u0000\u00e9\ud83d\ude00 0aZ\n"
            .codePoints()
            .toArray();

    /** One change of a text at a place drawn. */
    private record Change(int sort, int at, int length, int character) {
        String of(String text) {
            if (text.isEmpty()) {
                return text;
            }
            int from = at % text.length();
            int to = Math.min(text.length(), from + 1 + length);
            String odd = Character.toString(ODD[character % ODD.length]);
            return switch (sort) {
                case 0 -> text.substring(0, from) + text.substring(to);
                case 1 -> text.substring(0, to) + text.substring(from, to) + text.substring(to);
                case 2 -> text.substring(0, from) + odd + text.substring(from);
                case 3 -> text.substring(0, from) + odd + text.substring(from + 1);
                default -> lines(text);
            };
        }

        private String lines(String text) {
            List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
            int line = at % lines.size();
            switch (sort) {
                case 4 -> lines.remove(line);
                case 5 -> lines.add(line, lines.get(line));
                case 6 -> Collections.swap(lines, line, length % lines.size());
                default ->
                    lines.set(line, " ".repeat(length % 8) + lines.get(line).stripLeading());
            }
            return String.join("\n", lines);
        }
    }

    /** The good case after at most {@code most} changes. */
    static Gen<String> changed(int most) {
        Gen<Change> change = Gen.both(
                Gen.both(Gen.ints(0, 7), Gen.ints(0, 100_000), (sort, at) -> new int[] {sort, at}),
                Gen.both(Gen.ints(0, 40), Gen.ints(0, 100), (length, odd) -> new int[] {length, odd}),
                (a, b) -> new Change(a[0], a[1], b[0], b[1]));
        return Gen.lists(change, 1, most).map(changes -> {
            String text = GOOD;
            for (Change c : changes) {
                text = c.of(text);
            }
            return text;
        });
    }

    @Test
    void theGoodCaseIsRead() {
        assertThat(CaseText.read(GOOD).claims()).hasSizeGreaterThan(20);
    }

    @Test
    void aChangedCaseIsACaseOrAProblemWithItsLine() {
        int[] read = new int[2];
        Laws.forAll(changed(4), 2_000, 7, text -> {
            int lines = text.split("\n", -1).length;
            try {
                assertThat(CaseText.read(text).claims()).isNotEmpty();
                read[0]++;
            } catch (InputException e) {
                read[1]++;
                assertThat(e.problems()).hasSizeBetween(1, 20).allSatisfy(p -> {
                    assertThat(p.place().line()).isBetween(1, lines);
                    assertThat(p.place().column()).isPositive();
                    assertThat(p.problem()).isNotBlank();
                });
            }
        });
        assertThat(read[0]).as("changed cases that are still cases").isPositive();
        assertThat(read[1]).as("changed cases that are none").isPositive();
    }

    @Test
    void bytesAtRandomAreAProblem() {
        Gen<byte[]> bytes = Gen.lists(Gen.ints(0, 255), 0, 60).map(list -> {
            byte[] raw = new byte[list.size()];
            IntStream.range(0, raw.length).forEach(i -> raw[i] = list.get(i).byteValue());
            return raw;
        });
        Laws.forAll(bytes, 2_000, 8, raw -> assertThat(CaseText.problems(raw)).isNotEmpty());
        Gen<String> odd = Gen.lists(Gen.ints(0, ODD.length - 1), 0, 40)
                .map(list -> list.stream().map(i -> Character.toString(ODD[i])).reduce("", String::concat));
        Laws.forAll(odd, 2_000, 9, text -> assertThat(CaseText.problems(text)).isNotEmpty());
    }

    @Test
    @DefaultLocale("en")
    void theUsersLocaleMakesNoDifference() {
        Map<String, Object> here = answers();
        for (String tag : List.of("tr-TR", "ar-EG")) {
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertThat(answers()).isEqualTo(here);
        }
    }

    private static Map<String, Object> answers() {
        Map<String, Object> answers = new TreeMap<>();
        Case read = CaseText.read(GOOD.getBytes(StandardCharsets.UTF_8));
        answers.put("", read);
        GoodAndBad.bad().forEach(bad -> answers.put(bad, CaseText.problems(CaseText.withTest(bad))));
        return answers;
    }
}
