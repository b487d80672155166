package org.realign.archive;

import java.util.Arrays;
import java.util.Locale;
import org.realign.record.Party;
import org.realign.record.Pole;

/** The great powers beside which votes are counted, through their successions. */
enum VotePole {
    USA("the United States", "USA"),
    RUS("the Soviet Union (SUN), then Russia (RUS)", "SUN", "RUS"),
    CHN("the People's Republic of China", "CHN"),
    GBR("the United Kingdom", "GBR"),
    FRA("France", "FRA");

    private final String words;

    @SuppressWarnings("ImmutableEnumChecker") // a Pole copies its list and cannot be changed
    private final Pole pole;

    VotePole(String words, String... codes) {
        this.words = words;
        this.pole = new Pole(words, Arrays.stream(codes).map(Party::new).toList());
    }

    Pole pole() {
        return pole;
    }

    /** For people. */
    String words() {
        return words;
    }

    /** The name of its file. */
    String fileName() {
        return name().toLowerCase(Locale.ROOT) + ".tsv";
    }
}
