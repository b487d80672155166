package org.realign.archive.datasets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.realign.archive.datasets.ImportedData.Part;
import org.realign.archive.store.Tables;
import org.realign.record.Source;

/**
 * What an archive says of all states and the great powers, year by year: the one reading on which calibrations and answers
 * both rest.
 *
 * <p><b>Missing.</b> What a dataset's silence means is said in the class named after it; years that none speaks of are
 * unknown.
 *
 * @param readings ties by year
 * @param pacts obligations by year, if there are any
 * @param shares of the great powers in states' trade
 * @param trade the dataset of these, if there is one
 */
record Yearly(List<Reading> readings, Optional<AtopPacts> pacts, List<CowTrade.Share> shares, Optional<Source> trade) {
    Yearly {
        readings = List.copyOf(readings);
        shares = List.copyOf(shares);
    }

    static Yearly of(World world, ImportedData data) {
        List<Reading> readings = new ArrayList<>();
        List<Part> visits = data.parts(Tables.VISITS);
        Optional<Reading> washington =
                UsVisits.read(world, visits.stream().filter(Part::isAmerican).toList());
        Optional<Reading> beijing =
                visits.stream().filter(p -> !p.isAmerican()).findFirst().map(part -> ChineseTravels.read(world, part));
        List<Part> troops = data.parts(Tables.TROOPS);
        troops.forEach(part -> readings.add(UsTroops.read(world, part)));
        for (Part part : data.parts(Tables.SIGNALS)) {
            readings.addAll(McManusNieman.read(world, part, washington.isPresent(), beijing, !troops.isEmpty()));
        }
        washington.ifPresent(readings::add);
        beijing.ifPresent(readings::add);
        data.parts(Tables.ARMS_TRANSFERS).forEach(part -> readings.add(SipriArms.read(world, part)));
        data.parts(Tables.DIPLOMACY).stream()
                .filter(Part::isWaves)
                .forEach(part -> readings.add(DiplomaticExchange.read(world, part)));
        data.parts(Tables.SANCTIONS).forEach(part -> readings.add(Gsdb.read(world, part)));
        Optional<Part> trade = data.newest(Tables.TRADE);
        return new Yearly(
                readings,
                data.newest(Tables.PACTS).map(part -> AtopPacts.read(world, part)),
                trade.map(part -> CowTrade.read(world, data, part)).orElse(List.of()),
                trade.map(Part::source));
    }
}
