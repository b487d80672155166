package org.realign.truth;

import java.util.List;
import org.realign.align.Family;
import org.realign.align.Indicator;
import org.realign.align.Panel;
import org.realign.align.Terms;

/**
 * How many indicators move with a realignment at all: what any way of dating it could go by.
 *
 * <p><b>Model.</b> An indicator moves with a pole about a year if, from the year before to the year after, a presence begins or
 * ends; if something happens that did not in the three years before, or that happened in two of them no longer does in
 * the year and the two after it; if the mean of a share or similarity over that year and the two after differs from that
 * of the three before by a logit or more. Signs are those of cooperation: an indicator that is hostile counts the other way.
 */
public final class Shown {
    private static final double LOGIT = 1;

    private final Panel panel;
    private final List<Indicator> indicators;

    /** @param indicators in the order of the panel's terms */
    public Shown(Panel panel, List<Indicator> indicators) {
        this.panel = panel;
        this.indicators = List.copyOf(indicators);
    }

    /** How many indicators move about {@code year} the documented way with some pole of {@code episode}. */
    public int moving(Episode episode, int year) {
        int count = 0;
        for (int k = 0; k < indicators.size(); k++) {
            boolean moves = false;
            for (int p = 0; p < panel.poles(); p++) {
                int sign = episode.sign(p);
                moves |= sign != 0 && moves(k, p, year, sign * indicators.get(k).sign());
            }
            count += moves ? 1 : 0;
        }
        return count;
    }

    /** How many indicators move about {@code year} with {@code pole}: towards it for {@code sign} 1, away for -1. */
    public int moving(int pole, int sign, int year) {
        int count = 0;
        for (int k = 0; k < indicators.size(); k++) {
            count += moves(k, pole, year, sign * indicators.get(k).sign()) ? 1 : 0;
        }
        return count;
    }

    private boolean moves(int k, int pole, int year, int way) {
        Indicator indicator = indicators.get(k);
        Terms terms = panel.terms().get(k);
        if (indicator.family() != Family.PRESENCE) {
            double change = mean(terms, pole, year, year + 2) - mean(terms, pole, year - 3, year - 1);
            return way * change >= LOGIT;
        }
        if (indicator.columns().stream().anyMatch(c -> c.startsWith("keeps"))) {
            return turned(terms, pole, year, way);
        }
        return way > 0
                ? happened(terms, pole, year - 1, year + 1) > 0 && happened(terms, pole, year - 4, year - 2) == 0
                : happened(terms, pole, year - 3, year - 1) >= 2 && happened(terms, pole, year, year + 2) == 0;
    }

    /** True where a step of a ladder is taken, or one that was kept is lost: kept steps have even effects. */
    private boolean turned(Terms terms, int pole, int year, int way) {
        for (int n = 0; n < terms.size(); n++) {
            boolean kept = terms.column(n) >= 0 && terms.column(n) % 2 == 0;
            if (in(terms, n, pole, year - 1, year + 1) && kept == way < 0 && terms.value(n) == (way > 0 ? 1 : 0)) {
                return true;
            }
        }
        return false;
    }

    /** In how many years of the range it happened; -1 where none is known. */
    private int happened(Terms terms, int pole, int from, int to) {
        int count = -1;
        for (int n = 0; n < terms.size(); n++) {
            if (in(terms, n, pole, from, to)) {
                count = Math.max(count, 0) + (terms.value(n) > 0 ? 1 : 0);
            }
        }
        return count;
    }

    /** Mean value over the years of the range; NaN where none is known. */
    private double mean(Terms terms, int pole, int from, int to) {
        double sum = 0;
        int count = 0;
        for (int n = 0; n < terms.size(); n++) {
            if (in(terms, n, pole, from, to)) {
                sum += terms.value(n);
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    private boolean in(Terms terms, int n, int pole, int from, int to) {
        int year = panel.clock().year(terms.cell(n) / panel.poles());
        return terms.cell(n) % panel.poles() == pole && year >= from && year <= to;
    }
}
