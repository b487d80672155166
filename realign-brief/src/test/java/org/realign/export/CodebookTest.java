package org.realign.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.realign.export.Tables.Drawn;
import org.realign.panel.PanelTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CodebookTest {
    private static final PanelTable TABLE = Tables.of(List.of(new Drawn(0, 1), new Drawn(1, 1)));

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void saysWhatEachColumnIs() {
        JsonNode book = JsonMapper.shared().readTree(text(Codebook.json(TABLE, Tables.MADE)));
        assertThat(book.get("schema").asString()).isEqualTo("realign-codebook/1");
        assertThat(book.get("command").asString()).isEqualTo("./realign export made-up");
        assertThat(book.get("recordSha256").asString()).hasSize(64);
        assertThat(book.get("rows").asInt()).isEqualTo(2);
        JsonNode whole = book.get("columns").get(0);
        assertThat(whole.get("name").asString()).isEqualTo("whole");
        assertThat(whole.get("missing").asInt()).isEqualTo(1);
        assertThat(whole.get("missingKinds").asString()).isEqualTo("whole_missing");
        assertThat(whole.get("labels").get("2").asString()).isEqualTo("défense");
        assertThat(book.get("sources").get(0).get("redistributable").asBoolean())
                .isTrue();
        assertThat(book.get("imports").get(0).get("dataset").asString()).isEqualTo("arms");
    }

    @Test
    void isAPageToo() {
        String page = text(Codebook.markdown(TABLE, Tables.MADE));
        assertThat(page.lines())
                .anyMatch(l -> l.startsWith("| `real` | label of real | units | number | 0 | What \\| it is."))
                .anyMatch(l -> l.contains("`./realign export made-up`"))
                .anyMatch(l -> l.contains("CC0 1.0"))
                .anyMatch(l ->
                        l.equals("- `arms`: Arms, 2024, SHA-256 " + "cd".repeat(32) + ". Terms: free for research"));
    }

    @Test
    void citesWhatColumnsRestOnAndNothingElse() {
        String references = """
                @article{cohen1960coefficient,
                  author = {Cohen, Jacob}
                }

                @misc{voeten2009united,
                  author = {Voeten, Erik}
                }

                @misc{other1999thing,
                  author = {Other}
                }
                """;
        String bib = text(Citations.bib(TABLE, Tables.MADE, references));
        assertThat(bib)
                .contains(
                        "@software{realign,",
                        "ab".repeat(32),
                        "@misc{voeten2009united,",
                        "@article{cohen1960coefficient,",
                        "@misc{arms2024,")
                .doesNotContain("other1999thing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Citations.bib(TABLE, Tables.MADE, "@misc{voeten2009united,\n  a = {b}\n}\n"))
                .withMessageContaining("cohen1960coefficient");
    }
}
