package org.realign.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.realign.align.Calibration;
import org.realign.panel.Column.Head;
import org.realign.record.Missing;
import org.realign.record.Party;
import org.realign.record.Pole;
import org.realign.record.State;
import org.realign.record.StateNumber.Numbering;
import org.realign.record.Window;

/** The columns that say what a row is about, called as other data on states call them. */
final class KeyColumns {
    private KeyColumns() {}

    static List<Head> heads(PanelKind kind) {
        List<Head> heads = new ArrayList<>();
        if (kind == PanelKind.STATE_YEAR) {
            state(heads, "", "");
        } else if (kind == PanelKind.DYAD_YEAR) {
            state(heads, "1", "_1");
            state(heads, "2", "_2");
        } else {
            state(heads, "", "");
            heads.add(text("pole", "great power", "The power by its latest code: RUS also for the Soviet Union."));
        }
        heads.add(whole("year", "calendar year", "Calendar year.", List.of()));
        if (kind == PanelKind.STATE_POLE_MONTH) {
            heads.add(whole("month", "month", "Month of the year, 1 to 12.", List.of()));
        }
        return heads;
    }

    private static void state(List<Head> heads, String which, String behind) {
        String whose = which.isEmpty() ? "of the state" : "of state " + which;
        heads.add(whole(
                "ccode" + which,
                "COW number " + whose,
                "Correlates of War number; empty where the list has no number for the state in the year, or the number"
                        + " was another's for most of it.",
                List.of(DataSource.COW)));
        heads.add(whole(
                "gwcode" + which,
                "Gleditsch-Ward number " + whose,
                "Gleditsch and Ward's number; empty as ccode.",
                List.of(DataSource.GW)));
        heads.add(text(
                "iso3" + behind, "ISO code " + whose, "ISO 3166-1 alpha-3, retired codes included (SUN, YUG, DDR)."));
    }

    private static Head whole(String name, String label, String description, List<DataSource> sources) {
        return new Head(name, label, "", Column.Type.WHOLE, description, false, sources, List.of(), Map.of());
    }

    private static Head text(String name, String label, String description) {
        return new Head(
                name, label, "", Column.Type.TEXT, description, false, List.of(DataSource.RECORD), List.of(), Map.of());
    }

    /** Fills the key's columns, the first of {@code to}; returns how many they are. */
    static int fill(PanelKind kind, Codes codes, State one, State other, Window window, List<Column.Builder> to) {
        int year = window.from().getYear();
        int at = state(codes, one.party(), year, to, 0);
        if (kind == PanelKind.DYAD_YEAR) {
            at = state(codes, other.party(), year, to, at);
        } else if (kind == PanelKind.STATE_POLE_MONTH) {
            to.get(at++).add(latest(other.party()));
        }
        to.get(at++).add(year);
        if (kind == PanelKind.STATE_POLE_MONTH) {
            to.get(at++).add(window.from().getMonthValue());
        }
        return at;
    }

    private static int state(Codes codes, Party party, int year, List<Column.Builder> to, int from) {
        int at = from;
        for (Numbering numbering : List.of(Numbering.COW, Numbering.GW)) {
            Column.Builder column = to.get(at++);
            codes.number(numbering, party, year)
                    .ifPresentOrElse(n -> column.add(n), () -> column.add(Missing.NOT_CODED));
        }
        to.get(at++).add(party.code());
        return at;
    }

    private static String latest(Party member) {
        Pole power = Calibration.POWERS.stream()
                .filter(p -> p.includes(member))
                .findFirst()
                .orElseThrow();
        return power.parties().get(power.parties().size() - 1).code();
    }
}
