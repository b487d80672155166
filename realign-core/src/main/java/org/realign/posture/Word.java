package org.realign.posture;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The words in which a case claims a posture, and the postures that make each of them true.
 *
 * <p><b>Model.</b> All but one name a posture of the same name. <i>Non-aligned</i> is wider: outside the blocs, whether by
 * keeping an equal distance to rivals or by keeping away from all. A state that tilts leans on one side, and a claim that
 * it does has its own word, so tilting does not count.
 */
public enum Word {
    ALIGNED("aligned"),
    TILTING("tilting"),
    HEDGING("hedging"),
    NON_ALIGNED("non-aligned"),
    WITHDRAWN("withdrawn");

    private final String words;

    Word(String words) {
        this.words = words;
    }

    /** The word that a case writes as {@code text}. */
    public static Optional<Word> of(String text) {
        return Arrays.stream(values()).filter(w -> w.words.equals(text)).findFirst();
    }

    public String words() {
        return words;
    }

    /** The postures that make it true. */
    public Set<Posture> postures() {
        return switch (this) {
            case ALIGNED -> EnumSet.of(Posture.ALIGNED);
            case TILTING -> EnumSet.of(Posture.TILTING);
            case HEDGING -> EnumSet.of(Posture.HEDGING);
            case NON_ALIGNED -> EnumSet.of(Posture.HEDGING, Posture.WITHDRAWN);
            case WITHDRAWN -> EnumSet.of(Posture.WITHDRAWN);
        };
    }
}
