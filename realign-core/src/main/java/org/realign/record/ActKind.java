package org.realign.record;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What sort of thing was done. The set is closed; a new kind is one line here and one in docs/record.md. */
public enum ActKind {
    AGREEMENT("agreement", true),
    AID("aid", false),
    ARMS_TRANSFER("arms transfer", false),
    EXERCISE("exercise", false),
    LETTER("letter", true),
    MEMBERSHIP("membership step", false),
    MILITARY_CLASH("military clash", false),
    NEGOTIATION_ROUND("negotiation round", true),
    OFFICE("change of office", false),
    PARADE_ATTENDANCE("parade attendance", true),
    RECOGNITION("recognition", false),
    REFUSAL("refusal", false),
    SANCTION("sanction", false),
    SEVERANCE("severance", false),
    STATEMENT_COOPERATIVE("cooperative statement", false),
    STATEMENT_HOSTILE("hostile statement", false),
    SUMMIT("summit", true),
    TEST_MISSILE("missile test", false),
    TEST_NUCLEAR("nuclear test", false),
    TRADE("trade measure", false),
    TREATY("treaty", true),
    TROOP_DEPLOYMENT("troop deployment", false),
    VISIT("visit", true),
    VOTE("vote", false);

    private final String words;
    private final boolean dealing;

    ActKind(String words, boolean dealing) {
        this.words = words;
        this.dealing = dealing;
    }

    /** The kinds in which two sides deal with each other directly. Refusals and statements are not dealings. */
    public static Set<ActKind> dealings() {
        EnumSet<ActKind> kinds = EnumSet.noneOf(ActKind.class);
        Arrays.stream(values()).filter(k -> k.dealing).forEach(kinds::add);
        return kinds;
    }

    /** The kind with this code, for example {@code negotiation_round}. */
    public static Optional<ActKind> of(String code) {
        return Arrays.stream(values()).filter(k -> k.code().equals(code)).findFirst();
    }

    /** The code used in files: {@code negotiation_round}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people: {@code negotiation round}. */
    public String words() {
        return words;
    }

    public boolean isDealing() {
        return dealing;
    }
}
