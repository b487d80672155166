package org.realign.claim.read;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.realign.claim.ActSelection;
import org.realign.claim.Count;
import org.realign.measure.Options;
import org.realign.measure.Shift;
import org.realign.posture.Word;
import org.realign.record.ActKind;
import org.realign.record.EventTally;
import org.realign.record.Level;
import org.realign.record.Membership;
import org.realign.record.PactMember;

/** The words a case may use where only certain words are allowed, in the order in which they are shown. */
final class Choices {
    static final Map<String, ActKind> KINDS = words(ActKind.values(), Set.of());
    static final Map<String, Level> LEVELS = words(Level.values(), Set.of(Level.UNSTATED));
    static final Map<String, ActSelection.Sign> TONES = words(ActSelection.Sign.values(), Set.of());
    static final Map<String, Membership.Status> STATUSES = words(Membership.Status.values(), Set.of());
    static final Map<String, PactMember.Type> PACT_TYPES = words(PactMember.Type.values(), Set.of());
    static final Map<String, Options.Flow> FLOWS = words(Options.Flow.values(), Set.of());
    static final Map<String, Set<EventTally.Quad>> EVENTS = events();
    /** Datasets of events, then of missions and relations. */
    static final Map<String, String> TELLERS =
            same("gdelt", "icews", "polecat", "cow-diplomacy", "diplomacy-directed", "kdiplo");

    static final Set<String> TELLERS_OF_EVENTS = Set.of("gdelt", "icews", "polecat");
    static final Map<String, Count.Distinct> DISTINCT = words(Count.Distinct.values(), Set.of(Count.Distinct.ENTRY));
    static final Map<String, Boolean> EXPECT = ordered("present", true, "absent", false);
    static final Map<String, Boolean> WHICH = ordered("first", false, "last", true);
    static final Map<String, Shift.Direction> DIRECTIONS =
            ordered("up", Shift.Direction.UP, "down", Shift.Direction.DOWN);
    static final Map<String, Word> POSTURES = postures();

    private Choices() {}

    private static <E extends Enum<E>> Map<String, E> words(E[] values, Set<E> without) {
        Map<String, E> words = new LinkedHashMap<>();
        Arrays.stream(values)
                .filter(v -> !without.contains(v))
                .forEach(v -> words.put(v.name().toLowerCase(Locale.ROOT), v));
        return Collections.unmodifiableMap(words);
    }

    private static <T> Map<String, T> ordered(String first, T one, String second, T two) {
        Map<String, T> words = new LinkedHashMap<>();
        words.put(first, one);
        words.put(second, two);
        return Collections.unmodifiableMap(words);
    }

    private static Map<String, Word> postures() {
        Map<String, Word> words = new LinkedHashMap<>();
        Arrays.stream(Word.values()).forEach(w -> words.put(w.words(), w));
        return Collections.unmodifiableMap(words);
    }

    private static Map<String, Set<EventTally.Quad>> events() {
        Map<String, Set<EventTally.Quad>> words = new LinkedHashMap<>();
        for (EventTally.Quad quad : EventTally.Quad.values()) {
            words.put(quad.words().replace(' ', '-'), Set.of(quad));
        }
        words.put("cooperation", Set.of(EventTally.Quad.VERBAL_COOPERATION, EventTally.Quad.MATERIAL_COOPERATION));
        words.put("conflict", Set.of(EventTally.Quad.VERBAL_CONFLICT, EventTally.Quad.MATERIAL_CONFLICT));
        return Collections.unmodifiableMap(words);
    }

    private static Map<String, String> same(String... words) {
        Map<String, String> map = new LinkedHashMap<>();
        Arrays.stream(words).forEach(w -> map.put(w, w));
        return Collections.unmodifiableMap(map);
    }
}
