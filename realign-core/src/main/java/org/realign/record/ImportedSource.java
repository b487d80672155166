package org.realign.record;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A published dataset, one file of it, as it was imported.
 *
 * @param id number within the archive, rising with each import; 0 before it is in one
 * @param dataset short name of the dataset, the same for all its vintages
 * @param title full name
 * @param vintage which version: as the file says, else the time it covers
 * @param file name of the file, with the entry of a zip archive behind {@code !}
 * @param sha256 of the file's bytes
 * @param bytes size of the file
 * @param rows what became of its rows
 * @param first first day that rows taken in speak of, if any
 * @param last last such day
 * @param zeros what zeros, blanks and silence mean
 * @param licence on what terms the data may be used
 * @param redistributable true where they may be passed on
 * @param citation in words
 * @param bibtex the same for BibTeX
 * @param importer version of the importer that read it
 */
public record ImportedSource(
        int id,
        String dataset,
        String title,
        String vintage,
        String file,
        String sha256,
        long bytes,
        Rows rows,
        Optional<LocalDate> first,
        Optional<LocalDate> last,
        String zeros,
        String licence,
        boolean redistributable,
        String citation,
        String bibtex,
        int importer) {

    /** Counts of rows: read = accepted + rejected + ignored. */
    public record Rows(long read, long accepted, long rejected, long ignored) {
        public Rows {
            if (read != accepted + rejected + ignored) {
                throw new IllegalArgumentException("rows do not add up: " + read + " read, " + accepted + " accepted, "
                        + rejected + " rejected, " + ignored + " ignored");
            }
        }
    }
}
