package org.realign.archive.datasets;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.realign.archive.store.Digest;
import org.realign.archive.store.Tables;
import org.realign.record.EventTally;
import org.realign.record.Events;
import org.realign.record.ImportedSource;

/** Events that news told, counted by pair and month: all files of a dataset together. */
final class ImportedEvents {
    private ImportedEvents() {}

    static List<Events> read(ImportedData data) {
        Map<String, List<ImportedData.Part>> datasets = new TreeMap<>();
        data.parts(Tables.EVENTS)
                .forEach(p -> datasets.computeIfAbsent(name(p.imported()), n -> new ArrayList<>())
                        .add(p));
        List<Events> events = new ArrayList<>();
        datasets.forEach((name, parts) -> {
            List<Digest.EventMonth> months = data.digest()
                    .events(parts.stream().map(p -> p.imported().id()).toList());
            TreeSet<String> states = new TreeSet<>();
            months.forEach(m -> {
                states.add(m.state());
                states.add(m.other());
            });
            Events.Builder builder = new Events.Builder(states);
            int classes = EventTally.Quad.values().length;
            for (Digest.EventMonth m : months) {
                int[] counts = new int[classes];
                for (int c = 0; c < classes; c++) {
                    counts[c] = m.counts().get(c);
                }
                builder.add(m.state(), m.other(), YearMonth.from(m.month()), counts);
            }
            events.add(builder.build(name, parts.get(0).source()));
        });
        return events;
    }

    /** What all files of a dataset are called by: what stands before the part. */
    private static String name(ImportedSource imported) {
        String dataset = imported.dataset();
        int colon = dataset.indexOf(':');
        return colon < 0 ? dataset : dataset.substring(0, colon);
    }
}
