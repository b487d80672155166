package org.realign.archive.datasets;

import java.util.List;
import org.realign.align.Readings;
import org.realign.archive.store.Archive.Line;
import org.realign.record.Coverage;
import org.realign.record.PactMember;
import org.realign.record.Party;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;
import org.realign.record.Source;
import org.realign.record.Tie;
import org.realign.record.Window;

/**
 * Pacts from the Alliance Treaty Obligations and Provisions data, directed dyad-years: level {@value #DEFENCE} where either
 * is bound to defend the other, 1 where they are bound to less.
 *
 * <p><b>Missing.</b> In the years that it covers a dyad of listed states without a row has none; of later ones it says
 * nothing.
 *
 * @param levels by state, year and pole
 * @param last the last year covered
 * @param source the dataset
 */
record AtopPacts(Levels levels, int last, Source source) {
    static final int DEFENCE = 2;
    private static final List<String> LESSER = List.of("offence", "neutrality", "nonaggression", "consultation");

    static AtopPacts read(World world, ImportedData.Part part) {
        Levels levels = new Levels(world);
        int last = Math.min(World.LAST, part.last());
        levels.zeros(Math.max(World.FIRST, part.first()), last, true);
        part.each("partner", World.POWERS, row -> bound(world, row, "state", "partner", last, levels));
        part.each("state", World.POWERS, row -> bound(world, row, "partner", "state", last, levels));
        return new AtopPacts(levels, last, part.source());
    }

    private static void bound(World world, Line row, String one, String power, int last, Levels levels) {
        int year = row.whole("year").orElse(0);
        if (year <= last) {
            int pole = world.pole(row.text(power).orElse(""));
            levels.raise(row.text(one).orElse(""), year, pole, level(row));
        }
    }

    private static int level(Line row) {
        if (row.flag("defence").orElse(false)) {
            return DEFENCE;
        }
        return LESSER.stream().anyMatch(what -> row.flag(what).orElse(false)) ? 1 : 0;
    }

    /**
     * The levels to the end: after the last year covered, the record's own pacts carry a state and a pole on if they say of
     * that year what is said here; otherwise nothing is known.
     */
    Levels carriedOn(World world, PublicRecord record) {
        Levels own = ofRecord(world, record.pacts());
        Levels all = new Levels(world);
        for (String code : world.codes()) {
            for (int p = 0; p < World.POLES; p++) {
                for (int year = World.FIRST; year <= last; year++) {
                    all.set(code, year, p, levels.get(code, year, p));
                }
                boolean same = world.lived(code, last) && levels.get(code, last, p) == known(own, code, last, p);
                for (int year = last + 1; same && year <= World.LAST; year++) {
                    all.set(code, year, p, known(own, code, year, p));
                }
            }
        }
        return all;
    }

    /** What is said here of years in which the record has no pact of the two, and does not mean to have all. */
    List<Reading> beside(World world, PublicRecord record) {
        Levels own = ofRecord(world, record.pacts());
        Levels any = new Levels(world);
        Levels defence = new Levels(world);
        for (String code : world.codes()) {
            for (int p = 0; p < World.POLES; p++) {
                for (int year = World.FIRST; year <= last; year++) {
                    int level = levels.get(code, year, p);
                    boolean spoken = known(own, code, year, p) > 0 || (level > 0 && complete(record, code, p, year));
                    if (level != Readings.UNKNOWN && !spoken) {
                        any.set(code, year, p, Math.min(level, 1));
                        defence.set(code, year, p, level == DEFENCE ? 1 : 0);
                    }
                }
            }
        }
        return List.of(
                new Reading(Tie.Sort.PACT, any, source, Reading.ALL),
                new Reading(Tie.Sort.DEFENCE, defence, source, Reading.ALL));
    }

    private static boolean complete(PublicRecord record, String code, int pole, int year) {
        Pole state = new Pole(code, List.of(new Party(code)));
        return record.coverage()
                        .of(Coverage.Table.PACTS, state, World.power(pole), "*", Window.year(year))
                        .completeness()
                == Coverage.Completeness.COMPLETE;
    }

    private static int known(Levels own, String code, int year, int pole) {
        return Math.max(0, own.get(code, year, pole));
    }

    /** What the record says of years, the strongest pact that binds both on some day: nothing where there is none. */
    private static Levels ofRecord(World world, List<PactMember> pacts) {
        Levels own = new Levels(world);
        for (PactMember one : pacts) {
            for (PactMember other : pacts) {
                int pole = world.pole(other.member().code());
                if (pole >= 0 && other.pact().equals(one.pact())) {
                    int level = one.type() == PactMember.Type.DEFENCE ? DEFENCE : 1;
                    int from = Math.max(World.FIRST, Math.max(first(one), first(other)));
                    int to = Math.min(World.LAST, Math.min(last(one), last(other)));
                    for (int year = from; year <= to; year++) {
                        own.raise(one.member().code(), year, pole, level);
                    }
                }
            }
        }
        return own;
    }

    private static int first(PactMember pact) {
        return pact.begin().earliest().getYear();
    }

    private static int last(PactMember pact) {
        return pact.end().map(e -> e.latest().getYear()).orElse(World.LAST);
    }
}
