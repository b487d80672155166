package org.realign.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.realign.record.Observed;
import org.realign.record.Party;
import org.realign.record.StateNumber.Numbering;
import org.realign.record.StateSystem;
import org.realign.record.VoteTally;
import org.realign.record.Window;
import org.realign.similarity.Coefficient;
import org.realign.similarity.CrossTable;
import org.realign.similarity.Distance;
import org.realign.similarity.VoteSimilarity;
import org.realign.similarity.VoteYear;

/** Coefficients of similarity against published figures, from the same votes. */
class SimilarityReferenceTest {
    private static final Party PRK = new Party("PRK");
    private static final Party KOR = new Party("KOR");
    /** Published with 15 digits; the rest is rounding. */
    private static final double EQUAL = 1e-12;

    private static double value(Observed<Double> value) {
        return value.match(v -> v, absent -> Double.NaN);
    }

    /** What became of the rows of the published table. */
    private record Outcome(int equal, List<String> different, List<String> without) {}

    private static Outcome compare(
            String column,
            Function<NamedCsvRecord, Set<Party>> partners,
            Map<Integer, VoteYear> years,
            Coefficient coefficient)
            throws IOException {
        return compare(column, partners, years, table -> value(coefficient.of(table)));
    }

    private static Outcome compare(
            String column,
            Function<NamedCsvRecord, Set<Party>> partners,
            Map<Integer, VoteYear> years,
            Function<CrossTable, Double> computed)
            throws IOException {
        int equal = 0;
        List<String> different = new ArrayList<>();
        List<String> without = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(SharedData.file("similarity/rok_unga_1991-2006.csv"))) {
            for (NamedCsvRecord row : csv) {
                if (row.getField(column).isEmpty() || row.getField(column).equals("NA")) {
                    continue;
                }
                String name = row.getField("iso3c") + " " + row.getField("year");
                double published = Double.parseDouble(row.getField(column));
                VoteYear votes = years.get(Integer.parseInt(row.getField("year")));
                double ours = computed.apply(CrossTable.of(counts(votes, partners.apply(row))));
                if (Double.isNaN(ours)) {
                    without.add(name + " " + published);
                } else if (Math.abs(ours - published) <= EQUAL) {
                    equal++;
                } else {
                    different.add(name);
                }
            }
        }
        return new Outcome(equal, different, without);
    }

    /** South Korea's votes and those of {@code others}, who hold one number one after the other. */
    private static VoteTally.Counts counts(VoteYear votes, Set<Party> others) {
        VoteTally.Counts all = new VoteTally.Counts(0, 0, 0, 0, 0, 0, 0, 0, 0);
        for (Party other : others) {
            int place = votes.place(other);
            if (place >= 0) {
                VoteTally.Counts n = votes.counts(votes.place(KOR), place);
                all = new VoteTally.Counts(
                        all.yy() + n.yy(),
                        all.ya() + n.ya(),
                        all.yn() + n.yn(),
                        all.ay() + n.ay(),
                        all.aa() + n.aa(),
                        all.an() + n.an(),
                        all.ny() + n.ny(),
                        all.na() + n.na(),
                        all.nn() + n.nn());
            }
        }
        return all;
    }

    /** The states that a row's number denotes when the year begins and when it ends. */
    private static Function<NamedCsvRecord, Set<Party>> byNumber() {
        StateSystem system = AuthoredRecord.bundled().record().states();
        return row -> {
            Window year = Window.year(Integer.parseInt(row.getField("year")));
            Set<Party> holders = new TreeSet<>();
            for (LocalDate day : List.of(year.from(), year.to())) {
                system.byNumber(Numbering.COW, Integer.parseInt(row.getField("ccode2")), new Window(day, day))
                        .ifPresent(holders::add);
            }
            return holders;
        };
    }

    private static Map<Integer, VoteYear> calendarYears() {
        Path votes = SharedData.file("unga/unga_votes_long_1946-2023.csv.gz");
        return VoteDerivation.rollCalls(AuthoredRecord.bundled().record().states(), votes, Progress.SILENT)
                .years()
                .stream()
                .collect(Collectors.toMap(VoteYear::year, v -> v));
    }

    /**
     * {@code agree} is the share of same votes by calendar year. Where no row is equal it is 0 for states that did not
     * vote at all, which is not what they did; and lower where a state joined during the year, by roll calls held
     * before.
     */
    @Test
    void southKoreasAgreementIsAsPublished() throws IOException {
        Outcome outcome = compare("agree", byNumber(), calendarYears(), Coefficient.AGREEMENT);
        assertThat(outcome.without()).allMatch(row -> row.endsWith(" 0.0"));
        assertThat(outcome.different())
                .containsExactlyInAnyOrder("MCO 1993", "CHE 2002", "AND 1993", "SRB 2000", "ERI 1993", "TLS 2002");
        assertThat(outcome.without()).hasSize(48);
        assertThat(outcome.equal()).isEqualTo(2916 - 6 - 48);
    }

    /**
     * {@code kappa} is Cohen's with squared distances, of the same votes. The four that differ rest on two roll calls
     * each, of which one gives no kappa.
     */
    @Test
    void southKoreasKappaIsAsPublished() throws IOException {
        Outcome outcome = compare("kappa", byNumber(), calendarYears(), Coefficient.KAPPA_SQUARED);
        assertThat(outcome.different()).containsExactlyInAnyOrder("GNQ 2005", "VUT 1993", "KIR 2004");
        assertThat(outcome.without()).containsExactly("VCT 2001 0.0");
        assertThat(outcome.equal()).isEqualTo(2856 - 3 - 1);
    }

    /**
     * {@code v_agree} counts an abstention beside a yes or no as half an agreement, which makes it (1 + S) / 2; by
     * session, votes on amendments and paragraphs included, roll calls without a differing vote left out.
     */
    @Test
    void southKoreasAgreementBySessionIsAsPublished() throws IOException {
        Map<Integer, VoteYear> sessions = new TreeMap<>();
        Unvotes.by(call -> call.session() + VoteFile.SESSION_ZERO)
                .forEach((year, votes) -> sessions.put(year, votes.contested()));
        Outcome outcome = compare(
                "v_agree",
                row -> Set.of(new Party(row.getField("iso3c"))),
                sessions,
                table -> (1 + value(table.s(Distance.ABSOLUTE))) / 2);
        assertThat(outcome.different()).isEmpty();
        assertThat(outcome.without()).isEmpty();
        assertThat(outcome.equal()).isEqualTo(2872);
    }

    /** North Korea in unvotes 2021, printed with three digits: roll calls shared, agreement, S, kappa. */
    private static final String NORTH_KOREA = """
            1991 US 55 .091 -.564 -.082; 1991 RU 54 .537 .481 -.117; 1991 CN 51 .941 .941 .557
            1995 US 64 .078 -.578 -.294; 1995 RU 64 .406 .281 -.292; 1995 CN 61 .869 .869 .793
            2005 US 76 .039 -.750 -.265; 2005 RU 75 .680 .627 .395; 2005 CN 76 .934 .921 .845
            2015 US 72 .069 -.625 -.276; 2015 RU 72 .694 .611 .536; 2015 CN 71 .859 .831 .733
            2018 US 84 .060 -.667 -.261; 2018 RU 84 .702 .643 .549; 2018 CN 82 .829 .805 .726
            2019 US 80 .050 -.700 -.249; 2019 RU 77 .779 .714 .630; 2019 CN 79 .835 .797 .692
            """;

    @Test
    void northKoreaIsAsPublished() throws IOException {
        Map<Integer, VoteYear> years = Unvotes.by(Unvotes.Call::year);
        for (String row : NORTH_KOREA.strip().split("\\s*[;\\n]\\s*", -1)) {
            String[] cells = row.split(" ", -1);
            VoteSimilarity similarity = VoteSimilarity.of(years.get(Integer.valueOf(cells[0])));
            VoteYear votes = similarity.votes();
            int pair = similarity.pair(
                    votes.place(PRK), votes.place(Unvotes.party(cells[1]).orElseThrow()));
            assertThat(similarity.shared(pair)).as(row).isEqualTo(Integer.parseInt(cells[2]));
            List<Coefficient> columns =
                    List.of(Coefficient.AGREEMENT, Coefficient.S_ABSOLUTE, Coefficient.KAPPA_SQUARED);
            for (int c = 0; c < columns.size(); c++) {
                assertThat(value(similarity.of(columns.get(c), pair)))
                        .as(row)
                        .isCloseTo(
                                Double.parseDouble(cells[3 + c]), within(0.0005 + 1e-12)); // printed with three digits
            }
        }
    }
}
