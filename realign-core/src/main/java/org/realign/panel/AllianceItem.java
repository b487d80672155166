package org.realign.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.realign.panel.Column.Head;
import org.realign.record.Missing;
import org.realign.similarity.AllianceYear;
import org.realign.similarity.Coefficient;
import org.realign.similarity.CrossTable;
import org.realign.similarity.Scale;

/** The similarity of two states' alliance portfolios, from imported pacts of all states. */
final class AllianceItem {
    /** The word it is asked for by. */
    static final String WORD = "alliances";

    /** A column: which coefficient on which scale. */
    private record Shown(String name, String label, Scale scale, Coefficient coefficient, String method) {
        Head head() {
            String portfolios = scale == Scale.BINARY
                    ? "any pact or none"
                    : "3 defence or offence, 2 neutrality or consultation, 1 non-aggression alone, 0 none";
            return Items.number(
                    name,
                    label,
                    "on a scale from -1 to 1",
                    label + " of the two states' alliance portfolios (" + portfolios
                            + ") over all states of the system, themselves included.",
                    true,
                    List.of(),
                    List.of(method, "hage2011choice"));
        }
    }

    private static final Scale RANKS = Scale.DEFENCE_CONSULTATION_NONAGGRESSION;

    private static final List<Shown> SHOWN = List.of(
            new Shown("ally_tau_b", "Kendall's tau-b", RANKS, Coefficient.TAU_B, "kendall1945treatment"),
            new Shown("ally_s", "S, absolute distances", RANKS, Coefficient.S_ABSOLUTE, "signorino1999tau"),
            new Shown("ally_s_sq", "S, squared distances", RANKS, Coefficient.S_SQUARED, "signorino1999tau"),
            new Shown("ally_kappa", "Cohen's kappa, squared", RANKS, Coefficient.KAPPA_SQUARED, "cohen1968weighted"),
            new Shown("ally_pi", "Scott's pi, squared", RANKS, Coefficient.PI_SQUARED, "scott1955reliability"),
            new Shown("ally_bin_s", "S, any pact", Scale.BINARY, Coefficient.S_ABSOLUTE, "signorino1999tau"),
            new Shown(
                    "ally_bin_kappa",
                    "Cohen's kappa, any pact",
                    Scale.BINARY,
                    Coefficient.KAPPA_NOMINAL,
                    "cohen1960coefficient"),
            new Shown(
                    "ally_bin_pi",
                    "Scott's pi, any pact",
                    Scale.BINARY,
                    Coefficient.PI_NOMINAL,
                    "scott1955reliability"));

    static final Item ITEM = new Item(WORD, false, false, heads(), AllianceItem::fill);

    private AllianceItem() {}

    private static List<Head> heads() {
        List<Head> heads = new ArrayList<>(SHOWN.stream().map(Shown::head).toList());
        heads.add(new Head(
                "ally_n",
                "states in the portfolios",
                "states",
                Column.Type.WHOLE,
                "States of the system of the year, which the portfolios run over.",
                true,
                List.of(),
                List.of(),
                Map.of()));
        return heads;
    }

    private static void fill(Ask ask, List<Column.Builder> to) {
        if (ask.alliances().isEmpty()) {
            to.forEach(c -> c.add(Missing.OUTSIDE_COVERAGE));
            return;
        }
        AllianceYear year = ask.alliances().get();
        Optional<CrossTable> ranks = year.table(RANKS, ask.self(), ask.other());
        Optional<CrossTable> any = year.table(Scale.BINARY, ask.self(), ask.other());
        if (ranks.isEmpty() || any.isEmpty()) {
            to.forEach(c -> c.add(Missing.NOT_CODED));
            return;
        }
        for (int i = 0; i < SHOWN.size(); i++) {
            Shown shown = SHOWN.get(i);
            to.get(i).add(shown.coefficient().of(shown.scale() == RANKS ? ranks.get() : any.get()));
        }
        to.get(SHOWN.size()).add(year.states().size());
    }
}
