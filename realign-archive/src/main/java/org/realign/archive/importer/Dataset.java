package org.realign.archive.importer;

/**
 * What Realign says of a dataset it can import.
 *
 * @param id short name, the same for all vintages
 * @param title full name
 * @param zeros what zeros, blanks and silence mean
 * @param licence on what terms the data may be used
 * @param redistributable true where they may be passed on
 * @param citation in words
 * @param bibtex the same for BibTeX
 * @param version of the importer; raised when it reads the same file differently
 */
public record Dataset(
        String id,
        String title,
        String zeros,
        String licence,
        boolean redistributable,
        String citation,
        String bibtex,
        int version) {
    private static final String ACADEMIC =
            "Free for research with citation, on its owner's terms; not passed on by Realign";

    /** A dataset that may be used with citation, and is not passed on. */
    static Dataset cited(String id, String title, String zeros, String citation, String bibtex) {
        return new Dataset(id, title, zeros, ACADEMIC, false, citation, bibtex.strip(), 1);
    }

    /** A dataset that may be passed on. */
    static Dataset free(String id, String title, String zeros, String licence, String citation, String bibtex) {
        return new Dataset(id, title, zeros, licence, true, citation, bibtex.strip(), 1);
    }
}
