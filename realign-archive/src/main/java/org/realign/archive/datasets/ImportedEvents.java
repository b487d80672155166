package org.realign.archive.datasets;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.realign.archive.store.Digest;
import org.realign.archive.store.Tables;
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
            List<Integer> ids = parts.stream().map(p -> p.imported().id()).toList();
            Digest digest = data.digest();
            Events.Builder builder = new Events.Builder(digest.eventStates(ids));
            digest.events(ids, (one, other, month, counts) -> builder.add(one, other, YearMonth.from(month), counts));
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
