package org.realign.archive.datasets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.realign.archive.VoteFile;
import org.realign.archive.intake.Accounts;
import org.realign.archive.intake.DataFile;
import org.realign.archive.intake.Format;
import org.realign.archive.intake.Row;
import org.realign.archive.intake.Rows;
import org.realign.ideal.RollCalls;
import org.realign.ideal.RollCallsBuilder;
import org.realign.record.InputException;
import org.realign.record.InputException.Place;
import org.realign.record.Party;
import org.realign.record.StateNumber.Numbering;
import org.realign.record.StateSystem;
import org.realign.record.Window;

/**
 * Roll calls of the UN General Assembly, as ideal points are estimated from them.
 *
 * <p><b>Model.</b> Of both layouts: votes for, against and abstentions count, absences do not; session 19 (one vote) and
 * Zanzibar (two votes) are left out, as is South Africa's only vote between 1974 and 1994, in session 48. Of the layout of
 * the R package unvotes, with its roll calls and a list of pairs of identical resolutions, also: after 1989 votes on
 * amendments and paragraphs are left out (a flag that is blank does not say that a vote was on one), and each resolution
 * takes the number of the earliest that is identical to it, so that both are one item. Voeten's long table has neither
 * flags nor the numbers of that list: there all votes count and each roll call is an item of its own.
 * <p><b>Errors.</b> {@link InputException} for a table that cannot be read or lacks a column, for a state without a number,
 * and for votes on a roll call that the list of roll calls does not have.
 * <p><b>Source.</b> Bailey, Strezhnev and Voeten 2017, Journal of Conflict Resolution 61, 430-456, and the code published
 * with it.
 */
public final class AssemblyVotes {
    private static final int WITHOUT_VOTES = 19;
    private static final int ZANZIBAR = 511;
    private static final int SOUTH_AFRICA = 560;
    private static final int SOUTH_AFRICA_ONCE = 48;
    private static final int FLAGS_COUNT_AFTER = 1989;
    private static final Window EVER = Window.parse("1900..2100");

    /** Names of states that have no ISO code in the table, or one that tells too little. */
    private static final Map<String, Integer> NUMBERS = Map.of(
            "Yemen Arab Republic", 678,
            "Yemen People's Republic", 680,
            "Federal Republic of Germany", 260,
            "German Democratic Republic", 265,
            "Germany", 255,
            "Czechoslovakia", 315,
            "Yugoslavia", 345,
            "Taiwan", 713,
            "Zanzibar", ZANZIBAR);

    /**
     * What was read.
     *
     * @param calls the votes that count
     * @param datasets the files they came from
     * @param read votes read, whatever became of them
     * @param repeated votes on a roll call on which the state had voted already, left out
     * @param procedural votes on amendments and paragraphs left out
     * @param rules what was done with the votes, for the header of a result
     */
    public record Reading(
            RollCalls calls, List<Dataset> datasets, long read, long repeated, long procedural, String rules) {
        public Reading {
            datasets = List.copyOf(datasets);
        }
    }

    private final StateSystem system;
    private final RollCallsBuilder builder = new RollCallsBuilder();
    private final Set<Long> seen = new HashSet<>();
    private long read;
    private long repeated;
    private long procedural;

    private AssemblyVotes(StateSystem system) {
        this.system = system;
    }

    /** True where {@code votes} has the layout of the R package unvotes, which goes with a list of roll calls. */
    public static boolean isUnvotes(Path votes) {
        try (DataFile file = DataFile.open(votes.toString())) {
            return !file.head().lines().isEmpty() && file.head().lines().get(0).startsWith("rcid,");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads Voeten's long table (resid, ccode, date, vote).
     *
     * @param percent is told how much has been read
     */
    public static Reading ofLongTable(StateSystem system, Path votes, LongConsumer percent) {
        AssemblyVotes reader = new AssemblyVotes(system);
        String sha256 = new VoteFile(votes)
                .read(
                        (where, rollCall, number, date, vote) ->
                                reader.vote(rollCall, rollCall, number, rollCall / 1000, vote),
                        (done, total) -> percent.accept(100 * done / Math.max(1, total)));
        Dataset dataset = new Dataset(
                "UN General Assembly Voting Data (Voeten, Strezhnev and Bailey), long table",
                lastName(votes),
                sha256,
                reader.read,
                reader.repeated,
                "absences are not votes");
        return reader.reading(
                List.of(dataset),
                "votes on amendments and paragraphs included, since the table does not mark them; no resolutions linked");
    }

    /**
     * Reads the tables of the R package unvotes.
     *
     * @param votes rcid, country, country_code, vote
     * @param rollCalls rcid, session, date, amend, para
     * @param matches rcid1, rcid2: pairs of identical resolutions
     */
    public static Reading ofUnvotes(StateSystem system, Path votes, Path rollCalls, Path matches) {
        AssemblyVotes reader = new AssemblyVotes(system);
        Map<Integer, Integer> sessions = new HashMap<>();
        Set<Integer> parts = new HashSet<>();
        List<Dataset> datasets = new ArrayList<>();
        datasets.add(read(rollCalls, "Roll calls (unvotes)", "blank flags are not set", CALL_COLUMNS, row -> {
            int id = row.whole(0, 0, Integer.MAX_VALUE);
            sessions.put(id, row.whole(1, 1, Integer.MAX_VALUE));
            int year = row.date(2).year();
            if (year > FLAGS_COUNT_AFTER
                    && (row.text(3).equals("1") || row.text(4).equals("1"))) {
                parts.add(id);
            }
        }));
        Map<Integer, Integer> links = new HashMap<>();
        datasets.add(read(
                matches,
                "Pairs of identical resolutions",
                "a resolution not listed stands alone",
                MATCH_COLUMNS,
                row -> links.merge(row.whole(1, 0, Integer.MAX_VALUE), row.whole(0, 0, Integer.MAX_VALUE), Math::min)));
        Map<Integer, Integer> earliest = earliest(links);
        Map<String, Integer> numbers = new HashMap<>();
        datasets.add(read(
                votes, "UN General Assembly votes (unvotes)", "absences are not listed", VOTE_COLUMNS, row -> {
                    int way = WAYS.indexOf(row.text(3));
                    int id = row.whole(0, 0, Integer.MAX_VALUE);
                    if (way < 1) {
                        throw row.rejected(3, "is no vote");
                    }
                    Integer session = sessions.get(id);
                    if (session == null) {
                        throw new InputException(
                                Place.of(rollCalls.toString()),
                                String.valueOf(id),
                                "has no roll call " + id + ", on which " + votes + " has votes",
                                "Perhaps the two are of different versions.");
                    }
                    int number =
                            numbers.computeIfAbsent(row.text(1) + "\t" + row.text(2), n -> reader.number(n, votes));
                    if (parts.contains(id)) {
                        reader.read++;
                        reader.procedural++;
                    } else {
                        reader.vote(id, earliest.getOrDefault(id, id), number, session, way);
                    }
                }));
        return reader.reading(
                datasets, "votes on amendments and paragraphs after 1989 left out; identical resolutions are one item");
    }

    private static final List<String> CALL_COLUMNS = List.of("rcid", "session", "date", "amend", "para");
    private static final List<String> MATCH_COLUMNS = List.of("rcid1", "rcid2");
    private static final List<String> VOTE_COLUMNS = List.of("rcid", "country", "country_code", "vote");

    private static final List<String> WAYS = List.of("", "yes", "abstain", "no");
    private static final Format FORMAT = Format.CSV.withLineEnds().orLatin1();

    /** Reads a table; rows that cannot be read, or that {@code reader} rejects, are of no use. */
    private static Dataset read(Path path, String title, String zeros, List<String> columns, Consumer<Row> reader) {
        try (DataFile file = DataFile.open(path.toString())) {
            List<String> names =
                    file.head().lines().isEmpty() ? List.of() : file.head().cells(0, FORMAT);
            int[] places = columns.stream().mapToInt(c -> place(file, names, c)).toArray();
            Accounts accounts = new Accounts();
            try {
                Rows rows = new Rows(file.text(), FORMAT, accounts);
                rows.skip(1);
                rows.read(columns, places, names.size(), reader);
            } catch (IOException e) {
                throw file.unreadable(e);
            }
            return new Dataset(title, file.shortName(), file.sha256(), accounts.read(), accounts.rejected(), zeros);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int place(DataFile file, List<String> names, String column) {
        if (!names.contains(column)) {
            throw new InputException(
                    Place.line(file.name(), 1),
                    column,
                    "has no column '" + column + "'; found: " + InputException.quoted(String.join(", ", names)),
                    "Perhaps this is another version of the dataset.");
        }
        return names.indexOf(column);
    }

    /** Each linked number with the one that it comes to when chains are followed, the last pair first. */
    private static Map<Integer, Integer> earliest(Map<Integer, Integer> links) {
        Map<Integer, Integer> earliest = new TreeMap<>();
        links.keySet().forEach(later -> earliest.put(later, later));
        List<Integer> laters =
                links.keySet().stream().sorted(Comparator.reverseOrder()).toList();
        for (int later : laters) {
            int earlier = links.getOrDefault(later, later);
            earliest.replaceAll((id, at) -> at == later ? earlier : at);
        }
        return earliest;
    }

    private int number(String nameAndCode, Path votes) {
        String[] parts = nameAndCode.split("\t", -1);
        Integer listed = NUMBERS.get(parts[0]);
        if (listed != null) {
            return listed;
        }
        Optional<Integer> number = List.of(Locale.getISOCountries()).contains(parts[1])
                ? system.number(Numbering.COW, new Party(new Locale("", parts[1]).getISO3Country()), EVER)
                : Optional.empty();
        return number.orElseThrow(() -> new InputException(
                Place.of(votes.toString()),
                parts[0],
                "has votes of " + InputException.quoted(parts[0]) + " (" + InputException.quoted(parts[1])
                        + "), a state without a number",
                "Perhaps this is another version of the dataset."));
    }

    private void vote(long rollCall, long item, int number, int session, int way) {
        read++;
        boolean counts = way <= 3
                && session != WITHOUT_VOTES
                && number != ZANZIBAR
                && !(number == SOUTH_AFRICA && session == SOUTH_AFRICA_ONCE);
        if (counts && !seen.add(rollCall << 10 | number)) {
            repeated++;
        } else if (counts) {
            builder.add(item, number, session, way);
        }
    }

    private Reading reading(List<Dataset> datasets, String rules) {
        RollCalls calls = builder.build();
        if (calls.votes() == 0) {
            throw new InputException(
                    Place.of(datasets.get(datasets.size() - 1).file()),
                    "",
                    "holds no roll call with votes on two sides",
                    "");
        }
        return new Reading(calls, datasets, read, repeated, procedural, rules);
    }

    private static String lastName(Path path) {
        Path name = path.getFileName();
        return name == null ? "." : name.toString();
    }
}
