package org.realign.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.realign.archive.VoteDerivation.Options;
import org.realign.kernel.Sums;
import org.realign.record.Party;
import org.realign.record.PublicRecord;
import org.realign.record.VoteTally;

/** Voting agreement against published figures. */
class VoteDerivationReferenceTest {
    private static final String VOTES = "unga/unga_votes_long_1946-2023.csv.gz";
    private static final Party PRK = new Party("PRK");
    private static final Party KOR = new Party("KOR");

    /**
     * North Korea's agreement from unvotes 2021: roll calls shared, then share of same votes, with USA, Russia, China.
     *
     * <p>2005 is compared in {@link #theYear2005DiffersByParagraphVotes}.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "1991, 55, .091, 54, .537, 51, .941",
        "1995, 64, .078, 64, .406, 61, .869",
        "2015, 72, .069, 72, .694, 71, .859",
        "2018, 84, .060, 84, .702, 82, .829",
        "2019, 80, .050, 77, .779, 79, .835"
    })
    void northKoreaAgreesAsPublished(
            int year, int usa, double withUsa, int rus, double withRus, int chn, double withChn) {
        PublicRecord record = AuthoredRecord.bundled().record();
        assertTally(record.tally(year, PRK, new Party("USA")), usa, withUsa);
        assertTally(record.tally(year, PRK, new Party(year < 1992 ? "SUN" : "RUS")), rus, withRus);
        assertTally(record.tally(year, PRK, new Party("CHN")), chn, withChn);
    }

    private static void assertTally(Optional<VoteTally> tally, int shared, double agreement) {
        VoteTally.Counts counts = tally.orElseThrow().counts();
        assertThat(counts.shared()).isEqualTo(shared);
        assertThat(agreement(counts)).isCloseTo(agreement, within(0.0005 + 1e-12)); // printed with three digits
    }

    private static double agreement(VoteTally.Counts counts) {
        return counts.same() / (double) counts.shared();
    }

    /** The release of 2024 leaves out the 14 votes on paragraphs in which both took part; the release of 2019 has them. */
    @Test
    void theYear2005DiffersByParagraphVotes(@TempDir Path folder) throws IOException {
        PublicRecord record = AuthoredRecord.bundled().record();
        assertTally(record.tally(2005, PRK, new Party("USA")), 62, .032);
        assertTally(record.tally(2005, PRK, new Party("RUS")), 61, .721);
        assertTally(record.tally(2005, PRK, new Party("CHN")), 63, .937);

        Path votes = Files.write(folder.resolve("votes.csv"), votesOf2019());
        VoteDerivation.derive(record.states(), new Options(votes, folder), Progress.SILENT);
        PublicRecord older = recordWith(folder);
        assertTally(older.tally(2005, PRK, new Party("USA")), 76, .039);
        assertTally(older.tally(2005, PRK, new Party("RUS")), 75, .680);
        assertTally(older.tally(2005, PRK, new Party("CHN")), 76, .934);
    }

    /** The votes of four states in the release of 2019, in the layout of the long table. */
    private static byte[] votesOf2019() throws IOException {
        Map<String, String> numbers = Map.of("US", "2", "KP", "731", "RU", "365", "CN", "710");
        Map<String, String> codes = Map.of("yes", "1", "abstain", "2", "no", "3");
        Map<String, String> calls = new HashMap<>();
        for (NamedCsvRecord call : rows("unga/unvotes2019_un_roll_calls.csv.gz")) {
            calls.put(call.getField("rcid"), call.getField("session") + "," + call.getField("date"));
        }
        Map<String, Integer> inSession = new HashMap<>();
        Map<String, Integer> numberOf = new HashMap<>();
        StringBuilder text = new StringBuilder("resid,ccode,date,vote\n");
        for (NamedCsvRecord vote : rows("unga/unvotes2019_un_votes.csv.gz")) {
            String number = numbers.get(vote.getField("country_code"));
            String call = calls.getOrDefault(vote.getField("rcid"), "0,");
            if (number != null && (call.startsWith("59,") || call.startsWith("60,"))) {
                String session = call.substring(0, 2);
                int n = numberOf.computeIfAbsent(
                        vote.getField("rcid"), id -> inSession.merge(session, 1, Integer::sum));
                text.append(Integer.parseInt(session) * 1000 + n)
                        .append(',')
                        .append(number)
                        .append(',');
                text.append(call.substring(3))
                        .append(',')
                        .append(codes.get(vote.getField("vote")))
                        .append('\n');
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<NamedCsvRecord> rows(String name) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(SharedData.file(name)));
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            return csv.stream().toList();
        }
    }

    private static PublicRecord recordWith(Path agreement) throws IOException {
        RecordFiles bundled = RecordFiles.bundled();
        for (VotePole pole : VotePole.values()) {
            bundled.bytes().put("agreement/" + pole.fileName(), Files.readAllBytes(agreement.resolve(pole.fileName())));
        }
        return AuthoredRecord.of(bundled).record();
    }

    /**
     * South Korea's agreement 1991-2006 as published: {@code agree} is the share of same votes by calendar year, which
     * is what is counted here, and equal to the last digit. {@code v_agree} counts an abstention beside a yes or no as
     * half an agreement: it is higher, and goes along. {@link SimilarityReferenceTest} repeats it.
     */
    @Test
    void southKoreaAgreesAsPublished() throws IOException {
        PublicRecord record = AuthoredRecord.bundled().record();
        List<double[]> pairs = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(SharedData.file("similarity/rok_unga_1991-2006.csv"))) {
            for (NamedCsvRecord row : csv) {
                int year = Integer.parseInt(row.getField("year"));
                String code = row.getField("iso3c").equals("RUS") && year < 1992 ? "SUN" : row.getField("iso3c");
                Optional<VoteTally> tally =
                        code.length() == 3 ? record.tally(year, KOR, new Party(code)) : Optional.empty();
                if (tally.isPresent()) {
                    double ours = agreement(tally.get().counts());
                    assertThat(ours).isCloseTo(Double.parseDouble(row.getField("agree")), within(1e-12));
                    pairs.add(new double[] {ours, Double.parseDouble(row.getField("v_agree"))});
                }
            }
        }
        assertThat(pairs).hasSize(5 * 16);
        double gap = Sums.mean(pairs.stream().mapToDouble(p -> p[1] - p[0]).toArray());
        assertThat(gap).isCloseTo(0.1548, within(0.0001));
        assertThat(correlation(pairs)).isCloseTo(0.9733, within(0.0001));
    }

    private static double correlation(List<double[]> pairs) {
        double[] sums = new double[5];
        for (double[] p : pairs) {
            double[] terms = {p[0], p[1], p[0] * p[0], p[1] * p[1], p[0] * p[1]};
            for (int i = 0; i < sums.length; i++) {
                sums[i] += terms[i] / pairs.size();
            }
        }
        return (sums[4] - sums[0] * sums[1]) / Math.sqrt((sums[2] - sums[0] * sums[0]) * (sums[3] - sums[1] * sums[1]));
    }

    /** The files of record/agreement are what the command in their header makes of the dataset. */
    @Test
    void theBundledFilesComeFromTheDataset(@TempDir Path folder) throws IOException {
        Path votes = SharedData.file(VOTES);
        VoteDerivation.Result result = VoteDerivation.derive(
                AuthoredRecord.bundled().record().states(),
                new Options(votes, folder.resolve("agreement")),
                Progress.SILENT);
        assertThat(result.account().read()).isEqualTo(855_890);
        assertThat(result.account().ignored()).containsEntry(VoteAccount.Rule.TWICE, 3L);
        for (VoteDerivation.Written file : result.files()) {
            Path bundled = SharedData.repository()
                    .resolve("record/agreement")
                    .resolve(file.path().getFileName());
            assertThat(Files.readString(file.path()).replace(" --out agreement\n", " --out record/agreement\n"))
                    .isEqualTo(Files.readString(bundled));
        }
    }
}
