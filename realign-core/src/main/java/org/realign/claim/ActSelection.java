package org.realign.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.realign.record.Act;
import org.realign.record.ActKind;
import org.realign.record.Coverage;
import org.realign.record.Level;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;
import org.realign.record.Window;

/**
 * Acts of the record. Every condition given must hold; one left empty holds for every act.
 *
 * @param between the two whom the act joins, in either direction; none or two
 * @param actors any of whom acted
 * @param targets any of whom it was done to
 * @param with who took part on either side
 * @param kinds any of which it is
 * @param window in which it lies
 * @param tones any of which its valence has
 * @param levels any at which the actor was present
 * @param mentions words that all stand in its line, case ignored
 * @param id exactly this entry
 * @param not acts to leave out
 */
public record ActSelection(
        List<Pole> between,
        List<Pole> actors,
        List<Pole> targets,
        Optional<Pole> with,
        Set<ActKind> kinds,
        Optional<Window> window,
        Set<Sign> tones,
        Set<Level> levels,
        List<String> mentions,
        Optional<String> id,
        Optional<ActSelection> not)
        implements Selection {
    /** The sign of an act's valence. */
    public enum Sign {
        COOPERATIVE,
        NEUTRAL,
        HOSTILE;

        static Sign of(Act act) {
            return act.valence() > 0 ? COOPERATIVE : act.valence() < 0 ? HOSTILE : NEUTRAL;
        }
    }

    public ActSelection {
        between = List.copyOf(between);
        actors = List.copyOf(actors);
        targets = List.copyOf(targets);
        kinds = Set.copyOf(kinds);
        tones = Set.copyOf(tones);
        levels = Set.copyOf(levels);
        mentions = List.copyOf(mentions);
        if (!between.isEmpty() && between.size() != 2) {
            throw new IllegalArgumentException("'between' takes two parties, got " + between.size());
        }
    }

    @Override
    public List<Match> matches(PublicRecord record) {
        List<Match> found = new ArrayList<>();
        for (Act act : record.acts()) {
            if (includes(act)) {
                found.add(new Match(act, share(act)));
            }
        }
        return found;
    }

    /** True where {@code act} is meant, at least in part. */
    boolean includes(Act act) {
        return share(act) > 0 && not.map(n -> n.share(act) == 0).orElse(true);
    }

    private double share(Act act) {
        return share(act, mentions);
    }

    private double share(Act act, List<String> words) {
        boolean meant = (between.isEmpty() || act.between(between.get(0), between.get(1)))
                && (actors.isEmpty() || actors.stream().anyMatch(p -> p.includes(act.actor())))
                && (targets.isEmpty() || targets.stream().anyMatch(p -> p.includes(act.target())))
                && with.map(p -> p.includes(act.actor()) || p.includes(act.target()))
                        .orElse(true)
                && (kinds.isEmpty() || kinds.contains(act.kind()))
                && (tones.isEmpty() || tones.contains(Sign.of(act)))
                && (levels.isEmpty() || levels.contains(act.level()))
                && id.map(i -> i.equals(act.id())).orElse(true)
                && mentioned(words, act.words().toLowerCase(Locale.ROOT));
        return meant ? window.map(w -> w.share(act.date())).orElse(1.0) : 0;
    }

    private static boolean mentioned(List<String> words, String line) {
        return words.stream().allMatch(m -> line.contains(m.toLowerCase(Locale.ROOT)));
    }

    /**
     * The weakest coverage over all kinds and pairs meant. Without a window nothing can be complete. Conditions on tone
     * and level narrow a complete list to a complete list; words do not, since a line does not say all there is to say.
     */
    @Override
    public Known known(PublicRecord record) {
        Known weakest = new Known(Coverage.Completeness.COMPLETE, 1);
        Window asked = window.orElse(Spells.EVER);
        for (ActKind kind : kinds.isEmpty() ? EnumSet.allOf(ActKind.class) : kinds) {
            for (Pole[] pair : pairs()) {
                weakest = Known.of(
                                record.coverage()
                                        .of(Coverage.Table.ACTS, pair[0], pair[1], kind.code() + qualifier(), asked),
                                record)
                        .and(weakest);
            }
        }
        boolean unsaid = !mentions.isEmpty() && record.acts().stream().anyMatch(a -> share(a, List.of()) > 0);
        return unsaid ? weakest.and(new Known(Coverage.Completeness.CURATED, 1)) : weakest;
    }

    /** A list may be complete for one level alone. */
    private String qualifier() {
        return levels.size() == 1 ? ":" + levels.iterator().next().code() : "";
    }

    private List<Pole[]> pairs() {
        if (!between.isEmpty()) {
            return List.<Pole[]>of(new Pole[] {between.get(0), between.get(1)});
        }
        List<Pole> first = actors.isEmpty() ? List.of(Coverage.ANYONE) : actors;
        List<Pole> second = targets.isEmpty() ? List.of(Coverage.ANYONE) : targets;
        if (actors.isEmpty() && targets.isEmpty() && with.isPresent()) {
            first = List.of(with.orElseThrow());
        } else if (actors.isEmpty() && with.isPresent()) {
            first = List.of(with.orElseThrow());
        } else if (targets.isEmpty() && with.isPresent()) {
            second = List.of(with.orElseThrow());
        }
        List<Pole[]> pairs = new ArrayList<>();
        for (Pole a : first) {
            for (Pole b : second) {
                pairs.add(new Pole[] {a, b});
            }
        }
        return pairs;
    }

    @Override
    public String words() {
        StringBuilder words = new StringBuilder();
        tones.stream()
                .sorted()
                .forEach(t -> words.append(t.name().toLowerCase(Locale.ROOT)).append(' '));
        words.append(
                kinds.isEmpty()
                        ? "acts"
                        : kinds.stream().sorted().map(ActKind::plural).collect(Spells.OR));
        if (!between.isEmpty()) {
            words.append(" between ")
                    .append(between.get(0).label())
                    .append(" and ")
                    .append(between.get(1).label());
        }
        words.append(actors.isEmpty() ? "" : " by " + Spells.names(actors));
        words.append(targets.isEmpty() ? "" : " towards " + Spells.names(targets));
        with.ifPresent(p -> words.append(" with ").append(p.label()));
        words.append(
                levels.isEmpty()
                        ? ""
                        : " with "
                                + levels.stream()
                                        .sorted()
                                        .map(ActSelection::presence)
                                        .collect(Spells.OR));
        words.append(
                mentions.isEmpty()
                        ? ""
                        : mentions.stream()
                                .collect(Collectors.joining("\u201d and \u201c", " mentioning \u201c", "\u201d")));
        id.ifPresent(i -> words.append(" named ").append(i));
        words.append(Spells.when(window));
        not.ifPresent(n -> words.append(", leaving out ").append(n.words()));
        return words.toString();
    }

    private static String presence(Level level) {
        return switch (level) {
            case HEAD -> "a head of state or government present";
            case LOWER -> "someone below the head present";
            case HOST -> "the actor as host";
            case UNSTATED -> "nobody named as present";
        };
    }
}
