package org.realign.panel;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.realign.measure.Measure;
import org.realign.measure.Measures;
import org.realign.measure.Options;
import org.realign.measure.Question;
import org.realign.panel.Column.Head;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;
import org.realign.record.Window;

/** Columns of an imported series, asked for as {@code series:NAME}. */
final class SeriesItem {
    /** What stands before the name. */
    static final String PREFIX = "series:";

    private static final int LONGEST = Column.LONGEST_NAME - Column.COMPANION.length() - "_upper".length();

    private SeriesItem() {}

    /** The series that {@code word} asks for, if it asks for one. */
    static Optional<String> named(String word) {
        return word.startsWith(PREFIX) ? Optional.of(word.substring(PREFIX.length())) : Optional.empty();
    }

    /** Its columns: the value, and its interval where the source states errors. */
    static Item of(String name, PublicRecord record) {
        Measure measure = Measures.named("series").orElseThrow();
        Options options = Options.NONE.of(name);
        Pole anyone = Pole.of("XXX");
        String unit = measure.unit(record, new Question(anyone, anyone, Window.year(2000), options));
        List<Head> heads = Items.heads(column(name), "series " + name, unit, measure.meaning(), List.of(), List.of());
        return new Item(
                PREFIX + name,
                false,
                true,
                heads,
                (ask, to) -> Items.add(
                        measure.estimate(
                                ask.evidence(), new Question(ask.state(), ask.partner(), ask.window(), options)),
                        to));
    }

    /** A name of a column made of that of a series. */
    static String column(String name) {
        String small =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
        String letter = small.isEmpty() || !Character.isLetter(small.charAt(0)) ? "s_" + small : small;
        return letter.length() > LONGEST ? letter.substring(0, LONGEST) : letter;
    }
}
