package org.realign.archive.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realign.record.InputException;

/** Each importer on rows made up for it. */
class ImportersTest {
    @TempDir
    Path folder;

    private Fixture read(String... lines) {
        return Fixture.of(folder, lines);
    }

    @Test
    void everyDatasetSaysWhatItIs() {
        Set<String> said = new HashSet<>();
        for (Importer importer : Registry.importers()) {
            Dataset d = importer.dataset();
            assertThat(d.id()).matches("[a-z0-9-]+");
            assertThat(d.zeros()).isNotBlank();
            assertThat(d.licence()).isNotBlank();
            assertThat(d.citation()).isNotBlank();
            assertThat(importer.recognisedBy()).isNotBlank();
            assertThat(said.add(d.id() + importer.recognisedBy())).as(d.id()).isTrue();
        }
    }

    @Test
    void votes() {
        Fixture f = read(
                "resid,ccode,date,year,vote",
                "1001,365,1946-01-01,1946,3",
                "78001,365,2023-10-27,2022,1",
                "78001,365,2023-10-27,2022,1",
                "78001,365,2023-10-27,2022,2",
                "78001,731,2023-11-02,2022,8",
                "78001,2,2023-10-27,2022,4",
                "78001,999,2023-10-27,2022,1");
        assertThat(f.dataset).isEqualTo("unga-votes");
        assertThat(f.rows)
                .containsExactly(
                        "votes[1001, SUN, 365, no]",
                        "votes[78001, RUS, 365, yes]",
                        "votes[78001, PRK, 731, absent]",
                        "roll_calls[1001, 1, 1946-01-01, month, null, null, null, null]",
                        "roll_calls[78001, 78, 2023-10-27, day, null, null, null, null]");
        assertThat(f.accounts.rejected()).isEqualTo(2);
        assertThat(f.accounts.ignoredBy())
                .containsEntry("repeats an earlier row", 1L)
                .containsEntry(States.UNLISTED, 1L);
    }

    @Test
    void votesOfTheLibrary() {
        Fixture f = read(
                "undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,title,subjects,undl_link",
                "4025240,PRK,DPRK,N,2023-10-27,ES-10,A/RES/ES-10/21,,\"Civilians, protected\",X,https://example.org",
                "4025240,USA,UNITED STATES,X,2023-10-27,ES-10,A/RES/ES-10/21,,\"Civilians, protected\",X,https://example.org",
                "4025240,YUG,YUGOSLAVIA,Q,2023-10-27,ES-10,A/RES/ES-10/21,,t,X,https://example.org");
        assertThat(f.rows)
                .containsExactly(
                        "roll_calls[4025240, null, 2023-10-27, day, A/RES/ES-10/21, Civilians, protected, null, X]",
                        "votes[4025240, PRK, null, no]",
                        "votes[4025240, USA, null, absent]");
        assertThat(f.accounts.rejected()).isEqualTo(1);
    }

    @Test
    void oneNumberOfAListMayBeSeveralStates() {
        Fixture f = read(
                "stateabb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday,version",
                "RUS,365,Russia,1816,1,1,2016,12,31,2016",
                "GDR,265,German Democratic Republic,1954,3,25,1990,10,3,2016",
                "HAN,240,Hanover,1838,1,1,1866,7,26,2016",
                "PRK,731,North Korea,1948,9,9,1948,2,30,2016");
        assertThat(f.rows)
                .containsExactly(
                        "system_membership[cow, 365, RUS, Russia, SUN, 1816-01-01, 1991-12-25, 2016-12-31]",
                        "system_membership[cow, 365, RUS, Russia, RUS, 1991-12-26, null, 2016-12-31]",
                        "system_membership[cow, 265, GDR, German Democratic Republic, DDR, 1954-03-25, 1990-10-02, 2016-12-31]");
        assertThat(f.to.vintage()).isEqualTo("v2016");
        assertThat(f.accounts.rejectedBy()).containsOnlyKeys("endyear is not a day of the calendar");
        assertThat(f.accounts.ignoredBy()).containsOnlyKeys(States.BEFORE);
    }

    @Test
    void minusNineIsNoCapability() {
        Fixture f = read(
                "ccode,year,milex,milper,irst,pec,tpop,upop,cinc",
                "731,1990,-9,1200,7000,70000,20000,8000,0.0123",
                "731,1991,0,1200,\"7000,5\",70000,20000,8000,0.0123");
        assertThat(f.rows)
                .containsExactly(
                        "capabilities[PRK, 731, 1990, null, 1200.0, 7000.0, 70000.0, 20000.0, 8000.0, 0.0123, not_coded]");
        assertThat(f.accounts.details().get(0).cell()).isEqualTo("7000,5");
    }

    @Test
    void koreanZerosOfTradeAreNoZeros() {
        Fixture f = read(
                "ccode1,ccode2,year,flow1,flow2,smoothflow1,smoothflow2",
                "710,731,1970,0,-9,0,0",
                "2,20,1970,0,5.5,0,0");
        assertThat(f.rows)
                .containsExactly(
                        "trade[CHN, PRK, 710, 731, 1970, null, unknown]",
                        "trade[PRK, CHN, 731, 710, 1970, null, not_coded]",
                        "trade[USA, CAN, 2, 20, 1970, 0.0, null]",
                        "trade[CAN, USA, 20, 2, 1970, 5.5, null]");
    }

    @Test
    void pacts() {
        assertThat(read(
                                "ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul",
                                "365,731,1961,1,0,0,0,1")
                        .rows)
                .containsExactly("pacts[SUN, PRK, 365, 731, 1961, true, false, false, false, true]");
        assertThat(read(
                                "atopid,member,yrent,moent,dayent,yrexit,moexit,dayexit,phase,defense,offense,neutral,nonagg,"
                                        + "consul,version",
                                "3380,731,1961,7,0,0,0,0,0,1,0,0,0,1,4.01",
                                "3381,731,1961,7,6,1951,9,10,0,1,0,0,0,1,4.01")
                        .rows)
                .containsExactly(
                        "pact_members[3380, 0, PRK, 731, 1961-07-01, month, null, null, true, false, false, false, true]");
    }

    @Test
    void organisationsAndMissions() {
        Fixture spells =
                read("ccode,igo,type,from,to", "731,un,1,1991,2014", "365,comecon,1,1949,1991", "2,un,4,1945,2014");
        assertThat(spells.rows)
                .containsExactly(
                        "igo_memberships[un, PRK, 731, full, 1991, null, 2014]",
                        "igo_memberships[comecon, SUN, 365, full, 1949, 1991, 2014]");
        assertThat(spells.accounts.rejected()).isEqualTo(1);
        assertThat(read("year,a,b,mult,n_directions", "1970,AUS,SWZ,4,2", "1970,RUS,ROK,2,1").rows)
                .containsExactly(
                        "diplomacy[AUT, CHE, 1970, false, true, 4, null]",
                        "diplomacy[SUN, KOR, 1970, false, true, 2, null]");
        assertThat(read("year,sender,host", "2010,CAN,USA").rows)
                .containsExactly("diplomacy[CAN, USA, 2010, true, true, null, null]");
        assertThat(read("iso3c,south_north,year,diplomatic_ties", "GHA,North Korea,1964,1").rows)
                .containsExactly("diplomacy[PRK, GHA, 1964, false, true, null, null]");
    }

    @Test
    void armsInBothLayouts() {
        Fixture deals = read(
                "Recipient,Supplier,Year of order, ,Number ordered, ,Weapon designation,Weapon description,Number delivered, ,"
                        + "Year(s) of delivery,status,Comments,SIPRI TIV per unit,SIPRI TIV for total order,SIPRI TIV of delivered"
                        + " weapons",
                "North Korea,Soviet Union,1984,?,26,,MiG-23,fighter,26,?,1985; 1986,New,\"with, arms\",4.5,117,117",
                "Hezbollah,Iran,1984,?,26,,X,fighter,26,?,1985,New,,4.5,117,117",
                "North Korea,Russia,1984,?,26,,X,fighter,26,?,soon,New,,4.5,117,117",
                "North Korea,Russia,1984,too few",
                "Brunei,United Kingdom,1979,,4,,Blindfire,radar,4,?,1983; 1984,New,,2.5,10,10");
        assertThat(deals.rows)
                .containsExactly(
                        "arms_transfers[null, SUN, PRK, Soviet Union, North Korea, 1984, 1985, 1986, 1985 1986, MiG-23,"
                                + " fighter, New, 26.0, 26.0, 4.5, 117.0, 117.0, null]",
                        // Brunei was no state at the first delivery.
                        "arms_transfers[null, GBR, BRN, United Kingdom, Brunei, 1979, 1983, 1984, 1983 1984, Blindfire,"
                                + " radar, New, 4.0, 4.0, 2.5, 10.0, 10.0, null]");
        assertThat(deals.accounts.rejected()).isEqualTo(2);
        Fixture deliveries = read(
                "Transfers of major conventional arms;",
                "Source: SIPRI;",
                "SIPRI AT Database ID,Supplier,Recipient,Designation,Description,Armament category,Order date,Order date is"
                        + " estimate,Numbers delivered,Numbers delivered is estimate,Delivery year,Delivery year is"
                        + " estimate,Status,SIPRI estimate,TIV deal unit,TIV delivery values,Local production;",
                "7,Russia,India,T-90,tank,Armoured vehicles,2001,No,10,Yes,2004,No,New,1,1.5,15,No;");
        assertThat(deliveries.rows)
                .containsExactly(
                        "arms_transfers[7, RUS, IND, Russia, India, 2001, 2004, 2004, 2004, T-90, tank, New, null, 10.0,"
                                + " 1.5, null, 15.0, true]");
        assertThat(deliveries.accounts.ignoredBy()).containsEntry("line before the header", 2L);
    }

    @Test
    void signalsOutsideTheirYearsAreNoZeros() {
        Fixture f = read("ccode,year,us_vis,us_pact,us_ex,us_arms,us_troops,rus_ex", "732,1970,0,1,0,5,0,0");
        assertThat(f.rows)
                .contains(
                        "signals[KOR, USA, 732, 1970, vis, 0.0, null]",
                        "signals[KOR, USA, 732, 1970, ex, null, outside_coverage]",
                        "signals[KOR, USA, 732, 1970, troops, null, outside_coverage]",
                        "signals[KOR, SUN, 732, 1970, ex, null, outside_coverage]")
                .hasSize(6);
        assertThat(read("ccode,year,median_us,median_chi", "732,1970,1.5,NA").rows)
                .containsExactly(
                        "signals[KOR, USA, 732, 1970, latent_support, 1.5, null]",
                        "signals[KOR, CHN, 732, 1970, latent_support, null, not_coded]");
    }

    @Test
    void idealPointsOfBothVintages() {
        assertThat(read("ccode,session,NVotes,IdealPoint,Q5%,Q50%,Q95%", "2,1,42,1.5,1.25,1.5,1.75").rows)
                .containsExactly("ideal_points[USA, 2, 1946, 1, all_votes, 1.5, 1.25, 1.5, 1.75, 42]");
        assertThat(read(
                                "ccode,year,idealpointfp,idealpointall,idealpointlegacy,nvotesfp,q5fp,q50fp,q95fp,nvotesall,q5all,"
                                        + "q50all,q95all,nvotesLegacy",
                                "2,1946,1.5,2.5,,42,1,2,3,50,4,5,6,")
                        .rows)
                .containsExactly(
                        "ideal_points[USA, 2, 1946, null, final_passage, 1.5, 1.0, 2.0, 3.0, 42]",
                        "ideal_points[USA, 2, 1946, null, all_votes, 2.5, 4.0, 5.0, 6.0, 50]");
    }

    @Test
    void journeys() {
        String header = "id,who,name,start_date,end_date,country_id,country_name,locale,remarks,source_file";
        Fixture president = read(
                header,
                "1,nixon-richard-m,Richard Nixon,1972-02-21,1972-02-28,china,China,Beijing,\"Met\nMao.\",nixon-richard-m.xml",
                "1,nixon-richard-m,Richard Nixon,1970-02-21,1970-02-20,china,China,X,,nixon-richard-m.xml",
                "1,nixon-richard-m,Richard Nixon,1970-02-21,1970-02-21,x,Vietnam,X,,nixon-richard-m.xml");
        assertThat(president.dataset).isEqualTo("us-president-travels");
        assertThat(president.rows)
                .containsExactly(
                        "visits[1972-02-21, 1972-02-28, USA, CHN, president, Richard Nixon, Beijing, Met\nMao.]",
                        "visits[1970-02-21, 1970-02-21, USA, RVN, president, Richard Nixon, X, ]");
        Fixture secretary =
                read(header, "1,rusk-david-dean,Dean Rusk,1964-01-26,1964-01-29,x,Korea,Seoul,,rusk-david-dean.xml");
        assertThat(secretary.dataset).isEqualTo("us-secretary-travels");
        assertThat(secretary.rows.get(0)).contains("KOR, secretary_of_state");
        assertThat(read(
                                "id,start_date,end_date,visitor,from_id,from_name,description,source_file",
                                "1,1987-12-07,1987-12-10,Mikhail Gorbachev,x,Soviet Union,Signed.,1987.xml")
                        .rows)
                .containsExactly(
                        "visits[1987-12-07, 1987-12-10, SUN, USA, foreign_leader, Mikhail Gorbachev, null, Signed.]");
    }

    @Test
    void sanctionsOfSeveral() {
        Fixture f = read(
                "case_id,sanctioned_state,sanctioning_state,begin,end,trade,descr_trade,arms,military,financial,travel,other,"
                        + "objective,success",
                "1,\"Korea, North\",\"United States,Japan\",2006,2023,1,,0,0,1,0,0,x,y",
                "2,Iraq,EU,1990,2003,1,,1,0,0,0,0,x,y",
                "3,Atlantis,Japan,1990,2003,1,,1,0,0,0,0,x,y");
        assertThat(f.rows).hasSize(3);
        assertThat(f.rows.get(0))
                .startsWith("sanctions[1, PRK, USA, Korea, North, United States,Japan, 2006, null, 2023, true");
        assertThat(f.rows.get(1)).startsWith("sanctions[1, PRK, JPN");
        assertThat(f.rows.get(2)).startsWith("sanctions[2, IRQ, null, Iraq, EU, 1990, 2003, 2023");
    }

    @Test
    void agreementsAndExercises() {
        Fixture dca = read(
                "ccode1,ccode2,signDay,signMonth,signYear,EIFDay,EIFMonth,EIFYear,type,category1,category2,category3,"
                        + "endYearEstimate,asymmetry,DCAid",
                "365,731,,2,2000,-77,-77,-77,general,DCA,TREX,,2010,0,D-1",
                "365,731,31,2,2000,,,,general,DCA,,,2010,0,D-2");
        assertThat(dca.rows)
                .containsExactly(
                        "defence_agreements[D-1, RUS, PRK, 2000-02-01, month, null, null, general, DCA TREX, 2010, false]");
        assertThat(dca.accounts.rejected()).isEqualTo(1);
        Fixture jme = read(
                "Exercise Name,Location1,s.year,s.month,s.day,e.year,e.month,e.day,State A,State B,State C",
                "Team Spirit,Korea,1976,6,xx,-9,-9,-9,USA,KOR,-9",
                "X,Y,,,,,,,USA,KOR,");
        assertThat(jme.dataset).isEqualTo("jme");
        assertThat(jme.rows)
                .containsExactly(
                        "exercises[jme-2, Team Spirit, USA, 2, 1976-06-01, month, null, null, Korea]",
                        "exercises[jme-2, Team Spirit, KOR, 2, 1976-06-01, month, null, null, Korea]");
        Fixture mme = read(
                "Ex_Name,Location,s.year,s.month,s.day,e.year,e.month,e.day,StateA,StateB,StateC",
                "Vostok,Siberia,2018,9,11,2018,9,17,Russia,China,NATO");
        assertThat(mme.dataset).isEqualTo("mme");
        assertThat(mme.rows.get(0))
                .isEqualTo("exercises[mme-2, Vostok, RUS, 3, 2018-09-11, day, 2018-09-17, day, Siberia]");
    }

    @Test
    void actsAndFiguresInOurOwnForm() {
        Fixture acts = read(
                "# Acts of somebody.",
                "date\tactor\ttarget\tkind\tvalence\tlevel\tfact\tsource\turl\tcheck",
                "1961-07\tSUN\tPRK\ttreaty\t3\thead\tAllied.\tBook\t\tchecked",
                "1961-07\tSUN\tPRK\tdinner\t3\thead\tAte.\tBook\t\tchecked");
        assertThat(acts.rows)
                .containsExactly(
                        "acts[1961-07-01, 1961-07-31, 1961-07, SUN, PRK, treaty, 3, head, Allied., Book, null, checked]");
        assertThat(acts.accounts.rejectedBy()).containsOnlyKeys("kind is no kind of act");
        assertThat(read(
                                "period\tstate\tpartner\tseries\tvalue\tunit\tbasis\tsource\turl\tcheck",
                                "1989..1990\tPRK\tSUN+CHN\ttrade_total\t2200\tUSD_m\t\tBook\t\tchecked")
                        .rows)
                .containsExactly(
                        "figures[1989, 1990, PRK, SUN+CHN, trade_total, 2200.0, USD_m, null, Book, null, checked]");
    }

    @Test
    void eventsOfIcewsAndPolecatAreCounted() {
        Fixture icews = read(
                "Event ID\tEvent Date\tSource Name\tSource Country\tCAMEO Code\tIntensity\tTarget Country",
                "1\t2018-06-12\tx\tUnited States\t040\t1\tNorth Korea",
                "2\t2018-06-13\tx\tUnited States\t173\t-5\tNorth Korea",
                "1\t2018-06-12\tx\tUnited States\t040\t1\tNorth Korea",
                "3\t2018-06-12\tx\tUnited States\t040\t1\tUnited States",
                "4\t2018-06-12\tx\tUnited States\t990\t1\tNorth Korea",
                "5\t2018-06-12\tx\tUnited States\t040\t1\tNA");
        assertThat(icews.dataset).isEqualTo("icews:2018-06-12..2018-06-13");
        assertThat(icews.rows).containsExactly("events[USA, PRK, 2018-06-01, 2, 1, 0, 0, 1, null, -4.0, null]");
        assertThat(icews.accounts.accepted()).isEqualTo(2);
        assertThat(icews.accounts.rejected()).isEqualTo(1);
        Fixture polecat = read(
                "Event ID\tEvent Date\tEvent Type\tEvent Mode\tIntensity\tQuad Code\tActor Country\tRecipient Country",
                "A1\t2023-09-13\tCONSULT\tvisit\t2.5\tVERBAL COOPERATION\tPRK\tRUS",
                "A2\t2023-09-13\tCONSULT\tvisit\t2.5\tVERBAL COOPERATION\tPRK\tRUS; CHN");
        assertThat(polecat.rows).containsExactly("events[PRK, RUS, 2023-09-01, 1, 1, 0, 0, 0, null, 2.5, null]");
        assertThat(polecat.accounts.ignoredBy()).containsEntry("several actors or targets", 1L);
    }

    @Test
    void allianceDataOfTheCorrelatesOfWarAreRefused() {
        assertThatThrownBy(() -> read(
                        "version4id,ccode1,state_name1,ccode2,state_name2,dyad_st_day,dyad_st_month,dyad_st_year,defense,"
                                + "neutrality,nonaggression,entente,version",
                        "1,200,United Kingdom,235,Portugal,1,1,1816,1,0,1,0,4.1"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("asks that software not")
                .hasMessageContaining("ATOP");
    }

    @Test
    void whatIsNotKnownIsShownWithWhatItIsNearest() {
        assertThatThrownBy(() -> read("ccode1,ccode2,year,flow1", "2,20,1970,5"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("'ccode1', 'ccode2', 'year', 'flow1'")
                .hasMessageContaining("cow-trade")
                .hasMessageContaining("flow2")
                .hasMessageContaining("mapping");
    }

    @Test
    void aColumnNamedTwiceIsNotGuessed() {
        assertThatThrownBy(() -> read("ccode1,ccode2,year,flow1,flow2,flow1", "2,20,1970,5,6,7"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("'flow1' twice");
    }

    @Test
    void semicolonsAndTabsDoAsWell() {
        assertThat(read("ccode1;ccode2;year;flow1;flow2", "2;20;1970;5;6").rows).hasSize(2);
        assertThat(read("ccode1\tccode2\tyear\tflow1\tflow2", "2\t20\t1970\t5\t6").rows)
                .hasSize(2);
    }
}
