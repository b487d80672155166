package org.realign.archive;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.zip.GZIPInputStream;
import org.realign.record.Party;
import org.realign.similarity.VoteYear;

/** The roll calls of unvotes, release of 2019, which has votes on amendments and paragraphs. */
final class Unvotes {
    private static final Map<String, Integer> VOTES = Map.of("yes", 1, "abstain", 2, "no", 3);

    /** What the file calls so; Serbia is Yugoslavia there to the end. */
    private static final Map<String, String> RETIRED = Map.of("YU", "SRB", "CS", "CSK");

    private Unvotes() {}

    /** A roll call. */
    record Call(int session, int year) {}

    /** All roll calls by whatever {@code key} makes of each. */
    static SortedMap<Integer, VoteYear> by(ToIntFunction<Call> key) throws IOException {
        Map<String, Call> calls = new HashMap<>();
        try (CsvReader<NamedCsvRecord> rows = open("unga/unvotes2019_un_roll_calls.csv.gz")) {
            for (NamedCsvRecord row : rows) {
                calls.put(
                        row.getField("rcid"),
                        new Call(
                                Integer.parseInt(row.getField("session")),
                                Integer.parseInt(row.getField("date").substring(0, 4))));
            }
        }
        Map<String, Map<Party, Integer>> votes = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> rows = open("unga/unvotes2019_un_votes.csv.gz")) {
            for (NamedCsvRecord row : rows) {
                party(row.getField("country_code"))
                        .ifPresent(state -> votes.computeIfAbsent(row.getField("rcid"), id -> new TreeMap<>())
                                .put(state, VOTES.get(row.getField("vote"))));
            }
        }
        SortedMap<Integer, VoteYear.Builder> years = new TreeMap<>();
        votes.forEach((id, cast) -> years.computeIfAbsent(key.applyAsInt(calls.get(id)), VoteYear.Builder::new)
                .rollCall(cast));
        SortedMap<Integer, VoteYear> built = new TreeMap<>();
        years.forEach((year, builder) -> built.put(year, builder.build()));
        return built;
    }

    /** The state with a code of two letters; none for some that ended before 1991. */
    static Optional<Party> party(String code) {
        String retired = RETIRED.get(code);
        if (retired != null) {
            return Optional.of(new Party(retired));
        }
        try {
            String three = new Locale.Builder().setRegion(code).build().getISO3Country();
            return three.isEmpty() ? Optional.empty() : Optional.of(new Party(three));
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }

    private static CsvReader<NamedCsvRecord> open(String name) throws IOException {
        InputStream in = new GZIPInputStream(Files.newInputStream(SharedData.file(name)));
        return CsvReader.builder().ofNamedCsvRecord(in);
    }
}
