package org.realign.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.realign.record.ActKind;
import org.realign.record.Check;
import org.realign.record.Coverage;
import org.realign.record.Figure;
import org.realign.record.Level;
import org.realign.record.Membership;
import org.realign.record.PartialDate;
import org.realign.record.Window;

/** Reads what is said about the record itself: how complete it is, and how reliable. */
final class RulesReader {
    private static final String ANY = "*";
    private static final List<String> ACTS_AND_LEVELS = actsAndLevels();

    private final Parties parties;
    private final List<Coverage.Row> coverage = new ArrayList<>();
    private final Map<Check, Double> reliability = new EnumMap<>(Check.class);

    RulesReader(Parties parties) {
        this.parties = parties;
    }

    /** A row of coverage.tsv. */
    void coverage(Row row) {
        Coverage.Table table = Cells.constant(row, "table", Coverage.Table.class);
        PartialDate begin = begin(row);
        PartialDate end = Cells.date(row, "end");
        if (end.latest().isBefore(begin.earliest())) {
            throw row.refuse("end", "lies before the beginning, " + begin, "");
        }
        Coverage.Row read = new Coverage.Row(
                table,
                parties.codeOrAny(row, "state"),
                parties.codeOrAny(row, "partner"),
                kind(row, table),
                Window.of(begin, end),
                Cells.constant(row, "completeness", Coverage.Completeness.class),
                row.cell("note"),
                Cells.check(row));
        if (coverage.contains(read)) {
            throw EntryReader.duplicate(row);
        }
        coverage.add(read);
    }

    /** Blank means since the founding of the organisation that the row speaks of. */
    private PartialDate begin(Row row) {
        Optional<PartialDate> founded = parties.founded(withoutStanding(row.cell("kind")));
        if (row.cell("begin").isEmpty() && founded.isEmpty()) {
            throw row.refuse("begin", "it may be blank only where kind is an organisation with a founding date", "");
        }
        return Cells.optionalDate(row, "begin").orElseGet(founded::get);
    }

    /** The kind as it stands, with what narrows it after the last colon. */
    private String kind(Row row, Coverage.Table table) {
        String cell = Cells.text(row, "kind");
        if (cell.equals(ANY)) {
            return cell;
        }
        switch (table) {
            case ACTS -> Cells.choose(row, "kind", ACTS_AND_LEVELS, k -> k);
            case FIGURES -> Cells.constant(row, "kind", Figure.Series.class);
            case MEMBERSHIPS -> parties.organisation(row, "kind", withoutStanding(cell));
            case TRANSFERS, PACTS -> Cells.word(row, "kind");
        }
        return cell;
    }

    private static String withoutStanding(String cell) {
        for (Membership.Status status : Membership.Status.values()) {
            String suffix = ":" + status.code();
            if (cell.endsWith(suffix)) {
                return cell.substring(0, cell.length() - suffix.length());
            }
        }
        return cell;
    }

    private static List<String> actsAndLevels() {
        List<String> kinds = new ArrayList<>();
        for (ActKind kind : ActKind.values()) {
            kinds.add(kind.code());
        }
        for (ActKind kind : ActKind.values()) {
            for (Level level : Level.values()) {
                kinds.add(kind.code() + ":" + level.code());
            }
        }
        return kinds;
    }

    /** A row of reliability.tsv. */
    void reliability(Row row) {
        Check check = Cells.check(row);
        double probability = Cells.number(row, "probability");
        if (probability < 0 || probability > 1) {
            throw row.refuse("probability", "is no probability; write a number from 0 to 1", "");
        }
        if (!row.cell("agreed").isEmpty() || !row.cell("compared").isEmpty()) {
            int compared = Cells.whole(row, "compared", 0, 999_999);
            Cells.whole(row, "agreed", 0, compared);
        }
        if (reliability.putIfAbsent(check, probability) != null) {
            throw row.refuse("check", "stands here twice; each word has one row", "");
        }
    }

    /** The words of {@link Check} that no row speaks of. */
    List<String> missing() {
        return Arrays.stream(Check.values())
                .filter(c -> !reliability.containsKey(c))
                .map(Check::word)
                .toList();
    }

    Coverage coverage() {
        return new Coverage(coverage);
    }

    Map<Check, Double> reliability() {
        return reliability;
    }
}
