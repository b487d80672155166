package org.realign.claim.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.explain.Explanation;
import org.realign.record.InputException;
import org.realign.record.Window;

class ExplanationReaderTest {
    private static final String TEXT = Explained.text("war");

    private static List<InputException.Problem> problems(String text) {
        return catchThrowableOfType(InputException.class, () -> Explained.read(text))
                .problems();
    }

    @Test
    void saysWhatItExpectsAndForbids() {
        Explanation read = Explained.read(TEXT);
        assertThat(read.name()).isEqualTo("war");
        assertThat(read.expects()).singleElement().satisfies(e -> {
            assertThat(e.subject().key()).isEqualTo("alignment(PRK, SUN/RUS)");
            assertThat(e.form()).isEqualTo(Explanation.Form.STEP);
            assertThat(e.direction()).isEqualTo(1);
            assertThat(e.within()).isEqualTo(Window.parse("2022..2023"));
        });
        assertThat(read.forbids())
                .singleElement()
                .satisfies(b -> assertThat(b.within()).isEqualTo(Window.parse("2019..2020")));
        assertThat(read.of(read.expects().get(0).subject())).isPresent();
    }

    @Test
    void aTitleIsWhatReadersCallIt() {
        assertThat(Explained.read(TEXT).title()).isEqualTo("war");
        String titled = TEXT.replace("explanation: war", "explanation: war\ntitle: The war's price");
        assertThat(Explained.read(titled).title()).isEqualTo("The war's price");
        assertThat(problems(TEXT.replace("explanation: war", "explanation: war\ntitle:")))
                .singleElement()
                .satisfies(p -> assertThat(p.place().line()).isEqualTo(2));
        assertThat(Explanation.words("two-words")).isEqualTo("two words");
    }

    @Test
    void aRampMayFollowADriver() {
        String ramp = TEXT.replace("change: step", "change: ramp\n    driver: agreement(RUS, USA)");
        assertThat(Explained.read(ramp).expects().get(0).driver())
                .hasValueSatisfying(d -> assertThat(d.subject().key()).isEqualTo("agreement(RUS, USA)"));
        String step = TEXT.replace("change: step", "change: step\n    driver: agreement(RUS, USA)");
        assertThat(problems(step))
                .singleElement()
                .satisfies(p -> assertThat(p.problem()).contains("only a ramp follows a driver"));
    }

    /** What is compatible with any record explains none. */
    @Test
    void oneThatForbidsNothingIsRefused() {
        assertThat(problems(TEXT.substring(0, TEXT.indexOf("forbids:"))))
                .singleElement()
                .satisfies(p -> assertThat(p.problem()).contains("key 'forbids' is missing"));
    }

    @Test
    void isReadAsStrictlyAsACase() {
        assertThat(problems(TEXT.replace("change: step", "change: stepp")))
                .singleElement()
                .satisfies(p -> assertThat(p.remedy()).contains("'step'"));
        assertThat(problems(TEXT.replace("alignment(PRK, moscow)", "tone(PRK, moscow)")))
                .hasSize(2)
                .allSatisfy(p -> assertThat(p.problem()).contains("weighed on alignment, engagement, agreement"));
        assertThat(problems(TEXT.replace("within: 2022..2023", "within: 2023..2022")))
                .isNotEmpty();
        assertThat(problems(TEXT + "surplus: 1\n"))
                .singleElement()
                .satisfies(p -> assertThat(p.value()).isEqualTo("surplus"));
    }

    @Test
    void testimonyHasAScorer() {
        String with = TEXT + """
                testimony:
                  - says: A speech.
                    ratio: 3
                    scorer: The authors
                """;
        assertThat(Explained.read(with).testimony())
                .containsExactly(new Explanation.Testimony("A speech.", 3, "The authors"));
        assertThat(problems(with.replace("    scorer: The authors\n", "")))
                .singleElement()
                .satisfies(p -> assertThat(p.problem()).contains("scorer"));
    }
}
