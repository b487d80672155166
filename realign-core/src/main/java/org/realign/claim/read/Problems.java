package org.realign.claim.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.realign.record.InputException;
import org.realign.record.InputException.Place;
import org.realign.record.InputException.Problem;

/** What is wrong with one file. */
final class Problems {
    /** So many are shown to the user. */
    static final int SHOWN = 20;

    /** So many are kept, so that a hostile file cannot make us work without end. */
    private static final int KEPT = 500;

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    /** Notes a problem at a value. */
    void add(Value at, String problem, String remedy) {
        add(at.node().line(), at.node().column(), at.field(), at.text(), problem, remedy);
    }

    void add(int line, int column, String field, String value, String problem, String remedy) {
        if (found.size() < KEPT) {
            found.add(new Problem(new Place(file, line, column, field), value, problem, remedy));
        }
    }

    /** How many were noted so far. */
    int count() {
        return found.size();
    }

    /** What to throw where reading cannot go on: this problem, after those noted before. */
    InputException stop(int line, int column, String value, String problem, String remedy) {
        found.add(new Problem(new Place(file, line, column, ""), value, problem, remedy));
        return exception();
    }

    /** Throws if anything was noted. */
    void throwIfAny() {
        if (!found.isEmpty()) {
            throw exception();
        }
    }

    private InputException exception() {
        List<Problem> ordered = found.stream()
                .sorted(Comparator.comparingInt((Problem p) -> p.place().line())
                        .thenComparingInt(p -> p.place().column()))
                .toList();
        int more = ordered.size() - SHOWN;
        String closing = more > 0 ? more + (more == 1 ? " more problem is" : " more problems are") + " not shown." : "";
        return new InputException(ordered.subList(0, Math.min(SHOWN, ordered.size())), closing);
    }
}
