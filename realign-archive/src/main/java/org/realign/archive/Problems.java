package org.realign.archive;

import java.util.ArrayList;
import java.util.List;
import org.realign.record.InputException;
import org.realign.record.InputException.Place;
import org.realign.record.InputException.Problem;

/** Collects what is wrong with the user's files, so that one run shows more than the first mistake. */
final class Problems {
    static final int MOST = 20;

    private final List<Problem> found = new ArrayList<>();

    /** Notes a problem; gives up at the {@value #MOST}th. */
    void add(Problem problem) {
        found.add(problem);
        if (found.size() >= MOST) {
            throw new InputException(found, "Stopped at " + MOST + " problems; there may be more.");
        }
    }

    void add(Place place, String value, String problem, String remedy) {
        add(new Problem(place, value, problem, remedy));
    }

    /** Goes on only if nothing is wrong so far. */
    void check() {
        if (!found.isEmpty()) {
            throw new InputException(found, "");
        }
    }
}
