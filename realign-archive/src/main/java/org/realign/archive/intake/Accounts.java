package org.realign.archive.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of each row of a file: read = accepted + rejected + ignored, always.
 *
 * <p>Reasons are counted without bound; of the rejected rows only the first {@value #MOST_DETAILS} are kept one by one.
 */
public final class Accounts {
    /** So many rejected rows are kept with their line. */
    public static final int MOST_DETAILS = 10_000;

    private final SortedMap<String, Long> rejected = new TreeMap<>();
    private final SortedMap<String, Long> ignored = new TreeMap<>();
    private final List<Rejected> details = new ArrayList<>();
    private long accepted;
    private long read;

    /**
     * A rejected row.
     *
     * @param line its first line in the file, from 1
     * @param column the column at fault, or blank
     * @param reason why
     * @param cell what stands there, or blank
     */
    public record Rejected(long line, String column, String reason, String cell) {}

    /** Counts a row that was taken in. */
    public void accept() {
        accept(1);
    }

    /** Counts rows that were taken in. */
    public void accept(long rows) {
        read += rows;
        accepted += rows;
    }

    /** Counts a row that was not. */
    public void refuse(long line, Refusal why) {
        if (why.isRejection()) {
            read++;
            rejected.merge(why.column().isEmpty() ? why.reason() : why.column() + " " + why.reason(), 1L, Long::sum);
            if (details.size() < MOST_DETAILS) {
                details.add(new Rejected(line, why.column(), why.reason(), why.cell()));
            }
        } else {
            ignore(why.reason(), 1);
        }
    }

    /** Counts rows that a rule leaves out. */
    public void ignore(String reason, long rows) {
        if (rows > 0) {
            read += rows;
            ignored.merge(reason, rows, Long::sum);
        }
    }

    /** Adds the accounts of another part of the same file, whose rows come later. */
    public void add(Accounts other) {
        read += other.read;
        accepted += other.accepted;
        other.rejected.forEach((reason, n) -> rejected.merge(reason, n, Long::sum));
        other.ignored.forEach((reason, n) -> ignored.merge(reason, n, Long::sum));
        details.addAll(other.details.subList(0, Math.min(other.details.size(), MOST_DETAILS - details.size())));
    }

    /** Rows read. */
    public long read() {
        return read;
    }

    public long accepted() {
        return accepted;
    }

    public long rejected() {
        return total(rejected);
    }

    public long ignored() {
        return total(ignored);
    }

    /** How many rows were rejected for each reason. */
    public SortedMap<String, Long> rejectedBy() {
        return new TreeMap<>(rejected);
    }

    /** How many rows each rule left out. */
    public SortedMap<String, Long> ignoredBy() {
        return new TreeMap<>(ignored);
    }

    /** The first rejected rows, in the order of the file. */
    public List<Rejected> details() {
        return List.copyOf(details);
    }

    private static long total(SortedMap<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
