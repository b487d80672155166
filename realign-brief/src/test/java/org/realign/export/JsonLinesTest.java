package org.realign.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.realign.export.Tables.Drawn;
import org.realign.record.Missing;
import org.realign.testkit.Laws;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonLinesTest {
    @Test
    void isReadAsItWasAndNoMissingValueIsAZero() {
        Laws.forAll(Tables.DRAWN, 300, 72, rows -> {
            String[] lines = new String(JsonLines.write(Tables.of(rows)), StandardCharsets.UTF_8).split("\n", -1);
            assertThat(lines).hasSize(rows.size() + 1);
            for (int i = 0; i < rows.size(); i++) {
                Drawn row = rows.get(i);
                JsonNode line = JsonMapper.shared().readTree(lines[i]);
                String[] names = {"whole", "real", "words"};
                for (int c = 0; c < names.length; c++) {
                    boolean missing = row.kind(c).isPresent();
                    assertThat(line.get(names[c]).isNull()).isEqualTo(missing);
                    assertThat(line.get(names[c] + "_missing").asString(""))
                            .isEqualTo(row.kind(c).map(Missing::words).orElse(""));
                }
                if (row.kind(1).isEmpty()) {
                    assertThat(line.get("real").asDouble()).isCloseTo(row.real(), within(1e-10)); // ten decimals
                }
                if (row.kind(2).isEmpty()) {
                    assertThat(line.get("words").asString()).isEqualTo(row.text());
                }
            }
        });
    }
}
