package org.realign.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realign.record.Act;
import org.realign.record.Check;
import org.realign.record.Closure;
import org.realign.record.Entry;
import org.realign.record.Figure;
import org.realign.record.Level;
import org.realign.record.Negotiation;
import org.realign.record.PartialDate;
import org.realign.record.Party;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;
import org.realign.record.Source;
import org.realign.record.StateSystem;
import org.realign.record.VoteTally;
import org.realign.record.Window;

class AuthoredRecordTest {
    private static final Party PRK = new Party("PRK");
    private static final Party USA = new Party("USA");

    @Test
    void everyEntryHasItsId() {
        PublicRecord record = new SmallRecord().load().record();
        assertThat(record.acts())
                .extracting(Entry::id)
                .containsExactly(
                        "1946.PRK.SUN.visit",
                        "1961-07-06.SUN.PRK.treaty",
                        "2019-06.CHN.PRK.visit",
                        "2019-06.CHN.PRK.visit.2");
        assertThat(record.figures())
                .extracting(Entry::id)
                .containsExactly("PRK.WLD.trade_imports.1989..1990", "PRK.CHN+SUN.trade_share.1990");
        assertThat(record.transfers()).extracting(Entry::id).containsExactly("SUN.PRK.1950.aircraft");
        assertThat(record.memberships())
                .extracting(Entry::id)
                .containsExactly("org:UN.UKR.full.1945-10-24", "org:SCO.IND.full.2017-06-09");
        assertThat(record.pacts())
                .extracting(Entry::id)
                .containsExactly("SUN-PRK_1961.PRK.1961-07-06", "SUN-PRK_1961.SUN.1961-07-06");
        assertThat(record.closures())
                .extracting(Entry::id)
                .containsExactly("closure.PRK.2020-01-22", "closure.CHN.2020-03");
        assertThat(record.negotiations())
                .extracting(Entry::id)
                .containsExactly(
                        "negotiation.PRK.SUN.1985-05",
                        "negotiation.PRK.USA.2019-02-28",
                        "negotiation.PRK.USA.2019-02-28.2");
        assertThat(record.tallies()).extracting(Entry::id).containsExactly("votes.1991.PRK.USA", "votes.1991.SUN.USA");
    }

    @Test
    void theListOfStatesAloneIsThatOfTheWholeRecord() {
        StateSystem alone = AuthoredRecord.bundledStates();
        StateSystem whole = AuthoredRecord.bundled().record().states();
        assertThat(alone.states()).isEqualTo(whole.states()).hasSizeGreaterThan(200);
        assertThat(alone.numbers()).isEqualTo(whole.numbers()).hasSizeGreaterThan(400);
    }

    @Test
    void cellsBecomeWhatTheyStandFor() {
        PublicRecord record = new SmallRecord().load().record();
        Act treaty = record.acts().get(1);
        assertThat(treaty.level()).isEqualTo(Level.HEAD);
        assertThat(treaty.source().url()).isEqualTo("https://example.org/a");
        assertThat(treaty.source().text()).isEqualTo("Chronicle; also at https://example.org/b");
        assertThat(record.acts().get(0).level()).isEqualTo(Level.UNSTATED);
        Figure share = record.figures().get(1);
        assertThat(share.partners()).containsExactly(new Party("CHN"), new Party("SUN"));
        assertThat(share.value()).isEqualTo(-0.5);
        Closure shut = record.closures(Pole.of("PRK")).get(0);
        assertThat(shut.end()).contains(PartialDate.parse("2023-08-26"));
        assertThat(shut.note()).isEqualTo("To all travel");
        assertThat(shut.source()).isEqualTo(new Source("Chronicle", "https://example.org/c", Check.CHECKED));
        assertThat(record.closures(Pole.of("CHN")).get(0).end()).isEmpty();
        assertThat(record.negotiations().get(1))
                .isEqualTo(new Negotiation(
                        "negotiation.PRK.USA.2019-02-28",
                        PRK,
                        USA,
                        PartialDate.parse("2019-02-28"),
                        0,
                        2,
                        "Summit ends early",
                        new Source("Chronicle", "https://example.org/n", Check.CHECKED)));
        assertThat(record.negotiations().get(0).outcome()).isEqualTo(0.5);
        assertThat(record.reliability(Check.MEMORY)).isEqualTo(0.82);
        assertThat(record.coverage().rows().get(1).window())
                .isEqualTo(new Window(LocalDate.of(2001, 6, 15), LocalDate.of(2025, 10, 31)));
    }

    @Test
    void talliesAreFoundByYearStateAndPole() {
        PublicRecord record = new SmallRecord().load().record();
        VoteTally tally = record.tally(1991, PRK, USA).orElseThrow();
        assertThat(tally.counts().shared()).isEqualTo(55);
        assertThat(tally.counts().same()).isEqualTo(5);
        assertThat(tally.source().text()).isEqualTo("A dataset");
        assertThat(tally.source().check()).isEqualTo(Check.COMPUTED);
        assertThat(record.tally(1992, PRK, USA)).isEmpty();
        assertThat(record.tally(1991, USA, PRK)).isEmpty();
    }

    @Test
    void filesAreListedWithRowsAndComments() {
        LoadedRecord loaded = new SmallRecord().load();
        assertThat(loaded.files())
                .extracting(LoadedRecord.File::path)
                .isSorted()
                .hasSize(13);
        LoadedRecord.File acts = loaded.files().get(0);
        assertThat(acts.path()).isEqualTo("acts/prk.tsv");
        assertThat(acts.rows()).isEqualTo(4);
        assertThat(acts.header()).containsExactly("Acts.", "Two lines of comment.");
    }

    @Test
    void theHashTurnsOnEveryByteAndName() {
        String hash = new SmallRecord().load().sha256();
        assertThat(hash).hasSize(64).isEqualTo(new SmallRecord().load().sha256());
        assertThat(new SmallRecord()
                        .change("acts/prk.tsv", "Another", "A third")
                        .load()
                        .sha256())
                .isNotEqualTo(hash);
        SmallRecord renamed = new SmallRecord();
        renamed.put("acts/other.tsv", renamed.text("acts/prk.tsv")).remove("acts/prk.tsv");
        assertThat(renamed.load().sha256()).isNotEqualTo(hash);
    }

    @Test
    void agreementFilesMayBeMissing() {
        assertThat(new SmallRecord().remove("agreement/usa.tsv").load().record().tallies())
                .isEmpty();
    }

    @Test
    void negotiationsMayBeMissing() {
        assertThat(new SmallRecord().remove("negotiations.tsv").load().record().negotiations())
                .isEmpty();
    }

    @Test
    void closuresMayBeMissing() {
        assertThat(new SmallRecord().remove("closures.tsv").load().record().closures())
                .isEmpty();
    }

    @Test
    void folderAndJarGiveTheSameRecord(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("record.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, byte[]> file :
                    new SmallRecord().files().bytes().entrySet()) {
                Path path = folder.resolve("record").resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
                out.putNextEntry(new JarEntry("realign/record/" + file.getKey()));
                out.write(file.getValue());
            }
        }
        Files.writeString(folder.resolve("record").resolve("README.md"), "not a table");
        String hash = new SmallRecord().load().sha256();
        assertThat(AuthoredRecord.in(folder.resolve("record")).sha256()).isEqualTo(hash);
        RecordFiles packed = RecordFiles.beside(
                URI.create("jar:" + jar.toUri() + "!/realign/record/states.tsv").toURL());
        assertThat(AuthoredRecord.of(packed).sha256()).isEqualTo(hash);
    }

    @Test
    void theBundledRecordLoads() {
        LoadedRecord bundled = AuthoredRecord.bundled();
        assertThat(bundled.record().acts()).hasSizeGreaterThan(1000);
        assertThat(bundled.record().tallies()).hasSizeGreaterThan(50_000);
        assertThat(bundled.files()).allSatisfy(f -> assertThat(f.header()).isNotEmpty());
    }

    @Test
    void localeAndTimeZoneDoNotMatter() throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Pacific/Kiritimati",
                "-cp",
                System.getProperty("java.class.path"),
                RecordDigest.class.getName());
        Process elsewhere =
                new ProcessBuilder(command).redirectErrorStream(true).start();
        String digest = new String(elsewhere.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(elsewhere.waitFor()).isZero();
        assertThat(digest).isEqualTo(RecordDigest.ofBundled());
    }
}
