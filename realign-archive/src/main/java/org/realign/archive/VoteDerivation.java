package org.realign.archive;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.realign.record.InputException;
import org.realign.record.InputException.Place;
import org.realign.record.StateSystem;
import org.realign.similarity.VoteYear;

/**
 * Derives yearly voting agreement with each great power from the roll calls of the UN General Assembly.
 *
 * <p><b>Model.</b> For each calendar year, state and pole: how often each pair of votes (yes, abstain, no) was cast in
 * the same roll call, over the roll calls in which both cast one. docs/record.md states the rules.
 * <p><b>Errors.</b> {@link InputException} for a table that cannot be read or a folder that cannot be written; the
 * folder then holds what it held before.
 * <p><b>Determinism.</b> The files' bytes are a function of the table's name and bytes, the state system and the
 * folder's name.
 */
public final class VoteDerivation {
    private static final String DATASET = "UN General Assembly Voting Data (Voeten, Strezhnev and Bailey)";
    private static final String URL = "https://doi.org/10.7910/DVN/LEJUQZ";

    private VoteDerivation() {}

    /**
     * What to derive from, and whereto.
     *
     * @param votes Voeten's long table of votes, plain or gzipped
     * @param out folder for the files; made if it is not there
     */
    public record Options(Path votes, Path out) {}

    /**
     * What was done.
     *
     * @param account what became of every row
     * @param sha256 hash of the table as it lies on the disk
     * @param files the files written
     */
    public record Result(VoteAccount account, String sha256, List<Written> files) {
        public Result {
            files = List.copyOf(files);
        }
    }

    /**
     * A file written.
     *
     * @param path where
     * @param rows its rows, without header
     * @param bytes its length
     */
    public record Written(Path path, int rows, long bytes) {}

    /** Reads the table, counts, and writes one file for each pole, all or none. */
    public static Result derive(StateSystem system, Options options, Progress progress) {
        VoteCounts counts = new VoteCounts();
        String sha256 = read(options.votes(), counts, progress);
        VoteAccount account = counts.count(system);
        List<VoteYear> years = counts.years();
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<Written> written = new ArrayList<>();
        for (VotePole pole : VotePole.values()) {
            List<VoteCounts.Line> lines = VoteCounts.lines(years, pole);
            String text = header(pole, options, sha256, account)
                    + lines.stream().map(l -> l + "\n").collect(Collectors.joining());
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            files.put(pole.fileName(), bytes);
            written.add(new Written(options.out().resolve(pole.fileName()), lines.size(), bytes.length));
        }
        AtomicFiles.write(options.out(), files);
        return new Result(account, sha256, written);
    }

    /**
     * The roll calls of a table of votes.
     *
     * @param years by calendar year, ascending
     * @param account what became of every row
     * @param sha256 hash of the table as it lies on the disk
     */
    public record RollCalls(List<VoteYear> years, VoteAccount account, String sha256) {
        public RollCalls {
            years = List.copyOf(years);
        }
    }

    /** Reads Voeten's long table of votes, plain or gzipped, by the same rules, and keeps who voted how. */
    public static RollCalls rollCalls(StateSystem system, Path votes, Progress progress) {
        VoteCounts counts = new VoteCounts();
        String sha256 = read(votes, counts, progress);
        VoteAccount account = counts.count(system);
        return new RollCalls(counts.years(), account, sha256);
    }

    private static String read(Path votes, VoteCounts counts, Progress progress) {
        String sha256 = new VoteFile(votes).read(counts, progress);
        if (counts.isEmpty()) {
            throw new InputException(Place.of(votes.toString()), "", "holds no votes", "");
        }
        return sha256;
    }

    private static String header(VotePole pole, Options options, String sha256, VoteAccount account) {
        List<String> lines = new ArrayList<>();
        lines.add("Votes of each state beside those of " + pole.words()
                + " in the UN General Assembly, by calendar year. Computed by Realign; do not edit.");
        lines.add("source: " + DATASET + "; counted by Realign");
        lines.add("url: " + URL);
        lines.add("licence: the dataset is in the public domain (CC0 1.0)");
        lines.add("dataset: " + last(options.votes()) + ", SHA-256 " + sha256);
        lines.add("version: sessions " + account.sessions().get(0) + " to "
                + account.sessions().get(1) + ", " + account.rollCalls() + " roll calls from " + account.first()
                + " to " + account.last() + "; the first and the last year may be incomplete");
        lines.add("command: realign derive votes --votes " + last(options.votes()) + " --out " + folder(options.out()));
        lines.add("counts: the state's vote, then the pole's: y yes, a abstain, n no; only roll calls in which both"
                + " voted; votes on amendments and paragraphs included as far as the dataset has them");
        lines.add("rule: the year is the calendar year of the roll call's date; where rows of a roll call disagree, of"
                + " the date most of them give (" + account.severalDates() + " roll calls); where it is more than a"
                + " year from the session's, the session's (" + account.datedBySession() + " roll calls)");
        lines.add("rule: a number denotes the state that held it on the day, before session 58 on the first day of the"
                + " month; China's seat counts as TWN before " + Seats.CHINA_SEATED + " and as CHN after");
        lines.add("rows: " + account.read() + " read = " + account.used() + " used + "
                + (account.read() - account.used()) + " ignored, of these:");
        account.ignored()
                .forEach((rule, n) -> lines.add("ignored: " + n + ", " + rule.words() + numbers(account, rule)));
        return lines.stream().map(l -> "# " + l + "\n").collect(Collectors.joining())
                + String.join("\t", Layout.AGREEMENT.columns()) + "\n";
    }

    private static String numbers(VoteAccount account, VoteAccount.Rule rule) {
        boolean byNumber = rule == VoteAccount.Rule.UNLISTED || rule == VoteAccount.Rule.NO_STATE;
        Map<Integer, Long> numbers = account.numbers().getOrDefault(rule, new TreeMap<>());
        if (!byNumber || numbers.isEmpty()) {
            return "";
        }
        return numbers.entrySet().stream()
                .map(e -> e.getKey() + ": " + e.getValue())
                .collect(Collectors.joining(", ", " (", ")"));
    }

    /** A relative folder as it was given; of another one the last name, which does not tell where the user lives. */
    private static String folder(Path path) {
        return path.isAbsolute() ? last(path) : path.toString().replace('\\', '/');
    }

    private static String last(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? "." : name.toString();
    }
}
