package org.realign.archive.datasets;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.realign.record.PublicRecord;

/** What datasets say, by state. */
final class Yearly {
    final World world;
    final Levels pact;
    final Levels visits;
    final Levels arms;
    final Shares trade;
    final Levels exercises;
    final Levels troops;
    final Levels embassy;
    final Levels sanctions;

    Yearly(World world) {
        this.world = world;
        pact = new Levels(world);
        visits = new Levels(world);
        arms = new Levels(world);
        trade = new Shares(world);
        exercises = new Levels(world);
        troops = new Levels(world);
        embassy = new Levels(world);
        sanctions = new Levels(world);
    }

    List<Dataset> read(PublicRecord record, Path folder) {
        List<Dataset> datasets = new ArrayList<>();
        datasets.add(AtopPacts.read(world, record, folder, pact));
        datasets.add(McManusNieman.read(world, folder, visits, exercises, troops));
        datasets.addAll(UsVisits.read(world, folder, visits));
        datasets.add(ChineseTravels.read(world, folder, visits));
        datasets.add(UsTroops.read(world, folder, troops));
        datasets.add(SipriArms.read(world, folder, arms));
        datasets.add(CowTrade.read(world, folder, trade));
        datasets.addAll(DiplomaticExchange.read(world, folder, embassy));
        datasets.add(Gsdb.read(world, folder, sanctions));
        return datasets;
    }
}
