package org.realign.archive.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realign.archive.AuthoredRecord;
import org.realign.record.Negotiation;
import org.realign.record.PublicRecord;

/** Negotiations from the published list of sanctions; skipped where that is missing. */
class GsdbReferenceTest {
    private static final PublicRecord OWN = AuthoredRecord.bundled().record();

    @TempDir
    private static Path folder = Path.of("");

    private static List<Negotiation> ended = List.of();

    @BeforeAll
    static void read() {
        FilledArchive archive = FilledArchive.published(folder, List.of("sanctions/GSDB_V4.csv"));
        ended = archive.read((open, used) -> ImportedRecord.of(OWN, open, used)).record().negotiations().stream()
                .filter(n -> !OWN.negotiations().contains(n))
                .toList();
    }

    /**
     * Pairs of a case and a power counted in the file apart from this code, by the rule of docs/archive.md, are 390. Cases with
     * two targets make five more; nine are against nobody who was a state when they ended (Mozambique in 1971, Vietnam under
     * the name of the South, the parties to a statute).
     */
    @Test
    void howManyByPower() {
        Map<String, Long> powers = ended.stream()
                .collect(Collectors.groupingBy(n -> n.partner().code(), TreeMap::new, Collectors.counting()));
        assertThat(powers.toString()).isEqualTo("{CHN=7, FRA=28, GBR=45, RUS=24, SUN=11, USA=271}");
    }

    @Test
    void howTheyEnded() {
        Map<Double, Long> outcomes = ended.stream()
                .collect(Collectors.groupingBy(Negotiation::outcome, TreeMap::new, Collectors.counting()));
        assertThat(outcomes)
                .hasSize(7)
                .containsEntry(0.0, 104L)
                .containsEntry(0.5, 234L)
                .containsEntry(1.0, 38L);
    }

    @Test
    void ids() {
        assertThat(ended).extracting(Negotiation::id).doesNotHaveDuplicates();
    }

    @Test
    void someThatAnybodyCanLookUp() {
        assertThat(of("PRK", "USA")).containsExactly("1954 0.5", "2006 0.0", "2008 0.0");
        assertThat(of("CHN", "USA")).as("Nixon in Beijing").contains("1972 1.0");
        assertThat(of("YUG", "SUN")).as("Khrushchev in Belgrade").containsExactly("1955 0.5", "1960 0.0");
        assertThat(of("EGY", "USA")).as("after Suez").contains("1957 1.0");
        assertThat(of("UKR", "RUS")).as("settled").contains("1996 1.0");
        assertThat(of("CUB", "USA"))
                .as("all meant to bring its government down")
                .isEmpty();
    }

    private static List<String> of(String state, String partner) {
        return ended.stream()
                .filter(n ->
                        n.state().code().equals(state) && n.partner().code().equals(partner))
                .map(n -> n.date() + " " + n.outcome())
                .toList();
    }
}
