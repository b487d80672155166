package org.realign.measure;

import java.util.List;
import org.realign.record.Pole;
import org.realign.record.Window;

/**
 * What is to be measured: between whom, when, and how narrowed.
 *
 * @param from the state whose dealings, votes or shares are meant
 * @param towards the other party; the state itself where a measure is asked of one
 * @param window when
 * @param options what is counted
 */
public record Question(Pole from, Pole towards, Window window, Options options) {
    /** A question about one state. */
    public static Question of(Pole state, Window window) {
        return new Question(state, state, window, Options.NONE);
    }

    /** A question about {@code members} as a group. */
    public static Question ofGroup(List<Pole> members, Window window) {
        List<String> labels = members.stream().map(Pole::label).toList();
        int last = labels.size() - 1;
        Pole group = new Pole(
                String.join(", ", members.stream().map(Pole::name).toList()),
                members.stream().flatMap(m -> m.parties().stream()).toList(),
                String.join(", ", labels.subList(0, last)) + " and " + labels.get(last));
        return new Question(group, group, window, Options.NONE.among(members));
    }

    /** True where it asks about one state, not about two. */
    public boolean isOfOne() {
        return from.equals(towards);
    }

    /** The same question about another stretch of time. */
    public Question during(Window other) {
        return new Question(from, towards, other, options);
    }

    /** The same question narrowed otherwise. */
    Question narrowed(Options other) {
        return new Question(from, towards, window, other);
    }

    /** The same question towards another party. */
    Question towards(Pole other) {
        return new Question(from, other, window, options);
    }
}
