package org.realign.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.realign.record.Act;
import org.realign.record.ActKind;
import org.realign.record.Closure;
import org.realign.record.Figure;
import org.realign.record.InputException;
import org.realign.record.Level;
import org.realign.record.Membership;
import org.realign.record.Negotiation;
import org.realign.record.PactMember;
import org.realign.record.PartialDate;
import org.realign.record.Party;
import org.realign.record.Transfer;
import org.realign.record.Window;

/** Reads the tables of dated entries, and gives each entry its id. */
final class EntryReader {
    private static final List<Level> LEVELS = Arrays.asList(Level.values());

    private final Parties parties;
    private final Map<String, Integer> ids = new HashMap<>();
    private final Set<String> lines = new TreeSet<>();
    final List<Act> acts = new ArrayList<>();
    final List<Figure> figures = new ArrayList<>();
    final List<Transfer> transfers = new ArrayList<>();
    final List<Membership> memberships = new ArrayList<>();
    final List<PactMember> pacts = new ArrayList<>();
    final List<Closure> closures = new ArrayList<>();
    final List<Negotiation> negotiations = new ArrayList<>();

    EntryReader(Parties parties) {
        this.parties = parties;
    }

    /** A row of acts. */
    void act(Row row) {
        once(row, Layout.ACTS);
        PartialDate date = Cells.date(row, "date");
        Window window = Window.of(date, date);
        Party actor = parties.party(row, "actor", window);
        Party target = parties.party(row, "target", window);
        ActKind kind = Cells.choose(row, "kind", Arrays.asList(ActKind.values()), ActKind::code);
        acts.add(new Act(
                numbered(date + "." + actor + "." + target + "." + kind.code()),
                date,
                actor,
                target,
                kind,
                Cells.whole(row, "valence", -3, 3),
                Cells.choose(row, "level", LEVELS, l -> l == Level.UNSTATED ? "" : l.code()),
                Cells.text(row, "fact"),
                Cells.source(row)));
    }

    /** A row of figures. */
    void figure(Row row) {
        once(row, Layout.FIGURES);
        Window period = Cells.years(row, "period");
        Party state = parties.state(row, "state", period);
        List<Party> partners = parties.several(row, "partner", period);
        Figure.Series series = Cells.constant(row, "series", Figure.Series.class);
        String with = partners.stream().map(Party::code).collect(Collectors.joining("+"));
        figures.add(new Figure(
                numbered(state + "." + with + "." + row.cell("series") + "." + period),
                period,
                state,
                partners,
                series,
                Cells.number(row, "value"),
                Cells.word(row, "unit"),
                row.cell("basis"),
                Cells.source(row)));
    }

    /** A row of transfers. */
    void transfer(Row row) {
        once(row, Layout.TRANSFERS);
        int begin = Cells.year(row, "begin");
        if (row.cell("end").isEmpty()) {
            throw row.refuse("end", "write the last year", "For a transfer within one year, repeat it: " + begin + ".");
        }
        int end = Cells.year(row, "end");
        if (end < begin) {
            throw row.refuse("end", "lies before the beginning, " + begin, "");
        }
        Window years = new Window(Window.year(begin).from(), Window.year(end).to());
        Party supplier = parties.party(row, "supplier", years);
        Party recipient = parties.party(row, "recipient", years);
        String category = Cells.word(row, "category");
        transfers.add(new Transfer(
                numbered(supplier + "." + recipient + "." + begin + "." + category),
                supplier,
                recipient,
                years,
                category,
                Cells.text(row, "detail"),
                Cells.constant(row, "status", Transfer.Status.class),
                Cells.source(row)));
    }

    /** A row of memberships. */
    void membership(Row row) {
        PartialDate begin = Cells.date(row, "begin");
        Window window = Window.of(begin, begin);
        Party state = parties.seat(row, "state", window);
        Party organisation = parties.organisation(row, "org", window);
        Membership.Status status = Cells.constant(row, "status", Membership.Status.class);
        memberships.add(new Membership(
                only(row, organisation + "." + state + "." + status.code() + "." + begin),
                state,
                organisation,
                status,
                begin,
                Cells.end(row, "end", Optional.of(begin)),
                Cells.source(row)));
    }

    /** A row of pacts. */
    void pact(Row row) {
        PartialDate begin = Cells.date(row, "begin");
        Party member = parties.state(row, "member", Window.of(begin, begin));
        String pact = Cells.word(row, "pact");
        pacts.add(new PactMember(
                only(row, pact + "." + member + "." + begin),
                pact,
                Cells.text(row, "name"),
                Cells.constant(row, "type", PactMember.Type.class),
                member,
                begin,
                Cells.end(row, "end", Optional.of(begin)),
                Cells.source(row)));
    }

    /** A row of closures. */
    void closure(Row row) {
        PartialDate begin = Cells.date(row, "begin");
        Party state = parties.state(row, "state", Window.of(begin, begin));
        closures.add(new Closure(
                only(row, "closure." + state + "." + begin),
                state,
                begin,
                Cells.end(row, "end", Optional.of(begin)),
                Cells.text(row, "note"),
                Cells.source(row)));
    }

    /** A row of negotiations. */
    void negotiation(Row row) {
        once(row, Layout.NEGOTIATIONS);
        PartialDate ended = Cells.date(row, "ended");
        Window window = Window.of(ended, ended);
        Party state = parties.state(row, "state", window);
        Party partner = parties.state(row, "partner", window);
        if (partner.equals(state)) {
            throw row.refuse("partner", "is the state itself", "Write the great power with which it negotiated.");
        }
        double outcome = Cells.number(row, "outcome");
        if (outcome < 0 || outcome > 1) {
            throw row.refuse("outcome", "is not a number from 0 (failed) to 1 (succeeded)", "");
        }
        double weight = Cells.number(row, "weight");
        if (weight <= 0) {
            throw row.refuse(
                    "weight", "is not above 0", "Write 1, or 2 where heads of state or government met over it.");
        }
        negotiations.add(new Negotiation(
                numbered("negotiation." + state + "." + partner + "." + ended),
                state,
                partner,
                ended,
                outcome,
                weight,
                Cells.text(row, "fact"),
                Cells.source(row)));
    }

    /** {@code id}, or with {@code .2}, {@code .3} where it has been given before. */
    private String numbered(String id) {
        int number = ids.merge(id, 1, Integer::sum);
        return number == 1 ? id : id + "." + number;
    }

    private String only(Row row, String id) {
        if (ids.merge(id, 1, Integer::sum) > 1) {
            throw row.refuse("repeats an earlier row's parties and beginning (" + id + ")", "Remove one of the two.");
        }
        return id;
    }

    private void once(Row row, Layout layout) {
        if (!lines.add(layout.name() + '\t' + row.whole())) {
            throw duplicate(row);
        }
    }

    static InputException duplicate(Row row) {
        return row.refuse("is the same as an earlier row", "Remove one of the two.");
    }
}
