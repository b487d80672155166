package org.realign.pipeline;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import org.realign.archive.store.ImportedSource;

/**
 * A source of the archive, or a file that could be one.
 *
 * @param id number in the archive, 0 where the file is in none
 * @param dataset short name
 * @param title full name
 * @param vintage which version
 * @param file name of the file
 * @param sha256 of the file
 * @param rows what became of its rows
 * @param first first day covered
 * @param last last day covered
 * @param zeros what zeros and blanks mean
 * @param licence terms of use
 * @param redistributable true where it may be passed on
 * @param citation in words
 * @param bibtex the same for BibTeX
 * @param inUse true where it is the vintage of its dataset that is used
 */
public record Imported(
        int id,
        String dataset,
        String title,
        String vintage,
        String file,
        String sha256,
        Rows rows,
        Optional<LocalDate> first,
        Optional<LocalDate> last,
        String zeros,
        String licence,
        boolean redistributable,
        String citation,
        String bibtex,
        boolean inUse) {

    /** Counts of rows: read = accepted + rejected + ignored. */
    public record Rows(long read, long accepted, long rejected, long ignored) {}

    /**
     * Why rows were not taken in.
     *
     * @param rejected rows by reason
     * @param ignored rows by the rule that leaves them out
     */
    public record Reasons(SortedMap<String, Long> rejected, SortedMap<String, Long> ignored) {}

    static Imported of(ImportedSource source, boolean inUse) {
        ImportedSource.Rows rows = source.rows();
        return new Imported(
                source.id(),
                source.dataset(),
                source.title(),
                source.vintage(),
                source.file(),
                source.sha256(),
                new Rows(rows.read(), rows.accepted(), rows.rejected(), rows.ignored()),
                source.first(),
                source.last(),
                source.zeros(),
                source.licence(),
                source.redistributable(),
                source.citation(),
                source.bibtex(),
                inUse);
    }
}
