package org.realign.record;

import java.util.Locale;

/**
 * What a published dataset says of a state and a partner in each year of a span: how far a tie of some sort reached.
 *
 * <p><b>Missing.</b> A level of 0 was looked for and not found. Years that no tie speaks of are unknown.
 *
 * @param id {@code tie}, sort, first year, state and partner
 * @param sort of what sort the tie is
 * @param state who is tied
 * @param partner to whom
 * @param years first to last year in which it has this level, as a window of whole years
 * @param level from 0, for none, to {@link Sort#top}
 * @param source the dataset
 */
public record Tie(String id, Sort sort, Party state, Party partner, Window years, int level, Source source)
        implements Entry {
    /** What a tie may be. Each is read as the indicator of the same name. */
    public enum Sort {
        /** 1 for a pact of any kind, 2 for one of defence. */
        PACT("pact", 2),
        VISITS("visits between leaders", 1),
        ARMS("arms received", 1),
        EXERCISES("exercises held together", 1),
        TROOPS("troops stationed", 1),
        EMBASSY("diplomatic missions", 1),
        SANCTIONS("sanctions", 1);

        private final String words;
        private final int top;

        Sort(String words, int top) {
            this.words = words;
            this.top = top;
        }

        /** The code used in files: {@code embassy}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String words() {
            return words;
        }

        /** The largest level. */
        public int top() {
            return top;
        }
    }

    public Tie {
        if (level < 0 || level > sort.top()) {
            throw new IllegalArgumentException(
                    "the level of a tie of " + sort.words() + " lies from 0 to " + sort.top() + ", not at " + level);
        }
    }

    /** True where it speaks of a member of either. */
    public boolean between(Pole a, Pole b) {
        return a.includes(state) && b.includes(partner);
    }

    @Override
    public PartialDate date() {
        return PartialDate.ofYear(years.from().getYear());
    }

    @Override
    public String words() {
        String what = level == 0 ? "no " + sort.words() : sort.words();
        String how = sort.top() > 1 && level > 0 ? ", level " + level + " of " + sort.top() : "";
        return state + " with " + partner + ", " + years + ": " + what + how;
    }
}
