package org.realign.archive;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.realign.record.Party;
import org.realign.record.StateNumber.Numbering;
import org.realign.record.StateSystem;
import org.realign.record.Window;

/** Says which state held the seat that a Correlates of War number stands for, at some time. */
final class Seats {
    /** The People's Republic took China's seat on this day; before it, the seat was held from Taipei. */
    static final LocalDate CHINA_SEATED = LocalDate.of(1971, 10, 25);

    static final Party CHINA = new Party("CHN");
    static final Party TAIWAN = new Party("TWN");

    private final StateSystem system;
    private final Map<Key, Seat> known = new HashMap<>();

    private record Key(int number, Window when) {}

    /** What a number stands for. */
    record Seat(Optional<Party> state, boolean listed) {}

    Seats(StateSystem system) {
        this.system = system;
    }

    /** The holder in {@code when}; of two in one month, the first. */
    Seat of(int number, Window when) {
        return known.computeIfAbsent(new Key(number, when), k -> find(number, when));
    }

    private Seat find(int number, Window when) {
        Optional<Party> first = system.byNumber(Numbering.COW, number, new Window(when.from(), when.from()));
        Optional<Party> listed = first.isPresent() ? first : system.byNumber(Numbering.COW, number, when);
        Optional<Party> holder = listed.map(p -> p.equals(CHINA) && when.to().isBefore(CHINA_SEATED) ? TAIWAN : p);
        return new Seat(
                holder.filter(
                        p -> system.state(p.code()).map(s -> s.existedIn(when)).orElse(false)),
                listed.isPresent());
    }
}
