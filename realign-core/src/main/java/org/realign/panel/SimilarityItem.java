package org.realign.panel;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.realign.panel.Column.Head;
import org.realign.record.Missing;
import org.realign.record.Observed;
import org.realign.record.Party;
import org.realign.record.VoteTally;
import org.realign.similarity.Coefficient;
import org.realign.similarity.CrossTable;
import org.realign.similarity.VoteSimilarity;

/**
 * The similarity of two states' votes: of all pairs where roll calls were given, else of the pairs that the record has
 * counted, in which one is a great power.
 */
final class SimilarityItem {
    /** How columns are called. */
    enum Names {
        /** By Realign. */
        REALIGN,
        /** As in Häge's FPSIM data, where it has the coefficient. */
        HAEGE,
        /** As in Miller's fpsim, where it has the coefficient. */
        FPSIM
    }

    private static final List<DataSource> SOURCES = List.of(DataSource.ROLL_CALLS);
    private static final Map<Coefficient, Head> HEADS = heads();

    static final Item ITEM = new Item("similarity", false, false, all(), SimilarityItem::fill);

    private SimilarityItem() {}

    private static Map<Coefficient, Head> heads() {
        Map<Coefficient, Head> heads = new EnumMap<>(Coefficient.class);
        head(heads, Coefficient.AGREEMENT, "sim_same", "share of same votes", "voeten2013data");
        head(heads, Coefficient.TAU_B, "sim_tau_b", "Kendall's tau-b", "kendall1945treatment");
        head(heads, Coefficient.S_ABSOLUTE, "sim_s", "S, absolute distances", "signorino1999tau");
        head(heads, Coefficient.S_SQUARED, "sim_s_sq", "S, squared distances", "signorino1999tau");
        head(heads, Coefficient.KAPPA_SQUARED, "sim_kappa", "Cohen's kappa, squared distances", "cohen1968weighted");
        head(heads, Coefficient.KAPPA_ABSOLUTE, "sim_kappa_abs", "Cohen's kappa, absolute", "cohen1968weighted");
        head(heads, Coefficient.KAPPA_NOMINAL, "sim_kappa_nom", "Cohen's kappa, unweighted", "cohen1960coefficient");
        head(heads, Coefficient.PI_SQUARED, "sim_pi", "Scott's pi, squared distances", "hage2011choice");
        head(heads, Coefficient.PI_ABSOLUTE, "sim_pi_abs", "Scott's pi, absolute distances", "hage2011choice");
        head(heads, Coefficient.PI_NOMINAL, "sim_pi_nom", "Scott's pi, unweighted", "scott1955reliability");
        head(heads, Coefficient.A_ABSOLUTE, "sim_a", "A, absolute distances", "benati2026alignment");
        head(heads, Coefficient.A_SQUARED, "sim_a_sq", "A, squared distances", "benati2026alignment");
        return heads;
    }

    private static void head(
            Map<Coefficient, Head> heads, Coefficient coefficient, String name, String label, String method) {
        boolean share = coefficient == Coefficient.AGREEMENT;
        heads.put(
                coefficient,
                new Head(
                        name,
                        label,
                        share ? "share of roll calls" : "on a scale from -1 to 1",
                        Column.Type.NUMBER,
                        label + " of the two states' votes in the roll calls of the year in which both voted.",
                        true,
                        SOURCES,
                        List.of(method),
                        Map.of()));
    }

    private static List<Head> all() {
        List<Head> all = new ArrayList<>(HEADS.values());
        all.add(new Head(
                "sim_n",
                "shared roll calls",
                "roll calls",
                Column.Type.WHOLE,
                "Roll calls of the year in which both cast a vote.",
                true,
                SOURCES,
                List.of(),
                Map.of()));
        return all;
    }

    /** The name of a column as another tradition has it. */
    static String named(String name, Names names) {
        return switch (names) {
            case REALIGN -> name;
            case HAEGE ->
                Map.of("sim_s", "srsvva", "sim_s_sq", "srsvvs", "sim_kappa", "kappavv", "sim_pi", "pivv")
                        .getOrDefault(name, name);
            case FPSIM -> Map.of("sim_kappa", "kvotev", "sim_pi_nom", "pvotev").getOrDefault(name, name);
        };
    }

    private static void fill(Ask ask, List<Column.Builder> to) {
        if (ask.votes().isPresent()) {
            fill(ask, ask.votes().get(), to);
        } else {
            fill(counted(ask), to);
        }
    }

    private static void fill(Ask ask, VoteSimilarity votes, List<Column.Builder> to) {
        int i = votes.votes().place(ask.self());
        int j = votes.votes().place(ask.other());
        if (i < 0 || j < 0) {
            to.forEach(c -> c.add(Missing.OUTSIDE_COVERAGE));
            return;
        }
        int pair = votes.pair(i, j);
        int column = 0;
        for (Coefficient coefficient : HEADS.keySet()) {
            to.get(column++).add(votes.of(coefficient, pair));
        }
        to.get(column).add(votes.shared(pair));
    }

    private static void fill(Optional<VoteTally> tally, List<Column.Builder> to) {
        if (tally.isEmpty()) {
            to.forEach(c -> c.add(Missing.OUTSIDE_COVERAGE));
            return;
        }
        VoteTally.Counts counts = tally.get().counts();
        CrossTable table = CrossTable.of(counts);
        int column = 0;
        for (Coefficient coefficient : HEADS.keySet()) {
            Observed<Double> value = counts.shared() < VoteSimilarity.FEWEST
                    ? Observed.missing(Missing.NOT_CODED, "Too few shared roll calls.")
                    : coefficient.of(table);
            to.get(column++).add(value);
        }
        to.get(column).add(counts.shared());
    }

    private static Optional<VoteTally> counted(Ask ask) {
        Party a = ask.self();
        Party b = ask.other();
        var record = ask.evidence().record();
        return record.tally(ask.year(), a, b).or(() -> record.tally(ask.year(), b, a));
    }
}
