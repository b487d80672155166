package org.realign.record;

import java.util.Locale;

/**
 * What a published dataset says of a state and a partner in each year of a span: whether there was a tie of some sort.
 *
 * <p><b>Missing.</b> A tie that is not there was looked for. Years that no tie speaks of are unknown.
 *
 * @param id {@code tie}, sort, first year, state and partner
 * @param sort of what sort the tie is
 * @param state who is tied
 * @param partner to whom
 * @param years first to last year of which this is said, as a window of whole years
 * @param there false where there was none
 * @param source the dataset
 */
public record Tie(String id, Sort sort, Party state, Party partner, Window years, boolean there, Source source)
        implements Entry {
    /** What a tie may be. Each is read as the indicator of the same name, a defence pact as the upper step of a pact. */
    public enum Sort {
        PACT("pacts of any kind"),
        DEFENCE("defence pacts"),
        VISITS("visits between leaders"),
        ARMS("arms received"),
        EXERCISES("exercises held together"),
        TROOPS("troops stationed"),
        EMBASSY("diplomatic missions"),
        SANCTIONS("sanctions");

        private final String words;

        Sort(String words) {
            this.words = words;
        }

        /** The code used in files: {@code embassy}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String words() {
            return words;
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
        return state + " with " + partner + ", " + years + ": " + (there ? "" : "no ") + sort.words();
    }
}
