package org.realign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.util.DefaultLocale;
import org.junit.jupiter.api.util.DefaultTimeZone;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The main job as a user sees it, on the bundled record. */
class CheckCommandTest {
    private static final String CASE = """
            case: small
            title: A small case
            source: {author: Nobody in particular, title: A test}
            about: PRK
            poles: {washington: USA}
            claims:
              - id: A-1
                says: They met on this day.
                test: fact
                acts: {between: [PRK, washington], kind: summit, on: 2018-06-12}
            """;

    @TempDir
    private Path folder;

    @Test
    void everyClaimOfBothCasesIsAccountedFor() {
        Console console =
                Console.run("check", "--brief", folder.resolve("b.html").toString(), "--json");
        assertThat(console.exit()).isEqualTo(Exit.COMPLETE);
        JsonNode run = JsonMapper.shared().readTree(console.out());
        List<String> ids = run.findValues("claims").stream()
                .flatMap(claims -> Stream.iterate(0, i -> i < claims.size(), i -> i + 1)
                        .map(i -> claims.get(i).get("id").asString()))
                .toList();
        assertThat(ids).containsExactlyElementsOf(expectedIds());
        assertThat(folder.resolve("b.html")).isNotEmptyFile();
    }

    private static List<String> expectedIds() {
        return Stream.concat(
                        IntStream.rangeClosed(1, 71).mapToObj(i -> String.format(Locale.ROOT, "S1-%02d", i)),
                        IntStream.rangeClosed(1, 30).mapToObj(i -> String.format(Locale.ROOT, "S2-%02d", i)))
                .toList();
    }

    @Test
    void whereTheCommentariesMisdateOrMiscountTheVerdictShowsIt() {
        Console console = Console.run("check", "--no-brief");
        Map<String, String> answers = new TreeMap<>();
        console.out()
                .lines()
                .filter(l -> l.matches("  S[12]-\\d\\d .*"))
                .forEach(l -> answers.put(l.substring(2, 7), l.substring(9, 27).strip()));
        assertThat(answers)
                .as("26 leaders stood with Xi and Putin")
                .containsEntry("S1-59", "refuted")
                .as("only from Asia, Africa and Latin America")
                .containsEntry("S1-03", "refuted")
                .as("a letter known from one anonymous source")
                .containsEntry("S1-11", "undecided")
                .as("who convened the six-party talks")
                .containsEntry("S2-24", "refuted")
                .as("the Soviet collapse came after the opening")
                .containsEntry("S2-16", "refuted")
                .as("a break at the parade, when talks had ended in 2019")
                .containsEntry("S1-06", "refuted");
    }

    @Test
    void oneDateFlipsTheVerdict() throws IOException {
        assertThat(answer(CASE)).contains("upheld");
        assertThat(answer(CASE.replace("2018-06-12", "2018-06-13"))).contains("refuted");
    }

    @Test
    void asOfHidesWhatCameLater() throws IOException {
        Path file = write(CASE);
        Console before = Console.run("check", "--no-brief", "--as-of", "2018-06-11", file.toString());
        assertThat(before.out()).doesNotContain("upheld");
    }

    @Test
    void failOnNamesAnAnswerNotAFailure() throws IOException {
        String file = write(CASE).toString();
        assertThat(Console.run("check", "--no-brief", file, "--fail-on", "refuted")
                        .exit())
                .isEqualTo(Exit.COMPLETE);
        assertThat(Console.run("check", "--no-brief", file, "--fail-on", "refuted,upheld")
                        .exit())
                .isEqualTo(Exit.ANSWER_NAMED);
        Console wrong = Console.run("check", file, "--fail-on", "wrong");
        assertThat(wrong.exit()).isEqualTo(Exit.USAGE);
        assertThat(wrong.err()).contains("'wrong'").contains("outside-the-record");
    }

    @Test
    @DefaultLocale("tr-TR")
    @DefaultTimeZone("Pacific/Kiritimati")
    void theSameBytesTwiceAndInAnotherLocaleAndZone() throws IOException {
        String there = everything("there");
        Locale.setDefault(Locale.ROOT);
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        assertThat(everything("here")).isEqualTo(there);
    }

    private String everything(String name) throws IOException {
        Path brief = folder.resolve(name + ".html");
        Path junit = folder.resolve(name + ".xml");
        String json = Console.run("check", "--json", "--brief", brief.toString(), "--junit", junit.toString())
                .out();
        return json + Files.readString(brief) + Files.readString(junit);
    }

    @Test
    void wrongInputSaysWhereAndLeavesNothingBehind() throws IOException {
        Path file = write(CASE.replace("kind: summit", "kind: sumit"));
        Path brief = folder.resolve("never.html");
        Console console = Console.run("check", file.toString(), "--brief", brief.toString());
        assertThat(console.exit()).isEqualTo(Exit.INPUT);
        assertThat(console.err()).contains("line 10").contains("'sumit'").contains("'summit'");
        assertThat(console.out()).isEmpty();
        assertThat(brief).doesNotExist();
    }

    @Test
    void aMissingCaseASecondNameAndAFolder() {
        Console missing = Console.run("check", "--no-brief", "strategic-gambel");
        assertThat(missing.exit()).isEqualTo(Exit.INPUT);
        assertThat(missing.err()).contains("strategic-gamble");
        Console directory = Console.run("check", "--no-brief", folder.toString());
        assertThat(directory.exit()).isEqualTo(Exit.INPUT);
        Console unwritable = Console.run("check", "--brief", folder.toString());
        assertThat(unwritable.exit()).isEqualTo(Exit.INPUT);
        assertThat(unwritable.err()).contains("is a folder");
    }

    @Test
    void theCommandGivenRepeatsTheRun() throws IOException {
        String file = write(CASE).toString();
        String brief = folder.resolve("b.html").toString();
        Console first = Console.run("--debug", "check", file, "--seed", "7", "--json", "--brief", brief);
        String command = JsonMapper.shared()
                .readTree(first.out())
                .at("/provenance/command")
                .asString();
        assertThat(command).isEqualTo("./realign check " + file + " --seed 7");
        Console second = Console.run((command.substring("./realign ".length()) + " --json --no-brief").split(" ", -1));
        assertThat(second.out()).isEqualTo(first.out());
    }

    @Test
    void noResultOverwritesACaseOrAnother() throws IOException {
        Path file = write(CASE);
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        for (String brief : List.of(file.toString(), link.toString())) {
            Console console = Console.run("check", file.toString(), "--brief", brief);
            assertThat(console.exit()).isEqualTo(Exit.INPUT);
            assertThat(console.err()).contains(brief).contains("overwritten");
        }
        assertThat(file).hasContent(CASE);
        String one = folder.resolve("one").toString();
        assertThat(Console.run("check", file.toString(), "--brief", one, "--junit", one)
                        .exit())
                .isEqualTo(Exit.INPUT);
        assertThat(Path.of(one)).doesNotExist();
    }

    @Test
    void aNameThatNoFileCanHave() {
        Console console = Console.run("check", "--no-brief", "a\0b");
        assertThat(console.exit()).isEqualTo(Exit.INPUT);
        assertThat(Console.run("check", "--no-brief", "").exit()).isEqualTo(Exit.INPUT);
    }

    @Test
    void aNameThatBeginsWithAnAtSignIsAName() throws IOException {
        String file = write(CASE).toString();
        assertThat(Console.run("check", "--no-brief", "@" + file).err()).contains("@" + file);
    }

    @Test
    void oneClaimIsExplained() {
        Console console = Console.run("check", "--no-brief", "--claim", "S1-59");
        assertThat(console.out()).contains("S1-59").contains("refuted").contains("against:");
        Console unknown = Console.run("check", "--no-brief", "--claim", "S1-99");
        assertThat(unknown.exit()).isEqualTo(Exit.INPUT);
        assertThat(unknown.err()).contains("'S1-99'");
    }

    /** Moscow is measured against the other pole, or none; against itself it cannot be. */
    @Test
    void aStateThatIsItselfAPoleIsChecked() throws IOException {
        String about = """
                case: small
                title: A small case
                source: {author: Nobody in particular, title: A test}
                about: RUS
                poles: %s
                claims:
                  - id: A-1
                    says: They voted alike now and then.
                    test: level
                    measure: agreement(RUS, USA)
                    during: 1992..1997
                    above: 0.1
                """;
        Path brief = folder.resolve("b.html");
        Map<String, List<String>> courses = new TreeMap<>();
        for (String poles : List.of("{washington: USA, moscow: [SUN, RUS]}", "{moscow: [SUN, RUS]}")) {
            String file = write(about.replace("%s", poles)).toString();
            Console console = Console.run("check", "--no-imports", "--json", "--brief", brief.toString(), file);
            assertThat(console.exit()).as(console.err()).isEqualTo(Exit.COMPLETE);
            assertThat(brief).isNotEmptyFile();
            JsonNode run = JsonMapper.shared().readTree(console.out());
            assertThat(run.at("/cases/0/claims/0/outcome").asString()).isEqualTo("upheld");
            courses.put(poles, run.at("/portraits/0/courses").findValuesAsString("pole"));
        }
        assertThat(courses.get("{washington: USA, moscow: [SUN, RUS]}")).containsOnly("washington");
        assertThat(courses.get("{moscow: [SUN, RUS]}")).isEmpty();
    }

    private String answer(String text) throws IOException {
        return Console.run("check", "--no-brief", write(text).toString()).out();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("case.yaml"), text);
    }
}
