package org.realign.archive.importer;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.realign.archive.intake.Accounts;
import org.realign.archive.intake.DataFile;
import org.realign.archive.intake.Head;

/** Knows one published dataset: by what its file is recognised, what its zeros mean, and how its rows are read. */
public abstract class Importer {
    private final Dataset dataset;

    Importer(Dataset dataset) {
        this.dataset = dataset;
    }

    /** The dataset it imports. */
    public final Dataset dataset() {
        return dataset;
    }

    /** How it recognises its file, for people. */
    public abstract String recognisedBy();

    /**
     * What it makes of a file, if that is its dataset.
     *
     * @throws org.realign.record.InputException if it is, but cannot be imported, and why
     */
    abstract Optional<Match> match(Head head);

    /** A file that was recognised. */
    public interface Match {
        /** The importer that recognised it. */
        Importer importer();

        /** How much of the file it accounts for by name: of several importers the one that knows most of it reads it. */
        int strength();

        /**
         * Reads the rows.
         *
         * @param to takes them
         * @return what became of each row
         */
        Accounts read(DataFile file, Import to) throws IOException;
    }

    /** Column names, set apart by spaces. */
    static List<String> columns(String names) {
        return List.of(names.strip().split("\\s+"));
    }
}
