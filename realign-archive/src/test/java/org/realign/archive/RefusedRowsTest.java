package org.realign.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.realign.record.InputException;

/** What is refused, and that the message says where, what, what is allowed and what to try. */
class RefusedRowsTest {
    private static final String ACTS = "acts/prk.tsv";

    private static InputException refused(SmallRecord record) {
        InputException e = catchThrowableOfType(InputException.class, record::load);
        assertThat(e).isNotNull();
        return e;
    }

    @Test
    void theMessageHasPlaceValueKnownWordsAndRemedy() {
        InputException e = refused(new SmallRecord().change(ACTS, "CHN|PRK|visit|2|head", "CHN|PRK|visitt|2|head"));
        assertThat(e.getMessage())
                .startsWith("record/acts/prk.tsv line 5, column kind: 'visitt' is unknown; known: agreement, aid, ")
                .endsWith("\nPerhaps you meant 'visit'.");
        assertThat(e.problems()).hasSize(1);
    }

    /** File, what to replace, by what, line and column of the problem, value, a word of the message. */
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
            acts/prk.tsv; 1961-07-06|SUN; 1961-07-06|SNU; 4; actor; SNU; Perhaps you meant SUN (Soviet Union)
            acts/prk.tsv; 1961-07-06|SUN; 1961-07-06|Soviet Union; 4; actor; Soviet Union; Perhaps you meant SUN
            acts/prk.tsv; 1961-07-06|SUN; 1961-07-06|UN; 4; actor; UN; Perhaps you meant org:UN
            acts/prk.tsv; 1961-07-06|SUN; 1961-07-06|731; 4; actor; 731; Perhaps you meant PRK
            acts/prk.tsv; 1961-07-06|SUN; 1993|SUN; 4; actor; SUN; Perhaps you meant RUS (Russia)
            acts/prk.tsv; 1961-07-06|SUN; 1985|RUS; 4; actor; RUS; Perhaps you meant SUN (Soviet Union)
            acts/prk.tsv; 1961-07-06|SUN; 1940|PRK; 4; actor; PRK; from 1948-09-09
            acts/prk.tsv; 1961-07-06|SUN; 2023-02-30|SUN; 4; date; 2023-02-30; not a day of the calendar
            acts/prk.tsv; 1961-07-06|SUN; 6 July 1961|SUN; 4; date; 6 July 1961; (1948-02-08)
            acts/prk.tsv; 1961-07-06|SUN; |SUN; 4; date; ''; must be filled in
            acts/prk.tsv; treaty|3; treaty|4; 4; valence; 4; from -3 to 3
            acts/prk.tsv; treaty|3; treaty|+3; 4; valence; +3; from -3 to 3
            acts/prk.tsv; 3|head; 3|heads; 4; level; heads; Perhaps you meant 'head'
            acts/prk.tsv; 3|head; 3| head; 4; level; ' head'; blanks around it
            acts/prk.tsv; |checked; |cheked; 4; check; cheked; Perhaps you meant 'checked'
            acts/prk.tsv; Treaty of friendship; ''; 4; fact; ''; must be filled in
            acts/prk.tsv; https://example.org/a; javascript:x; 4; url; javascript:x https://example.org/b; not a web address
            figures/trade.tsv; 2200; 2,200; 2; value; 2,200; write it like 434.1
            figures/trade.tsv; 2200; NaN; 2; value; NaN; write it like 434.1
            figures/trade.tsv; 2200; 1e3; 2; value; 1e3; write it like 434.1
            figures/trade.tsv; 1989..1990; 1990..1989; 2; period; 1990..1989; span of years
            figures/trade.tsv; 1989..1990; 1989-05; 2; period; 1989-05; span of years
            figures/trade.tsv; trade_imports; imports; 2; series; imports; trade_imports
            figures/trade.tsv; CHN+SUN; CHN+CHN; 3; partner; CHN+CHN; twice
            figures/trade.tsv; CHN+SUN; CHN+XXX; 3; partner; CHN+XXX; 'XXX'
            figures/trade.tsv; 1990|PRK|CHN; 1990|org:UN|CHN; 3; state; org:UN; is not a state
            figures/trade.tsv; pct_of_total; pct of total; 3; unit; pct of total; short name
            transfers.tsv; 1950|1953; 1950|; 2; end; ''; repeat it: 1950
            transfers.tsv; 1950|1953; 1950|1949; 2; end; 1949; before the beginning
            transfers.tsv; 1950|1953; 1950-06|1953; 2; begin; 1950-06; four digits
            transfers.tsv; confirmed; confirm; 2; status; confirm; reported
            memberships.tsv; org:SCO; SCO; 3; org; SCO; Perhaps you meant org:SCO
            memberships.tsv; org:SCO; IND; 3; org; IND; is not an organisation
            memberships.tsv; 2017-06-09; 1999; 3; org; org:SCO; founded only on 2001-06-15
            memberships.tsv; 2017-06-09|; 2017-06-09|2016; 3; end; 2016; before the beginning
            memberships.tsv; UKR|org:UN; RUS|org:UN; 2; state; RUS; Perhaps you meant SUN
            pacts.tsv; defence|SUN; defense|SUN; 2; type; defense; Perhaps you meant 'defence'
            closures.tsv; 2020-01-22|; 2020-13|; 2; begin; 2020-13; not a day of the calendar
            closures.tsv; |2023-08-26; |2019; 2; end; 2019; before the beginning
            closures.tsv; PRK|; ROK|; 2; state; ROK; known code
            closures.tsv; PRK|; org:UN|; 2; state; org:UN; is not a state
            closures.tsv; CHN|2020; SUN|2020; 3; state; SUN; Perhaps you meant RUS
            closures.tsv; To all travel; ''; 2; note; ''; must be filled in
            closures.tsv; |memory; |memori; 3; check; memori; Perhaps you meant 'memory'
            negotiations.tsv; PRK|SUN; ROK|SUN; 2; state; ROK; known code
            negotiations.tsv; PRK|SUN; org:UN|SUN; 2; state; org:UN; is not a state
            negotiations.tsv; PRK|SUN; PRK|RUS; 2; partner; RUS; Perhaps you meant SUN
            negotiations.tsv; PRK|SUN; SUN|SUN; 2; partner; SUN; the state itself
            negotiations.tsv; 1985-05; 1985-5; 2; ended; 1985-5; 1948-02
            negotiations.tsv; 1985-05; ''; 2; ended; ''; must be filled in
            negotiations.tsv; |0.5|; |1.5|; 2; outcome; 1.5; from 0 (failed) to 1 (succeeded)
            negotiations.tsv; |0.5|; |-0.5|; 2; outcome; -0.5; from 0 (failed) to 1 (succeeded)
            negotiations.tsv; |0.5|; |half|; 2; outcome; half; is not a number
            negotiations.tsv; |0.5|; ||; 2; outcome; ''; must be filled in
            negotiations.tsv; |1|1|; |1|0|; 4; weight; 0; Write 1, or 2
            negotiations.tsv; Reactors promised; ''; 2; fact; ''; must be filled in
            negotiations.tsv; |checked; |chekced; 3; check; chekced; Perhaps you meant 'checked'
            coverage.tsv; 1948-09-09; ''; 2; begin; ''; founding date
            coverage.tsv; summit; sumit; 2; kind; sumit; Perhaps you meant 'summit'
            coverage.tsv; complete||memory; full||memory; 2; completeness; full; curated
            reliability.tsv; 0.95; 1.5; 2; probability; 1.5; from 0 to 1
            reliability.tsv; 137|144; 145|144; 2; agreed; 145; from 0 to 144
            reliability.tsv; memory|; checked|; 3; check; checked; twice
            states.tsv; IND|India; CHN|India; 4; code; CHN; twice
            states.tsv; IND|India; India|India; 4; code; India; three capital letters
            states.tsv; 1991-12-25||RUS; 1991-12-25||RSU; 7; after; RSU; Perhaps you meant 'RUS'
            state_numbers.tsv; cow|713; cwo|713; 8; system; cwo; Perhaps you meant 'cow'
            state_numbers.tsv; cow|713; cow|710; 8; number; 710; denotes CHN at the same time
            state_numbers.tsv; 731|PRK; 731|PKR; 9; code; PKR; Perhaps you meant 'PRK'
            organisations.tsv; org:UN|; UN|; 2; code; UN; org: and its acronym
            agreement/usa.tsv; 1991|PRK|USA|4; 1991|PRK|USA|-4; 4; yy; -4; whole number
            agreement/usa.tsv; 1991|SUN; 1993|SUN; 5; state; SUN; Perhaps you meant RUS
            """)
    void eachBadCellIsNamed(
            String file, String old, String replacement, int line, String column, String value, String words) {
        InputException e = refused(new SmallRecord().change(file, old, replacement.replace('|', '\t')));
        assertThat(e.file()).isEqualTo("record/" + file);
        assertThat(e.line()).isEqualTo(line);
        assertThat(e.place().field()).isEqualTo(column);
        assertThat(e.value()).isEqualTo(value);
        assertThat(e.getMessage())
                .contains("record/" + file + " line " + line + ", column " + column + ": ")
                .contains(words);
    }

    /** File, what to replace, by what, line, a word of the message. */
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
            acts/prk.tsv; 1961-07-06|SUN; SUN; 4; has 9 cells
            acts/prk.tsv; 1961-07-06|SUN; 1961-07-06||SUN; 4; has 11 cells
            acts/prk.tsv; |kind|; |king|; 3; Perhaps you meant 'kind'
            acts/prk.tsv; date|actor; actor|date; 3; It stands in another place
            acts/prk.tsv; |url|check; |url; 3; lacks the columns check
            acts/prk.tsv; visit|2|lower|Another visit; visit|2|head|Visit to Pyongyang; 6; same as an earlier row
            acts/prk.tsv; 1946|PRK; # 1946|PRK; 7; begins with # below the header row
            negotiations.tsv; |ended|; |endet|; 1; Perhaps you meant 'ended'
            negotiations.tsv; 2019-02-28|1|1|Remains return|Chronicle||memory; 2019-02-28|0|2|Summit ends early|Chronicle|https://example.org/n|checked; 4; same as an earlier row
            memberships.tsv; IND|org:SCO|full|2017-06-09; UKR|org:UN|full|1945-10-24; 3; org:UN.UKR.full.1945-10-24
            coverage.tsv; memberships|*|*|org:SCO||2025-10-31|complete||checked; acts|PRK|*|summit|1948-09-09|2025-10-31|complete||memory; 3; same as an earlier row
            agreement/usa.tsv; 1991|SUN|USA; 1991|PRK|USA; 5; repeats the year, state and pole
            agreement/usa.tsv; SUN|USA|1; SUN|USA|0; 5; counts no roll call
            agreement/usa.tsv; # source: A dataset; # A dataset; 1; does not say where its figures come from
            """)
    void eachBadRowIsNamed(String file, String old, String replacement, int line, String words) {
        InputException e = refused(new SmallRecord().change(file, old, replacement.replace('|', '\t')));
        assertThat(e.file()).isEqualTo("record/" + file);
        assertThat(e.line()).isEqualTo(line);
        assertThat(e.getMessage()).contains(words);
    }

    @ParameterizedTest(name = "U+{0}")
    @CsvSource({"0000,control", "000D,carriage return (CR)", "0007,control", "0085,invisible", "202E,invisible"})
    void invisibleCharactersAreRefused(String code, String words) {
        String character = Character.toString(Integer.parseInt(code, 16));
        InputException e = refused(new SmallRecord().change(ACTS, "Another", "Ano" + character + "ther"));
        assertThat(e.line()).isEqualTo(6);
        assertThat(e.value()).isEqualTo("U+" + code);
        assertThat(e.place().column()).isEqualTo("2019-06\tCHN\tPRK\tvisit\t2\tlower\tAno".length() + 1);
        assertThat(e.getMessage()).contains(words);
    }

    @Test
    void textThatIsNotUtf8IsRefused() {
        byte[] latin =
                new SmallRecord().text(ACTS).replace("friendship", "amitié").getBytes(StandardCharsets.ISO_8859_1);
        InputException e = refused(new SmallRecord().put(ACTS, latin));
        assertThat(e.line()).isEqualTo(4);
        assertThat(e.getMessage()).contains("0xE9").contains("is not UTF-8");
    }

    @Test
    void lettersBeyondAsciiAreWelcome() {
        SmallRecord record = new SmallRecord().change(ACTS, "friendship", "amitié, дружба, 친선, \uD83D\uDE42");
        assertThat(record.load().record().acts().get(1).words()).contains("дружба, 친선, \uD83D\uDE42");
    }

    @Test
    void byteOrderMarksAreRefusedByName() {
        String text = new SmallRecord().text(ACTS);
        InputException utf8 = refused(new SmallRecord().put(ACTS, "\uFEFF" + text));
        assertThat(utf8.getMessage()).contains("line 1: begins with a UTF-8 byte order mark (EF BB BF)");
        InputException utf16 =
                refused(new SmallRecord().put(ACTS, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)));
        assertThat(utf16.getMessage()).contains("UTF-16 byte order mark (FF FE)");
    }

    @Test
    void overLongLinesAreRefused() {
        InputException e = refused(new SmallRecord().change(ACTS, "Another", "x".repeat(TableText.LONGEST_LINE)));
        assertThat(e.line()).isEqualTo(6);
        assertThat(e.getMessage()).contains("longer than 10000 characters");
    }

    @Test
    void missingUnknownAndEmptyFilesAreRefused(@TempDir Path folder) {
        assertThat(refused(new SmallRecord().remove("pacts.tsv")).getMessage())
                .contains("record/pacts.tsv: is missing");
        assertThat(refused(new SmallRecord().remove(ACTS)).getMessage()).contains("record/acts/*.tsv: is missing");
        assertThat(refused(new SmallRecord().put("pact.tsv", "")).getMessage())
                .contains("record/pact.tsv: is no file of a record")
                .contains("Perhaps you meant 'pacts.tsv'.");
        assertThat(refused(new SmallRecord().put("pacts.tsv", "")).getMessage()).contains("has no header row");
        InputException none =
                catchThrowableOfType(InputException.class, () -> AuthoredRecord.in(folder.resolve("nowhere")));
        assertThat(none.getMessage()).contains("nowhere").contains("does not exist");
    }

    @Test
    void everyWordOfCheckNeedsItsReliability() {
        InputException e = refused(new SmallRecord().change("reliability.tsv", "seed|||0.50|convention\n", ""));
        assertThat(e.getMessage()).contains("record/reliability.tsv: has no row for seed");
    }

    @Test
    void problemsAreCollectedInOrderUpToTwenty() {
        InputException two =
                refused(new SmallRecord().change(ACTS, "visit|2", "vsit|2").change("pacts.tsv", "defence", "defense"));
        assertThat(two.problems()).extracting(p -> p.place().line()).containsExactly(5, 6, 2, 3);
        SmallRecord many = new SmallRecord();
        String row = "2001|CHN|PRK|visit|9||Fact|Chronicle||memory\n".replace('|', '\t');
        many.put(ACTS, many.text(ACTS) + row.repeat(50));
        InputException e = refused(many);
        assertThat(e.problems()).hasSize(Problems.MOST);
        assertThat(e.getMessage()).endsWith("Stopped at 20 problems; there may be more.");
    }
}
