package org.realign.claim.read;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.realign.record.InputException;
import org.realign.record.PartialDate;
import org.realign.record.Window;

/** Dates and windows, and the windows that a case has given a name. */
final class Times {
    /** Stands where a window could not be read. */
    static final Window STAND_IN = Window.year(2000);

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2100;

    private final Problems problems;
    private final Values values;
    private final Map<String, Window> named = new TreeMap<>();

    Times(Problems problems, Values values) {
        this.problems = problems;
        this.values = values;
    }

    /** Takes in the case's own names for windows, and says how many there are. */
    int declare(Value windows) {
        for (Values.Named entry : values.named(windows)) {
            String name = values.name(entry.name());
            named.put(name, parsed(entry.value()));
        }
        return named.size();
    }

    /** A window by its name or by its dates. */
    Window window(Value value) {
        String text = values.word(value);
        Window known = named.get(text);
        if (known != null || text.isEmpty()) {
            return known == null ? STAND_IN : known;
        }
        if (Character.isDigit(text.charAt(0))) {
            return parsed(value);
        }
        String remedy = Suggestion.of(text, named.keySet());
        problems.add(
                value,
                InputException.quoted(text) + " is neither a date (2018-01), a window (2018-01..2019-02) nor a window"
                        + " of this case",
                remedy.isEmpty() ? "Declare it under 'windows'." : remedy);
        return STAND_IN;
    }

    /** One date, of any precision. */
    PartialDate date(Value value) {
        String text = values.word(value);
        try {
            PartialDate date = PartialDate.parse(text);
            checkYears(value, Window.of(date, date));
            return date;
        } catch (IllegalArgumentException e) {
            if (!text.isEmpty()) {
                problems.add(value, reason(e), "");
            }
            return PartialDate.parse("2000");
        }
    }

    /** The window in {@code during} or the date in {@code on}, where one is given. */
    Optional<Window> when(Fields fields) {
        Optional<Window> during = fields.take("during", this::window);
        Optional<Window> on = fields.take("on", this::date).map(d -> Window.of(d, d));
        if (during.isPresent() && on.isPresent()) {
            fields.wrong("on", "'on' and 'during' both say when; only one can", "");
        }
        return during.or(() -> on);
    }

    private Window parsed(Value value) {
        String text = values.word(value);
        try {
            Window window = Window.parse(text);
            checkYears(value, window);
            return window;
        } catch (IllegalArgumentException e) {
            if (!text.isEmpty()) {
                String remedy = reason(e).contains("not a date") ? "A window is written like 2018-01..2019-02." : "";
                problems.add(value, reason(e), remedy);
            }
            return STAND_IN;
        }
    }

    private void checkYears(Value value, Window window) {
        if (window.from().getYear() < FIRST_YEAR || window.to().getYear() > LAST_YEAR) {
            problems.add(
                    value,
                    InputException.quoted(value.text()) + " is out of range; years run from " + FIRST_YEAR + " to "
                            + LAST_YEAR,
                    "");
        }
    }

    private static String reason(IllegalArgumentException e) {
        return String.valueOf(e.getMessage());
    }
}
