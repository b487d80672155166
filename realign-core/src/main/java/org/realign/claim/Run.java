package org.realign.claim;

import java.util.List;
import java.util.Optional;
import org.realign.measure.Portrait;

/**
 * A finished run: everything a brief or a machine output is made from. Writing it out is a pure function of this.
 *
 * @param results the cases with their answers, in the order asked for; empty for a brief on a state
 * @param portraits the measured course of each state the run is about, in order of first mention
 * @param provenance what the run was made of
 */
public record Run(List<CaseResult> results, List<Portrait> portraits, Provenance provenance) {
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
     * @param source what entries made from it give as their source
     * @param dataset its short name
     * @param vintage which of its versions
     * @param sha256 of the file
     * @param licence on what terms it may be used
     * @param citation how to cite it
     * @param bibtex the same for BibTeX
     * @param entries how many entries of the record were made from it
     */
    public record Imported(
            String source,
            String dataset,
            String vintage,
            String sha256,
            String licence,
            String citation,
            String bibtex,
            int entries) {}

    public Run {
        results = List.copyOf(results);
        portraits = List.copyOf(portraits);
    }
}
