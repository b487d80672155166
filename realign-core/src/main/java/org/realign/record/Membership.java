package org.realign.record;

import java.util.Locale;
import java.util.Optional;

/**
 * A spell of membership of a state in an organisation.
 *
 * @param id organisation, state, status and beginning
 * @param state the member
 * @param organisation of what
 * @param status in what standing
 * @param begin first day, as exactly as known
 * @param end last day, if it has ended
 * @param source where it comes from
 */
public record Membership(
        String id,
        Party state,
        Party organisation,
        Status status,
        PartialDate begin,
        Optional<PartialDate> end,
        Source source)
        implements Entry {
    /** Standing in the organisation. */
    public enum Status {
        FULL,
        PARTNER,
        INVITED,
        ASSOCIATE,
        OBSERVER;

        /** The code used in files: {@code full}. */
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
        return state + " " + status.code() + " member of " + organisation.code().substring("org:".length()) + " from "
                + begin + until;
    }
}
