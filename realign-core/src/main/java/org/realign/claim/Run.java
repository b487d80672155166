package org.realign.claim;

import java.util.List;
import java.util.Optional;
import org.realign.measure.Portrait;
import org.realign.record.Entry;
import org.realign.record.ImportedSource;
import org.realign.world.Reasons;

/**
 * A finished run: everything a brief or a machine output is made from. Writing it out is a pure function of this.
 *
 * @param results the cases with their answers, in the order asked for; empty for a brief on a state
 * @param portraits the measured course of each state the run is about, in order of first mention
 * @param reasons what pulls states of portraits, where the simulated world has them
 * @param provenance what the run was made of
 */
public record Run(List<CaseResult> results, List<Portrait> portraits, List<Reasons> reasons, Provenance provenance) {
    /** A run in which no reasons were weighed. */
    public Run(List<CaseResult> results, List<Portrait> portraits, Provenance provenance) {
        this(results, portraits, List.of(), provenance);
    }

    /**
     * What a run was made of.
     *
     * @param version of Realign
     * @param command the command that repeats it
     * @param seed of the random streams
     * @param recordSha256 hash of the record's files
     * @param recordThrough the last day the record covers, ISO
     * @param asOf the day after which nothing was seen, if one was set, ISO
     * @param imports what was imported and adds to the record, in order of dataset
     */
    public record Provenance(
            String version,
            String command,
            long seed,
            String recordSha256,
            String recordThrough,
            Optional<String> asOf,
            List<Imported> imports) {
        public Provenance {
            imports = List.copyOf(imports);
        }
    }

    /**
     * An imported dataset that adds to the record.
     *
     * @param source what it is
     * @param named what entries made from it give as their source, or give behind their own
     * @param entries how many entries of the record were made from it
     */
    public record Imported(ImportedSource source, String named, int entries) {
        /** True where an entry was made from it. */
        public boolean holds(Entry entry) {
            return entry.source().isFrom(named);
        }
    }

    public Run {
        results = List.copyOf(results);
        portraits = List.copyOf(portraits);
        reasons = List.copyOf(reasons);
    }
}
