package org.realign.measure;

import java.util.List;
import java.util.Optional;
import org.realign.measure.AlignmentPortrait.Basis;
import org.realign.measure.AlignmentPortrait.DatedBreak;
import org.realign.measure.AlignmentPortrait.Stance;
import org.realign.record.Observed;
import org.realign.record.Pole;

/**
 * Where every state stands among the great powers, as far as the record reaches.
 *
 * @param year of which all of it speaks
 * @param poles the powers, in the order of every number by pole
 * @param rows one for each state alive at the record's end, by name
 */
public record Screen(int year, List<Pole> poles, List<Row> rows) {
    public Screen {
        poles = List.copyOf(poles);
        rows = List.copyOf(rows);
    }

    /**
     * One state.
     *
     * @param code its code
     * @param name short English name
     * @param standing where it stands, or why that cannot be known
     */
    public record Row(String code, String name, Observed<Place> standing) {}

    /**
     * Where a state stands.
     *
     * @param stance its posture
     * @param top the pole it is most aligned with, by name
     * @param topChance the share of draws in which it is that one
     * @param with alignment with each pole; empty with itself, and with a pole that no longer exists
     * @param lastBreak the last break that is more likely than none
     * @param basis what all of it rests on
     */
    public record Place(
            Stance stance,
            String top,
            double topChance,
            List<Optional<Level>> with,
            Optional<Turn> lastBreak,
            Basis basis) {
        public Place {
            with = List.copyOf(with);
        }
    }

    /**
     * Alignment with a pole in the year.
     *
     * @param low lower end of the 90% interval
     * @param middle the median
     * @param high upper end
     */
    public record Level(double low, double middle, double high) {}

    /**
     * A break and the pole that it changed most.
     *
     * @param pole its name
     * @param found the break
     */
    public record Turn(String pole, DatedBreak found) {
        /** How much alignment with that pole changed: the median. */
        public double change() {
            return found.changes().get(0).middle();
        }
    }
}
