package org.realign.world;

import java.util.ArrayList;
import java.util.List;
import org.realign.simulate.effects.Beliefs;

/** Circumstances and rivalry as a scenario has them. */
final class Altered {
    /** What a negotiation that a scenario adds teaches: as one between heads of state does. */
    private static final double WEIGHT = 2;

    private Altered() {}

    /** What bears on states, from {@code given}, which is left as it is. */
    static Circumstances circumstances(Circumstances given, Scenario scenario) {
        Circumstances altered = given.until(scenario.until());
        for (Change change : scenario.changes()) {
            switchTo(altered, change);
        }
        return altered;
    }

    private static void switchTo(Circumstances altered, Change change) {
        if (change instanceof Change.Circumstantial c) {
            for (int year = c.from(); year <= Math.min(c.to(), altered.last()); year++) {
                altered.set(c.what(), year, altered.sphere().place(c.state()), c.pole(), c.value());
            }
        } else if (change instanceof Change.Among a) {
            for (int year = a.from(); year <= Math.min(a.to(), altered.last()); year++) {
                altered.setAmong(year, a.on(), a.by(), a.value());
            }
        } else if (change instanceof Change.Joins j) {
            int club = altered.clubs().indexOf(j.club());
            for (int year = j.from(); year <= altered.last(); year++) {
                altered.join(year, altered.sphere().place(j.state()), club);
            }
        } else if (change instanceof Change.Negotiated n) {
            negotiate(altered, n);
        }
    }

    private static void negotiate(Circumstances altered, Change.Negotiated change) {
        int state = altered.sphere().place(change.state());
        List<Beliefs.Negotiation> all = new ArrayList<>();
        boolean found = false;
        for (Beliefs.Negotiation n : altered.negotiations()) {
            boolean meant = n.row() == state && n.column() == change.pole() && (int) n.time() == change.year();
            found |= meant;
            all.add(meant ? new Beliefs.Negotiation(n.row(), n.column(), n.time(), change.outcome(), n.weight()) : n);
        }
        if (!found) {
            all.add(new Beliefs.Negotiation(state, change.pole(), change.year() + 0.5, change.outcome(), WEIGHT));
        }
        altered.learn(all);
    }

    /** An imputation with the rivalry that the scenario has. */
    static Imputation imputation(Imputation given, Scenario scenario) {
        Imputation altered = given.until(scenario.until());
        for (Change change : scenario.changes()) {
            if (change instanceof Change.Rivals r) {
                for (int year : altered.waves()) {
                    if (year >= r.from() && year <= r.to()) {
                        altered.rivalry(year)[r.one() * Sphere.POLES.size() + r.other()] = r.value();
                        altered.rivalry(year)[r.other() * Sphere.POLES.size() + r.one()] = r.value();
                    }
                }
            }
        }
        return altered;
    }
}
