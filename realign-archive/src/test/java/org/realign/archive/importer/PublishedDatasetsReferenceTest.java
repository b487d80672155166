package org.realign.archive.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.realign.archive.SharedData;

/**
 * The published files themselves, where they are at hand: how many rows each has, and how many are taken in. The counts were
 * compared with those of the files; they change only if an importer reads differently.
 */
class PublishedDatasetsReferenceTest {
    private static Fixture read(String file, String dataset, long read, long accepted, long rejected) {
        Fixture f = Fixture.of(SharedData.file(file));
        assertThat(f.dataset).isEqualTo(dataset);
        assertThat(f.accounts.read()).as(file).isEqualTo(read);
        assertThat(f.accounts.accepted()).as(file).isEqualTo(accepted);
        assertThat(f.accounts.rejected()).as(file).isEqualTo(rejected);
        return f;
    }

    @Test
    void statesAndCapabilities() {
        read("states/cow_states.csv", "cow-states", 243, 203, 0);
        read("states/cow_majors.csv", "cow-majors", 14, 7, 0);
        read("states/gw_states.csv", "gw-states", 216, 181, 0);
        read("states/cw_system.csv", "cow-states", 243, 203, 0);
        read("states/gw_system.csv", "gw-states", 239, 202, 0);
        read("capabilities/cow_nmc_7.0.csv.gz", "cow-nmc", 17_121, 11_688, 0);
    }

    @Test
    void votes() {
        Fixture f = read("unga/unga_votes_long_1946-2023.csv.gz", "unga-votes", 855_890, 855_887, 0);
        // The manifest counts 6,132 roll calls and three rows that are there twice.
        assertThat(f.rows.stream().filter(r -> r.startsWith("roll_calls")).count())
                .isEqualTo(6132);
        assertThat(f.accounts.ignoredBy()).isEqualTo(Map.of("repeats an earlier row", 3L));
    }

    @Test
    void alliancesAndDiplomacy() {
        read("alliances/atop_5.1_directed_dyadyear.csv.gz", "atop-dyad-years", 273_296, 255_474, 0);
        read("alliances/atop_4.01_member_level.csv.gz", "atop-members", 2398, 1786, 0);
        read("igo/igo_membership_spells.csv.gz", "cow-igo", 19_042, 17_758, 0);
        read("diplomacy/cow_dipex_undirected_1817-2005.csv.gz", "cow-diplomacy", 51_117, 41_154, 0);
        read("diplomacy/dipcon_directed_2008_2010.csv.gz", "diplomacy-directed", 16_038, 16_038, 0);
        read("diplomacy/kdiplo_diplo_ties.csv.gz", "kdiplo", 31_036, 25_092, 0);
        read("sanctions/GSDB_V4.csv", "gsdb", 1547, 1504, 0);
        read("defence/DCAD-v1.0-main.csv.gz", "dcad", 1871, 1867, 0);
    }

    @Test
    void armsTradeAndSignals() {
        read("arms/sipri_trade_register_1950-2023.csv.gz", "sipri-deals", 29_058, 28_394, 4);
        read("arms/sipri_trade_register_1995-2024.csv.gz", "sipri-deliveries", 25_035, 24_570, 0);
        read("trade/cow_trade_undirected_1946_2014.csv.gz", "cow-trade", 642_769, 642_769, 0);
        read("signals/mcmanus_nieman_individual_signals.csv.gz", "mcmanus-nieman-signals", 9266, 9266, 0);
        read("signals/mcmanus_nieman_latent_medians_us_china.csv.gz", "mcmanus-nieman-latent", 9266, 9266, 0);
        read("idealpoints/IdealpointsJuly2025.csv.gz", "ideal-points", 11_440, 11_433, 0);
        read("idealpoints/IdealpointestimatesAll_Apr2020.csv.gz", "ideal-points", 10_469, 10_462, 0);
    }

    @Test
    void journeysExercisesAndEvents() {
        read("visits/us_president_travels.csv", "us-president-travels", 832, 746, 0);
        read("visits/us_secretary_travels.csv", "us-secretary-travels", 3439, 3326, 0);
        read("visits/us_visits_by_foreign_leaders.csv", "us-receptions", 3264, 3143, 0);
        read("defence/jme_v3.csv.gz", "jme", 1790, 1470, 318);
        read("defence/mme_v7.csv.gz", "mme", 3707, 3609, 6);
        read("events/icews_events.2018.sample.tab.gz", "icews:2018-06-01..2018-06-02", 3705, 1661, 0);
        read("events/gdelt2_20180101000000.export.CSV.gz", "gdelt:20180101000000", 2414, 450, 0);
    }

    @Test
    void lettersAndNumbersOfTheCorrelatesOfWarMeanTheSameStates() {
        // On each list's last day for a state, its letters and its number must denote the same one.
        Fixture f = Fixture.of(SharedData.file("states/cow_states.csv"));
        assertThat(f.rows).hasSizeGreaterThan(200);
        for (String row : f.rows) {
            String[] cells =
                    row.substring(row.indexOf('[') + 1, row.length() - 1).split(", ", -1);
            String end = cells[cells.length - 2].equals("null") ? cells[cells.length - 1] : cells[cells.length - 2];
            int year = Integer.parseInt(end.substring(0, 4));
            assertThat(CowLetters.state(Fixture.STATES, cells[2], Math.max(year, States.FIRST)))
                    .as(row)
                    .isEqualTo(cells[cells.length - 4]);
        }
    }
}
