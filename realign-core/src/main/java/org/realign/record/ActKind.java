package org.realign.record;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What sort of thing was done. The set is closed; a new kind is one line here and one in docs/record.md. */
public enum ActKind {
    AGREEMENT("agreement", "agreements", true),
    AID("aid", "acts of aid", false),
    ARMS_TRANSFER("arms transfer", "arms transfers", false),
    EXERCISE("exercise", "exercises", false),
    LETTER("letter", "letters", true),
    MEMBERSHIP("membership step", "membership steps", false),
    MILITARY_CLASH("military clash", "military clashes", false),
    NEGOTIATION_ROUND("negotiation round", "negotiation rounds", true),
    OFFICE("change of office", "changes of office", false),
    PARADE_ATTENDANCE("parade attendance", "attendances at parades", true),
    RECOGNITION("recognition", "recognitions", false),
    REFUSAL("refusal", "refusals", false),
    SANCTION("sanction", "sanctions", false),
    SEVERANCE("severance", "severances", false),
    STATEMENT_COOPERATIVE("cooperative statement", "cooperative statements", false),
    STATEMENT_HOSTILE("hostile statement", "hostile statements", false),
    SUMMIT("summit", "summits", true),
    TEST_MISSILE("missile test", "missile tests", false),
    TEST_NUCLEAR("nuclear test", "nuclear tests", false),
    TRADE("trade measure", "trade measures", false),
    TREATY("treaty", "treaties", true),
    TROOP_DEPLOYMENT("troop deployment", "troop deployments", false),
    VISIT("visit", "visits", true),
    VOTE("vote", "votes", false);

    private final String words;
    private final String plural;
    private final boolean dealing;

    ActKind(String words, String plural, boolean dealing) {
        this.words = words;
        this.plural = plural;
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

    /** The same of several: {@code negotiation rounds}. */
    public String plural() {
        return plural;
    }
}
