package org.realign.archive.importer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realign.record.InputException;

class MappingTest {
    private static final String TEXT = """
            # Aid by year.
            dataset: aid
            zeros: 0 means none
            codes: cow
            state: ccode
            date: year
            value: amount
            series: aid received
            unit: USD_m     # current
            missing: -9, -99
            blank: unknown
            """;

    @TempDir
    Path folder;

    private Fixture read(String mapping, String data) {
        return Fixture.of(folder, data.getBytes(UTF_8), Optional.of(Mapping.of("map.yaml", mapping)));
    }

    @Test
    void anyTableOfStatesAndDatesCanBeImported() {
        Fixture f = read(TEXT, "year,ccode,amount\n1990,731,5.5\n1990,365,-9\n1990,732,\n1990,732,x\n1940,732,1\n");
        assertThat(f.dataset).isEqualTo("mapped:aid");
        assertThat(f.rows)
                .containsExactly(
                        "observations[PRK, null, 1990-01-01, 1990-12-31, aid received, 5.5, USD_m, null]",
                        "observations[SUN, null, 1990-01-01, 1990-12-31, aid received, null, USD_m, unknown]",
                        "observations[KOR, null, 1990-01-01, 1990-12-31, aid received, null, USD_m, unknown]");
        assertThat(f.accounts.rejected()).isEqualTo(1);
        assertThat(f.accounts.ignored()).isEqualTo(1);
        String pairs = TEXT.replace("codes: cow", "codes: iso\npartner: b")
                .replace("state: ccode", "state: a")
                .replace("date: year", "date: month");
        assertThat(read(pairs, "month,a,b,amount\n2018-06,USA,PRK,1\n").rows)
                .containsExactly("observations[USA, PRK, 2018-06-01, 2018-06-30, aid received, 1.0, USD_m, null]");
    }

    private void refused(String mapping, String problem) {
        assertThatThrownBy(() -> Mapping.of("map.yaml", mapping))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void mistakesAreNamed() {
        refused(TEXT.replace("unit:", "#"), "lacks the key 'unit'");
        refused(TEXT + "seris: x\n", "Perhaps 'series'");
        refused(TEXT + "unit: x\n", "twice");
        refused(TEXT + "title:\n", "gives no value");
        refused(TEXT.replace("codes: cow", "codes: fips"), "known: iso, cow, gw, cow_letters, name");
        refused(TEXT.replace("blank: unknown", "blank: nothing"), "outside_coverage");
        refused(TEXT.replace("missing: -9, -99", "missing: none"), "numbers");
        refused(TEXT.replace("dataset: aid", "dataset: ../aid"), "small letters");
        assertThatThrownBy(() -> read(TEXT, "a,b\n1,2\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("ccode, year, amount")
                .hasMessageContaining("'a', 'b'");
    }
}
