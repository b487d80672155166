package org.realign.claim;

import java.util.ArrayList;
import java.util.List;
import org.realign.record.PartialDate;
import org.realign.record.Window;

/** Months or years in words, those that follow each other joined. */
final class DateRuns {
    /** More stretches than this are no help. */
    private static final int MOST = 4;

    private DateRuns() {}

    /** {@code February to April 2019; June 2019}. */
    static String spoken(List<PartialDate> dates) {
        List<Window> runs = new ArrayList<>();
        for (PartialDate date : dates) {
            Window window = Window.of(date, date);
            int last = runs.size() - 1;
            if (last >= 0 && runs.get(last).to().plusDays(1).equals(window.from())) {
                runs.set(last, runs.get(last).span(window));
            } else {
                runs.add(window);
            }
        }
        String first =
                String.join(", ", runs.stream().limit(MOST).map(Window::spoken).toList());
        return runs.size() > MOST ? first + " and " + (runs.size() - MOST) + " other times" : first;
    }
}
