package org.realign.panel;

import java.time.LocalDate;
import java.util.Optional;
import org.realign.record.Party;
import org.realign.record.StateNumber.Numbering;
import org.realign.record.StateSystem;
import org.realign.record.Window;

/**
 * The numbers of states by year, so that a number denotes one state in a year.
 *
 * <p><b>Model.</b> Where a number passes from one state to another within a year, it is that of the state that holds it in
 * the middle of the year, which holds it longer; the other has none in that year.
 */
final class Codes {
    private final StateSystem system;

    Codes(StateSystem system) {
        this.system = system;
    }

    /** The number of {@code state} in {@code year}, if the list has it. */
    Optional<Integer> number(Numbering numbering, Party state, int year) {
        LocalDate middle = LocalDate.of(year, 7, 2);
        return system.number(numbering, state, Window.year(year))
                .filter(n -> system.byNumber(numbering, n, new Window(middle, middle))
                        .map(state::equals)
                        .orElse(true));
    }
}
