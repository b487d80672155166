package org.realign.panel;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a row of a panel is. */
public enum PanelKind {
    /** A state in a year. */
    STATE_YEAR("a state in a calendar year", StateItems.all(), List.of("posture", "alignment", "agreement", "pact")),
    /** Two states in a year. */
    DYAD_YEAR("two states in a calendar year", Items.ofDyads(), List.of("agreement", "similarity", "pact")),
    /** A state and a great power in a month. */
    STATE_POLE_MONTH(
            "a state and a great power in a calendar month",
            Items.ofMonths(),
            List.of("alignment", "pact", "engagement"));

    private final String unit;

    // Items are records of lists that cannot change and functions without state.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Item> items;

    @SuppressWarnings("ImmutableEnumChecker") // a list that cannot change
    private final List<String> usual;

    PanelKind(String unit, List<Item> items, List<String> usual) {
        this.unit = unit;
        this.items = List.copyOf(items);
        this.usual = List.copyOf(usual);
    }

    /** Its name on the command line: {@code state-year}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The panel of this name. */
    public static Optional<PanelKind> named(String code) {
        return Arrays.stream(values()).filter(k -> k.code().equals(code)).findFirst();
    }

    /** What a row is, in words. */
    public String unit() {
        return unit;
    }

    /** The words that measures of this panel are asked for by. */
    public List<String> measures() {
        return items.stream().map(Item::word).toList();
    }

    /** The series that {@code word} asks for, as {@code series:NAME}, in a panel that may have one. */
    public Optional<String> series(String word) {
        return this == STATE_POLE_MONTH ? Optional.empty() : SeriesItem.named(word);
    }

    boolean takesSeries(String word) {
        return series(word).isPresent();
    }

    /** Those asked for where none is named. */
    public List<String> usual() {
        return usual;
    }

    /** True where {@code measure} takes a run of the model for each state. */
    public boolean takesRuns(String measure) {
        return items.stream().anyMatch(i -> i.word().equals(measure) && i.run());
    }

    /** True where {@code measure} is not the same from both ends of a dyad. */
    public boolean isDirected(String measure) {
        return takesSeries(measure) || items.stream().anyMatch(i -> i.word().equals(measure) && i.directed());
    }

    List<Item> items() {
        return items;
    }
}
