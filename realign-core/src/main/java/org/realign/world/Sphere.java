package org.realign.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.realign.align.Calibration;
import org.realign.record.Party;
import org.realign.record.Pole;
import org.realign.record.State;
import org.realign.record.StateSystem;

/**
 * Who takes part: all states but the poles as actors, and Washington, Moscow and Beijing as poles.
 *
 * <p>London and Paris are actors here: a state's choice between them and Washington is no choice between rivals. Poles do not
 * choose; how they stand with one another is given.
 */
public final class Sphere {
    /** The poles, in the order in which columns count. */
    public static final List<Pole> POLES = List.copyOf(Calibration.POWERS.subList(0, 3));

    private final StateSystem system;
    private final List<Party> actors;
    private final Map<Party, Integer> places = new HashMap<>();

    private Sphere(StateSystem system, List<Party> actors) {
        this.system = system;
        this.actors = List.copyOf(actors);
        for (int i = 0; i < actors.size(); i++) {
            places.put(actors.get(i), i);
        }
    }

    /** All states that ever were, by code. */
    public static Sphere of(StateSystem system) {
        List<Party> actors = system.states().stream()
                .map(State::party)
                .filter(s -> pole(s) < 0)
                .sorted()
                .collect(Collectors.toCollection(ArrayList::new));
        return new Sphere(system, actors);
    }

    /** The states, by code. */
    public List<Party> actors() {
        return actors;
    }

    /** How many there are. */
    public int size() {
        return actors.size();
    }

    /** The place of a state; -1 where it is none of the actors. */
    public int place(Party state) {
        return places.getOrDefault(state, -1);
    }

    /** The column of the pole that a party is or was; -1 for none. */
    public static int pole(Party party) {
        for (int p = 0; p < POLES.size(); p++) {
            if (POLES.get(p).includes(party)) {
                return p;
            }
        }
        return -1;
    }

    /** The states they are among. */
    StateSystem system() {
        return system;
    }
}
