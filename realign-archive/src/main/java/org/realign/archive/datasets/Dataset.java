package org.realign.archive.datasets;

/**
 * A file that was read.
 *
 * @param name what it is, with its version
 * @param file its name
 * @param sha256 of the file as it lies on the disk
 * @param rows rows read
 * @param skipped rows that could not be used: broken, or of nobody that is known
 * @param zeros what its zeros, blanks and silence were taken to mean
 */
public record Dataset(String name, String file, String sha256, long rows, long skipped, String zeros) {
    /** For the header of a file of figures. */
    public String sentence() {
        return name + "; " + file + ", SHA-256 " + sha256 + "; " + rows + " rows, " + skipped + " of no use; " + zeros;
    }
}
