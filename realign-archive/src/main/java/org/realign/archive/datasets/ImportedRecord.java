package org.realign.archive.datasets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.realign.archive.store.Archive;
import org.realign.archive.store.Tables;
import org.realign.record.Act;
import org.realign.record.Coverage;
import org.realign.record.Entry;
import org.realign.record.Events;
import org.realign.record.Figure;
import org.realign.record.ImportedSource;
import org.realign.record.Negotiation;
import org.realign.record.PublicRecord;
import org.realign.record.Relations;
import org.realign.record.Tie;
import org.realign.record.VoteTally;

/**
 * The record with what an archive adds to it: acts and figures of one's own, votes, shares of trade, ties with the great
 * powers as {@link Yearly} has them, series, events, and missions and relations.
 *
 * <p>Sanctions that ended add negotiations ({@link Gsdb}). What the record says itself comes first: a figure of trade, or a pact, is added only where it has none, a tally of votes
 * only where it counts more roll calls; other ties are read only where the record has no reading of its own.
 *
 * @param record the whole
 * @param parts what was used, in order of dataset
 */
public record ImportedRecord(PublicRecord record, List<Part> parts) {
    /**
     * A dataset that adds to the record.
     *
     * @param imported which
     * @param named what entries made from it give as their source
     * @param entries how many there are; several lists that are one source have them all
     */
    public record Part(ImportedSource imported, String named, int entries) {}

    public ImportedRecord {
        parts = List.copyOf(parts);
    }

    /** What {@code archive}, with the sources {@code used} of each dataset, adds to {@code authored}. */
    public static ImportedRecord of(PublicRecord authored, Archive archive, Map<String, ImportedSource> used) {
        ImportedData data = new ImportedData(archive, used);
        World world = new World(authored.states());
        PublicRecord.Contents own = authored.contents();
        ImportedEntries entries = new ImportedEntries();
        List<Act> acts = new ArrayList<>(own.acts());
        acts.addAll(entries.acts(data));
        List<Figure> figures = new ArrayList<>(own.figures());
        figures.addAll(entries.figures(data));
        Yearly yearly = Yearly.of(world, data);
        yearly.trade()
                .ifPresent(
                        source -> figures.addAll(ImportedTrade.beside(world, own.figures(), yearly.shares(), source)));
        List<VoteTally> tallies = ImportedVotes.read(own.tallies(), data);
        List<Reading> readings = new ArrayList<>(yearly.readings());
        yearly.pacts().ifPresent(pacts -> readings.addAll(pacts.beside(world, authored)));
        List<Tie> ties = TieSpells.of(world, readings);
        List<Negotiation> negotiations = new ArrayList<>(own.negotiations());
        data.parts(Tables.SANCTIONS).forEach(p -> negotiations.addAll(Gsdb.negotiations(world, p)));
        List<Coverage.Row> coverage = new ArrayList<>(own.coverage().rows());
        data.parts(Tables.ACTS).forEach(p -> coverage.addAll(ImportedEntries.coverage(acts, p.named())));
        PublicRecord record = new PublicRecord(new PublicRecord.Contents(
                        own.states(),
                        acts,
                        figures,
                        own.memberships(),
                        own.pacts(),
                        own.transfers(),
                        ties,
                        own.closures(),
                        tallies,
                        new Coverage(coverage),
                        own.reliability())
                .with(negotiations)
                .with(ImportedSeries.read(data), ImportedEvents.read(data), ImportedRelations.read(data)));
        return new ImportedRecord(record, parts(record, data));
    }

    private static List<Part> parts(PublicRecord record, ImportedData data) {
        List<Part> parts = new ArrayList<>();
        for (ImportedSource source : data.used().values()) {
            String named = ImportedData.named(source);
            int entries = count(record.acts(), named)
                    + count(record.figures(), named)
                    + count(record.tallies(), named)
                    + count(record.ties(), named)
                    + count(record.negotiations(), named)
                    + count(record.observations().all(), named)
                    + record.events().stream()
                            .filter(e -> e.source().isFrom(named))
                            .mapToInt(Events::size)
                            .sum()
                    + record.relations().stream()
                            .filter(r -> r.source().isFrom(named))
                            .mapToInt(Relations::size)
                            .sum();
            if (entries > 0) {
                parts.add(new Part(source, named, entries));
            }
        }
        return parts;
    }

    private static int count(List<? extends Entry> entries, String named) {
        return (int) entries.stream().filter(e -> e.source().isFrom(named)).count();
    }
}
