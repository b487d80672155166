package org.realign.record;

import java.util.Locale;
import java.util.Optional;

/**
 * A spell in which a state is party to a security pact.
 *
 * @param id pact, member and beginning
 * @param pact a short name without blanks that its members share
 * @param name the pact's name for people
 * @param type what it obliges to
 * @param member the party
 * @param begin signature or entry into force, as the file's header says
 * @param end last day, if it has ended for this member
 * @param source where it comes from
 */
public record PactMember(
        String id,
        String pact,
        String name,
        Type type,
        Party member,
        PartialDate begin,
        Optional<PartialDate> end,
        Source source)
        implements Entry {
    /** Main obligation, strongest first. */
    public enum Type {
        DEFENCE,
        NEUTRALITY,
        NONAGGRESSION,
        CONSULTATION;

        /** The code used in files: {@code defence}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public PartialDate date() {
        return begin;
    }

    @Override
    public String words() {
        String until = end.map(d -> ", until " + d).orElse("");
        return member + " party to " + name + " (" + type.code() + ") from " + begin + until;
    }
}
