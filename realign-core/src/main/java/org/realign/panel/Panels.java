package org.realign.panel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.realign.align.Alignments;
import org.realign.align.Calibration;
import org.realign.align.Clock;
import org.realign.align.Step;
import org.realign.kernel.RandomStreams;
import org.realign.measure.AlignmentPortraits;
import org.realign.measure.Evidence;
import org.realign.measure.PoleRivalries;
import org.realign.record.Party;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;
import org.realign.record.State;
import org.realign.record.StateNumber.Numbering;
import org.realign.record.Window;
import org.realign.similarity.AllianceYear;
import org.realign.similarity.VoteSimilarity;
import org.realign.similarity.VoteYear;

/**
 * Makes panels.
 *
 * <p><b>Model.</b> A state has a row in every year in which it existed on some day; two states in every year in which both
 * existed on the same day. A dyad without direction stands once, the state with the lower Correlates of War number first
 * (by code where a number is lacking).
 * <p><b>Determinism.</b> A row depends on the record, the calibration, the seed, the roll calls and the states; threads
 * only decide when it is there.
 */
public final class Panels {
    /**
     * What a panel may have beside the record.
     *
     * @param votes roll calls by year, for the similarity of all dyads; empty for those that the record has counted
     * @param alliances of all states by year, for the similarity of alliances; empty where none are known
     * @param sources datasets, besides the record's own, that the columns of a measure rest on, by its word
     */
    public record Beside(List<VoteYear> votes, List<AllianceYear> alliances, Map<String, List<DataSource>> sources) {
        /** Nothing. */
        public static final Beside NOTHING = new Beside(List.of(), List.of(), Map.of());

        public Beside {
            votes = List.copyOf(votes);
            alliances = List.copyOf(alliances);
            sources = Map.copyOf(sources);
        }
    }

    private final PublicRecord record;
    private final Calibration calibration;
    private final RandomStreams streams;
    private final Map<Integer, VoteYear> votes;
    private final Map<Integer, AllianceYear> alliances;
    private final Beside beside;
    private final List<Item> items;
    private final Wanted wanted;
    private final Codes codes;
    private final Evidence.Rivalries rivalries;

    private Panels(PublicRecord record, Calibration calibration, RandomStreams streams, Beside beside, Wanted wanted) {
        this.record = record;
        this.calibration = calibration;
        this.streams = streams;
        this.votes = beside.votes().stream().collect(Collectors.toMap(VoteYear::year, v -> v));
        this.alliances = beside.alliances().stream().collect(Collectors.toMap(AllianceYear::year, a -> a));
        this.beside = beside;
        this.items = wanted.items(record);
        this.wanted = wanted;
        codes = new Codes(record.states());
        rivalries = new PoleRivalries(runs(), Calibration.POWERS, AlignmentPortraits.SHORT);
    }

    /** Runs of one state are not kept when the next is measured. */
    private Alignments runs() {
        return new Alignments(record, calibration, streams);
    }

    /**
     * The panel that is wanted.
     *
     * @param beside what the panel may have beside the record
     * @param done is told how many states are done and how many there are, from several threads
     */
    public static PanelTable of(
            PublicRecord record,
            Calibration calibration,
            RandomStreams streams,
            Beside beside,
            Wanted wanted,
            BiConsumer<Integer, Integer> done) {
        return new Panels(record, calibration, streams, beside, wanted).table(done);
    }

    /** A row: whom and when. */
    private record Row(State one, State other, Window window) {}

    private PanelTable table(BiConsumer<Integer, Integer> done) {
        boolean runs = wanted.measures().stream().anyMatch(wanted.kind()::takesRuns);
        if (runs) {
            // Made once before states are measured side by side.
            rivalries.of(Calibration.POWERS, Clock.of(Step.YEAR, Window.year(wanted.to())));
        }
        SortedMap<Integer, VoteSimilarity> similar = similarities();
        List<State> states = record.states().states().stream()
                .filter(s -> wanted.states().isEmpty()
                        || wanted.kind() == PanelKind.DYAD_YEAR
                        || wanted.states().contains(s.party()))
                .toList();
        AtomicInteger measured = new AtomicInteger();
        List<List<Column>> parts = states.parallelStream()
                .map(state -> {
                    List<Column> part = part(rows(state), state, similar);
                    done.accept(measured.incrementAndGet(), states.size());
                    return part;
                })
                .toList();
        List<Column> columns = new ArrayList<>();
        List<Column.Head> heads = heads();
        for (int c = 0; c < heads.size(); c++) {
            int at = c;
            columns.add(Column.joined(
                    heads.get(c), parts.stream().map(p -> p.get(at)).toList()));
        }
        return new PanelTable(wanted.kind().code(), wanted.kind().unit(), order(), key(), columns);
    }

    private SortedMap<Integer, VoteSimilarity> similarities() {
        SortedMap<Integer, VoteSimilarity> similar = new TreeMap<>();
        if (wanted.measures().contains("similarity")) {
            VoteSimilarity.of(IntStream.rangeClosed(wanted.from(), wanted.to())
                            .filter(votes::containsKey)
                            .mapToObj(votes::get)
                            .toList())
                    .forEach(s -> similar.put(s.votes().year(), s));
        }
        return similar;
    }

    private List<Column.Head> heads() {
        List<Column.Head> heads = new ArrayList<>(KeyColumns.heads(wanted.kind()));
        SimilarityItem.Names names = SimilarityItem.Names.valueOf(wanted.names().toUpperCase(Locale.ROOT));
        items.forEach(i -> {
            List<DataSource> shown = beside.sources().getOrDefault(i.word(), List.of());
            i.heads()
                    .forEach(h -> heads.add(
                            h.named(SimilarityItem.named(h.name(), names)).restingOn(shown)));
        });
        return heads;
    }

    private List<Column> part(List<Row> rows, State state, SortedMap<Integer, VoteSimilarity> similar) {
        List<Column.Builder> all =
                heads().stream().map(h -> new Column.Builder(h, rows.size())).toList();
        Desk desk = new Desk(runs(), rivalries, step(state));
        for (Row row : rows) {
            int year = row.window().from().getYear();
            int at = KeyColumns.fill(wanted.kind(), codes, row.one(), row.other(), row.window(), all);
            Ask ask = new Ask(
                    desk,
                    row.one().party(),
                    row.other().party(),
                    row.window(),
                    Optional.ofNullable(similar.get(year)),
                    Optional.ofNullable(alliances.get(year)));
            for (Item item : items) {
                item.filler().fill(ask, all.subList(at, at + item.heads().size()));
                at += item.heads().size();
            }
        }
        return all.stream().map(Column.Builder::build).toList();
    }

    /** Months where the record is dense enough and rows are months, years elsewhere: as briefs do. */
    private Step step(State state) {
        return wanted.kind() == PanelKind.STATE_POLE_MONTH
                ? Alignments.stepFor(record, new Pole(state.party().code(), List.of(state.party())))
                : Step.YEAR;
    }

    private List<Row> rows(State state) {
        return switch (wanted.kind()) {
            case STATE_YEAR ->
                years().filter(w -> state.existedIn(w))
                        .map(w -> new Row(state, state, w))
                        .toList();
            case DYAD_YEAR -> dyads(state);
            case STATE_POLE_MONTH -> months(state);
        };
    }

    private Stream<Window> years() {
        return IntStream.rangeClosed(wanted.from(), wanted.to()).mapToObj(Window::year);
    }

    private List<Row> dyads(State one) {
        List<Row> rows = new ArrayList<>();
        for (State other : record.states().states()) {
            if (isWanted(one, other)) {
                years().filter(w -> wanted.directed()
                                || isFirst(one, other, w.from().getYear()))
                        .filter(w -> together(one, other, w))
                        .forEach(w -> rows.add(new Row(one, other, w)));
            }
        }
        return rows;
    }

    /** Directed: from a state to a partner. Else either end may be the state. */
    private boolean isWanted(State one, State other) {
        boolean straight = isState(one) && isPartner(other);
        boolean turned = isState(other) && isPartner(one);
        return !one.party().equals(other.party()) && (straight || (turned && !wanted.directed()));
    }

    private boolean isState(State state) {
        return wanted.states().isEmpty() || wanted.states().contains(state.party());
    }

    private boolean isPartner(State state) {
        return wanted.partners().map(p -> p.contains(state.party())).orElse(true);
    }

    private boolean isFirst(State one, State other, int year) {
        int a = numbered(one.party(), year);
        int b = numbered(other.party(), year);
        return a != b ? a < b : one.party().compareTo(other.party()) < 0;
    }

    /** A state's number in the year, else in whatever year it had one; a state that never had stands behind. */
    private int numbered(Party party, int year) {
        return codes.number(Numbering.COW, party, year)
                .or(() -> record.states().number(Numbering.COW, party, Window.parse("1900..2100")))
                .orElse(Integer.MAX_VALUE);
    }

    private static boolean together(State one, State other, Window window) {
        return one.lifetime(window)
                .flatMap(w -> other.lifetime(window).flatMap(w::shared))
                .isPresent();
    }

    private List<Row> months(State state) {
        List<Row> rows = new ArrayList<>();
        for (Pole power : Calibration.POWERS) {
            if (power.includes(state.party())) {
                continue;
            }
            for (int year = wanted.from(); year <= wanted.to(); year++) {
                for (int month = 1; month <= 12; month++) {
                    YearMonth days = YearMonth.of(year, month);
                    Window window = new Window(days.atDay(1), days.atEndOfMonth());
                    member(power, window)
                            .filter(m -> together(state, m, window))
                            .ifPresent(m -> rows.add(new Row(state, m, window)));
                }
            }
        }
        return rows;
    }

    /** The member of {@code power} that exists on the last day, or on some day, of {@code window}. */
    private Optional<State> member(Pole power, Window window) {
        LocalDate last = window.to();
        List<State> members = power.parties().stream()
                .flatMap(p -> record.states().state(p.code()).stream())
                .filter(s -> s.existedIn(window))
                .toList();
        return members.stream()
                .filter(s -> s.existedIn(new Window(last, last)))
                .findFirst()
                .or(() -> members.stream().findFirst());
    }

    private List<String> key() {
        return switch (wanted.kind()) {
            case STATE_YEAR -> List.of("iso3", "year");
            case DYAD_YEAR -> List.of("iso3_1", "iso3_2", "year");
            case STATE_POLE_MONTH -> List.of("iso3", "pole", "year", "month");
        };
    }

    private String order() {
        return switch (wanted.kind()) {
            case STATE_YEAR -> "By iso3, then year: every year in which the state existed on some day.";
            case DYAD_YEAR ->
                (wanted.directed()
                                ? "A row from either end of a dyad (directed)."
                                : "A row for each dyad (not directed), the state with the lower ccode first.")
                        + " By iso3_1, iso3_2, year: every year in which both existed on the same day.";
            case STATE_POLE_MONTH ->
                "By iso3, pole, year, month: every month in which state and power existed on the same day. Poles in the"
                        + " order USA, RUS, CHN, GBR, FRA. Where alignment is measured by years (all states but those"
                        + " with dense records), a year's months repeat its value.";
        };
    }
}
