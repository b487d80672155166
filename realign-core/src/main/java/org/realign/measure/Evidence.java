package org.realign.measure;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;

/** What a measure reads. */
public final class Evidence {
    private final PublicRecord record;
    private final List<Pole> poles;
    private final Map<Object, Object> known = new ConcurrentHashMap<>();

    private Evidence(PublicRecord record, List<Pole> poles) {
        this.record = record;
        this.poles = List.copyOf(poles);
    }

    /** The record alone, for measures that read nothing else. */
    public static Evidence of(PublicRecord record) {
        return new Evidence(record, List.of());
    }

    public PublicRecord record() {
        return record;
    }

    public List<Pole> poles() {
        return poles;
    }
}
