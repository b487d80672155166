package org.realign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an archive to a figures file, on tables made up for the purpose: a few rows of every dataset that is needed. */
class CalibrateCommandTest {
    private static final Map<String, String> TABLES = new TreeMap<>();

    static {
        table(
                "atop.csv",
                "ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul",
                "2,200,1960,1,0,0,0,1",
                "2,200,1970,1,0,0,0,1");
        table("chinese.csv", "Year,Name,Level,Country", "1956,A,P,Vietnam", "1990,B,P,Cuba");
        table("missions.csv", "year,a,b,mult", "1960,BRA,USA,1", "1965,CUB,RUS,1", "1965,BRA,USA,1");
        table("trade.csv", "ccode1,ccode2,year,flow1,flow2", "140,2,1960,10,5", "140,220,1960,10,5");
        table(
                "sanctions.csv",
                "case_id,sanctioned_state,sanctioning_state,begin,end,trade,arms,military,financial,travel,other",
                "1,Cuba,United States,1960,1990,1,0,0,0,0,0");
        table(
                "signals.csv",
                "ccode,year,us_vis,us_pact,us_ex,us_arms,us_troops,rus_vis,rus_ex",
                "140,1980,0,0,1,0,0,1,0",
                "140,1981,0,0,1,0,0,0,0");
        table(
                "deliveries.csv",
                "SIPRI AT Database ID,Supplier,Recipient,Designation,Description,Order date,Numbers delivered,Delivery year,"
                        + "Status,TIV deal unit,TIV delivery values",
                "7,Russia,India,T-90,tank,2001,10,2004,New,1.5,15",
                "8,Russia,India,T-90,tank,2001,10,2006,New,1.5,15");
        String abroad = "start_date,end_date,name,country_name,locale,remarks,source_file";
        table("presidents.csv", abroad, "1972-02-03,1972-02-03,nixon-richard-m,China,,State visit.,x");
        table("secretaries.csv", abroad, "1973-02-03,1973-02-03,rogers-william,Brazil,,Met with A.,x");
        table(
                "received.csv",
                "start_date,end_date,visitor,from_name,description",
                "1974-02-03,1974-02-03,X,Peru,Working visit.");
        table("troops.csv", "countryname,year,ccode,troops_ad", "Turkey,1960,640,5000", "Turkey,1970,640,10");
    }

    private static void table(String name, String... lines) {
        TABLES.put(name, String.join("\n", lines) + "\n");
    }

    @TempDir
    private Path folder = Path.of("");

    private String archive() {
        return folder.resolve("archive.duckdb").toString();
    }

    private void imported(List<String> names) throws IOException {
        List<String> command = new ArrayList<>(List.of("import", "--archive", archive()));
        for (String name : names) {
            command.add(Files.writeString(folder.resolve(name), TABLES.getOrDefault(name, ""))
                    .toString());
        }
        Console console = Console.run(command.toArray(String[]::new));
        assertThat(console.exit()).as(console.out() + console.err()).isEqualTo(Exit.COMPLETE);
    }

    @Test
    void whatIsLackingIsNamedWithTheImportThatAddsIt() throws IOException {
        Console none = Console.run("calibrate", "--archive", archive());
        assertThat(none.exit()).isEqualTo(Exit.INPUT);
        assertThat(none.err())
                .contains("does not exist")
                .contains("atop-dyad-years")
                .contains("us-troops")
                .contains("realign import --archive " + archive());
        imported(List.of("atop.csv"));
        Console some = Console.run("calibrate", "--archive", archive());
        assertThat(some.exit()).isEqualTo(Exit.INPUT);
        assertThat(some.err()).contains("sipri-deals or sipri-deliveries").doesNotContain("atop-dyad-years");
        assertThat(Console.run("calibrate", "--archive", archive(), "--chains", "0")
                        .exit())
                .isEqualTo(Exit.USAGE);
        assertThat(Console.run("calibrate", "--archive", archive(), "--vintage", "gsdb=7")
                        .err())
                .contains("has no source 7 of gsdb");
    }

    @Test
    void figuresNameTheDatasetsOfTheArchive() throws IOException {
        imported(List.copyOf(TABLES.keySet()));
        Console console = Console.run("calibrate", "--archive", archive(), "--chains", "1", "--sweeps", "8");
        assertThat(console.exit()).as(console.err()).isEqualTo(Exit.COMPLETE);
        assertThat(console.out().lines().filter(l -> l.startsWith("# dataset: ")))
                .hasSize(11)
                .allMatch(l -> l.matches(".*SHA-256 [0-9a-f]{64}; \\d+ rows, 0 of no use; .*"))
                .anyMatch(l -> l.startsWith("# dataset: atop-dyad-years, 1960-1970: ATOP"))
                .anyMatch(l -> l.contains("deliveries.csv"));
        assertThat(console.out())
                .contains("# command: realign calibrate --out figures/alignment.tsv --chains 1 --sweeps 8");
        assertThat(console.out()).contains("pact\tloading\t");
    }
}
