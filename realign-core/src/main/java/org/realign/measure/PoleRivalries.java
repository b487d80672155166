package org.realign.measure;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.realign.align.Alignments;
import org.realign.align.Clock;
import org.realign.align.Rivalry;
import org.realign.align.Schedule;
import org.realign.posture.Rivals;
import org.realign.record.Pole;

/** The poles' rivalry as the record tells it, measured once for an argument's poles and once more for any others asked. */
public final class PoleRivalries implements Evidence.Rivalries {
    private final Alignments alignments;
    private final List<Pole> poles;
    private final Schedule schedule;
    private final Map<List<Pole>, Rivalry> known = new ConcurrentHashMap<>();

    /** Rivalries among {@code poles} by runs of {@code schedule}. */
    public PoleRivalries(Alignments alignments, List<Pole> poles, Schedule schedule) {
        this.alignments = alignments;
        this.poles = List.copyOf(poles);
        this.schedule = schedule;
    }

    @Override
    public Rivals of(List<Pole> asked, Clock clock) {
        if (asked.size() < 2) {
            return Rivals.of(clock.periods(), asked.size(), (t, p, q) -> 0);
        }
        return Rivals.of(among(poles.containsAll(asked) ? poles : asked), asked, clock);
    }

    private Rivalry among(List<Pole> all) {
        Rivalry found = known.get(all);
        if (found == null) {
            found = Rivalry.between(alignments, all, schedule);
            known.put(all, found);
        }
        return found;
    }
}
