package org.realign.archive;

import java.nio.charset.StandardCharsets;
import org.realign.record.PublicRecord;

/** Prints one hash over everything that was read from the bundled record, for comparison between Java processes. */
final class RecordDigest {
    private RecordDigest() {}

    public static void main(String[] arguments) {
        System.out.print(ofBundled());
    }

    static String ofBundled() {
        LoadedRecord loaded = AuthoredRecord.bundled();
        PublicRecord r = loaded.record();
        String everything = loaded.sha256()
                + loaded.files()
                + r.states().states()
                + r.acts()
                + r.figures()
                + r.transfers()
                + r.memberships()
                + r.pacts()
                + r.closures()
                + r.negotiations()
                + r.tallies()
                + r.coverage().rows();
        Sha256 hash = new Sha256();
        hash.add(everything.getBytes(StandardCharsets.UTF_8));
        return hash.hex();
    }
}
