package org.realign.archive;

import java.util.List;
import org.realign.record.PublicRecord;

/**
 * A record, and which files it was read from.
 *
 * @param record what the files say
 * @param sha256 one hash over all files: of each in turn its path, a line feed, its length in bytes, a line feed, and
 *     its bytes; in hexadecimal
 * @param files the files, in the order in which they were hashed: by path, in code point order
 */
public record LoadedRecord(PublicRecord record, String sha256, List<File> files) {
    public LoadedRecord {
        files = List.copyOf(files);
    }

    /**
     * A file of the record.
     *
     * @param path under the record's root, for example {@code acts/prk.tsv}
     * @param rows how many rows it has
     * @param header its comment lines, which say where its rows come from
     */
    public record File(String path, int rows, List<String> header) {
        public File {
            header = List.copyOf(header);
        }
    }
}
