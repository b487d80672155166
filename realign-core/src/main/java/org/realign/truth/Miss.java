package org.realign.truth;

import java.util.List;
import org.realign.align.AlignmentDraws;

/** Why a realignment was not dated. */
public enum Miss {
    NO_DATA("no indicator within two years of the break on any pole in question, or no state"),
    TAKEN("a turn within a year, but nearer to another realignment of the state, for which it counts"),
    DATE_OFF("found while under way, but more than a year from its beginning"),
    WRONG_SIGN("a turn within the time, but on other poles or the other way"),
    DRIFT("moved by the size asked for from two years before to a year after, but no year stands out enough"),
    SMALL("moved the right way by less than the size asked for"),
    UNMOVED("did not move the right way");

    private final String words;

    Miss(String words) {
        this.words = words;
    }

    /** In words for a table. */
    public String words() {
        return words;
    }

    /** Why {@code turns} of the state do not date {@code episode} closely, which they do not; the first that applies. */
    public static Miss of(Episode episode, AlignmentDraws draws, List<Turn> turns, double size) {
        int from = draws.clock().middle(episode.start()) - 2;
        int to = draws.clock().middle(episode.end()) + 1;
        if (!spoken(episode, draws, from, from + 4)) {
            return NO_DATA;
        }
        List<Turn> within = turns.stream()
                .filter(t -> t.year() >= episode.start() - 1 && t.year() <= episode.end() + 1)
                .toList();
        List<Turn> agreeing = within.stream().filter(t -> t.agrees(episode)).toList();
        if (agreeing.stream().anyMatch(t -> Math.abs(t.year() - episode.start()) <= 1)) {
            return TAKEN;
        }
        if (!agreeing.isEmpty()) {
            return DATE_OFF;
        }
        if (!within.isEmpty()) {
            return WRONG_SIGN;
        }
        double most = Double.NEGATIVE_INFINITY;
        for (int p = 0; p < draws.poles(); p++) {
            if (episode.sign(p) != 0) {
                most = Math.max(most, episode.sign(p) * moved(draws, p, from, to));
            }
        }
        return most >= size ? DRIFT : most > 0 ? SMALL : UNMOVED;
    }

    private static boolean spoken(Episode episode, AlignmentDraws draws, int from, int to) {
        boolean any = false;
        for (int t = Math.max(0, from); t <= Math.min(to, draws.clock().periods() - 1); t++) {
            for (int p = 0; p < draws.poles(); p++) {
                any |= episode.sign(p) != 0 && draws.terms(t, p) > 0;
            }
        }
        return any;
    }

    /** The mean change over the years of the range in which both exist. */
    private static double moved(AlignmentDraws draws, int pole, int from, int to) {
        int a = Math.max(from, draws.panel().from()[pole]);
        int b = Math.min(to, draws.panel().to()[pole] - 1);
        double sum = 0;
        for (int s = 0; a < b && s < draws.count(); s++) {
            sum += draws.x(s, b, pole) - draws.x(s, a, pole);
        }
        return sum / draws.count();
    }
}
