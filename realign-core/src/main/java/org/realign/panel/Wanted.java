package org.realign.panel;

import java.util.List;
import java.util.Optional;
import org.realign.record.Party;
import org.realign.record.PublicRecord;

/**
 * What a panel is to hold.
 *
 * @param kind what a row is
 * @param states of which states; empty for all
 * @param partners of dyads, with which states; empty for all
 * @param from first year
 * @param to last year
 * @param measures words of {@link PanelKind#measures} and names of imported series, in the order wanted
 * @param directed true where a dyad has a row from either end
 * @param names how columns of similarity are called: {@code realign}, {@code haege} or {@code fpsim}
 */
public record Wanted(
        PanelKind kind,
        List<Party> states,
        Optional<List<Party>> partners,
        int from,
        int to,
        List<String> measures,
        boolean directed,
        String names) {
    /** The traditions of naming. */
    public static final List<String> NAMES = List.of("realign", "haege", "fpsim");

    public Wanted {
        states = List.copyOf(states);
        partners = partners.map(List::copyOf);
        measures = measures.stream().distinct().toList();
        if (!measures.stream().allMatch(m -> kind.measures().contains(m) || kind.takesSeries(m))) {
            throw new IllegalArgumentException(kind.code() + " has " + kind.measures() + ", not all of " + measures);
        }
        if (!directed && kind == PanelKind.DYAD_YEAR && measures.stream().anyMatch(kind::isDirected)) {
            throw new IllegalArgumentException("of " + measures + " some differ by end of the dyad");
        }
        if (!NAMES.contains(names)) {
            throw new IllegalArgumentException(names + " is not one of " + NAMES);
        }
    }

    /** The items wanted, in order; series have the units that {@code record} has. */
    List<Item> items(PublicRecord record) {
        return measures.stream()
                .map(word -> SeriesItem.named(word)
                        .map(name -> SeriesItem.of(name, record))
                        .orElseGet(() -> item(word)))
                .toList();
    }

    private Item item(String word) {
        return kind.items().stream()
                .filter(i -> i.word().equals(word))
                .findFirst()
                .orElseThrow();
    }
}
