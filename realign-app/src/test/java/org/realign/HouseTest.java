package org.realign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The house rules that a machine can check on the text of the sources. Each message says the cure. */
class HouseTest {

    private static final int MAX_LINES = 400;

    /** Split, so that this file does not complain about itself. */
    private static final Pattern UNNUMBERED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b(?!\\(#\\d+\\))");

    private static final String SUPPRESS = "@Suppress" + "Warnings";

    private static final Pattern MACHINE_PATH = Pattern.compile("(?<![\\w.])/(work|home|root|tmp|Users)/");

    private static final Pattern CONSOLE = Pattern.compile("\\bSystem\\.(out|err)\\b");

    /** What .gitignore leaves out, and git's own. */
    private static final Set<String> NOT_OURS = Set.of(".git", "target", "out", ".idea", ".vscode", "brief.html");

    /** A text file of the repository; the path is relative to its root, with slashes. */
    private record Text(String path, List<String> lines) {

        boolean isJava() {
            return path.endsWith(".java");
        }

        boolean isMainJava() {
            return isJava() && path.contains("/src/main/java/");
        }

        String folder() {
            return path.substring(0, path.lastIndexOf('/') + 1);
        }

        String module() {
            return path.substring(0, path.indexOf('/') + 1);
        }

        /** The places where {@code wrong} holds for a line and the line above it. */
        List<String> where(BiPredicate<String, String> wrong, String cure) {
            return IntStream.range(0, lines.size())
                    .filter(at -> wrong.test(lines.get(at), at == 0 ? "" : lines.get(at - 1)))
                    .mapToObj(at -> path + ":" + (at + 1) + " " + cure)
                    .toList();
        }

        List<String> where(Predicate<String> wrong, String cure) {
            return where((line, above) -> wrong.test(line), cure);
        }
    }

    private static final List<Text> HOUSE = readHouse();

    @Test
    void theRepositoryWasFound() {
        assertThat(HOUSE).anyMatch(text -> text.path().endsWith("org/realign/HouseTest.java"));
        assertThat(HOUSE).anyMatch(text -> text.path().equals("pom.xml"));
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        assertThat(packagesWithoutWord(HOUSE)).isEmpty();
        assertThat(packagesWithoutWord(
                        List.of(main("a/A.java", "class A {}"), main("b/package-info.java", "package b;"))))
                .hasSize(2);
    }

    @Test
    void everyModuleWithCodeHasATest() {
        assertThat(modulesWithoutTest(HOUSE)).isEmpty();
        assertThat(modulesWithoutTest(List.of(main("a/A.java", "class A {}")))).hasSize(1);
    }

    @Test
    void noFileIsTooLong() {
        assertThat(all(HouseTest::tooLong)).isEmpty();
        assertThat(tooLong(new Text("A.java", List.of("\n".repeat(MAX_LINES).split("", -1)))))
                .hasSize(1);
    }

    @Test
    void everyPromiseHasANumber() {
        assertThat(all(HouseTest::unnumbered)).isEmpty();
        assertThat(unnumbered(main("A.java", "// TO" + "DO later", "// TO" + "DO(#12) later")))
                .hasSize(1);
    }

    @Test
    void noTabs() {
        assertThat(all(HouseTest::tabs)).isEmpty();
        assertThat(tabs(main("A.java", "\tint i;"))).hasSize(1);
    }

    @Test
    void noPathOfOneMachine() {
        assertThat(all(HouseTest::machinePaths)).isEmpty();
        assertThat(machinePaths(new Text("a.md", List.of("see /ho" + "me/me/x", "https://example.org/home/x"))))
                .hasSize(1);
    }

    @Test
    void onlyTheDoorPrints() {
        assertThat(all(HouseTest::prints)).isEmpty();
        assertThat(prints(main("org/realign/kernel/A.java", "System.out.println();")))
                .hasSize(1);
        assertThat(prints(main("org/realign/cli/A.java", "System.out.println();")))
                .isEmpty();
    }

    @Test
    void everySuppressedWarningSaysWhy() {
        assertThat(all(HouseTest::silentlySuppressed)).isEmpty();
        assertThat(silentlySuppressed(main("A.java", SUPPRESS + "(\"x\")", "// why", SUPPRESS + "(\"x\")")))
                .hasSize(1);
    }

    private static List<String> packagesWithoutWord(List<Text> texts) {
        Set<String> said = texts.stream()
                .filter(text -> text.path().endsWith("/package-info.java"))
                .filter(text -> text.lines().contains("@NullMarked"))
                .filter(text -> text.lines().get(0).startsWith("/**"))
                .map(Text::folder)
                .collect(Collectors.toSet());
        return texts.stream()
                .filter(Text::isMainJava)
                .map(Text::folder)
                .distinct()
                .filter(folder -> !said.contains(folder))
                .map(folder -> folder + " needs a package-info.java: one sentence of Javadoc, then @NullMarked")
                .toList();
    }

    private static List<String> modulesWithoutTest(List<Text> texts) {
        Set<String> tested = texts.stream()
                .filter(text -> text.path().contains("/src/test/java/"))
                .filter(text -> text.path().endsWith("Test.java"))
                .map(Text::module)
                .collect(Collectors.toSet());
        return texts.stream()
                .filter(Text::isMainJava)
                .filter(text -> !text.path().endsWith("/package-info.java"))
                .map(Text::module)
                .distinct()
                .filter(module -> !tested.contains(module) && !module.equals("realign-bench/"))
                .map(module -> module + " has code and no test: add a *Test.java under src/test/java")
                .toList();
    }

    private static List<String> tooLong(Text text) {
        int lines = text.lines().size();
        return text.isJava() && lines > MAX_LINES
                ? List.of(text.path() + " has " + lines + " lines; at most " + MAX_LINES + ": split it by idea")
                : List.of();
    }

    private static List<String> unnumbered(Text text) {
        return text.where(
                line -> UNNUMBERED.matcher(line).find(), "is a promise nobody can look up: add its issue, as in (#12)");
    }

    private static List<String> tabs(Text text) {
        return text.isJava()
                ? text.where(line -> line.indexOf('\t') >= 0, "has a tab: run mvn spotless:apply, or write \\t")
                : List.of();
    }

    private static List<String> machinePaths(Text text) {
        return text.where(
                line -> MACHINE_PATH.matcher(line).find(),
                "names a folder of one machine: use a path relative to the repository");
    }

    private static List<String> prints(Text text) {
        return text.isMainJava() && !text.path().contains("/org/realign/cli/")
                ? text.where(
                        line -> CONSOLE.matcher(line).find(), "prints: return the text, and let org.realign.cli print")
                : List.of();
    }

    private static List<String> silentlySuppressed(Text text) {
        return text.isJava()
                ? text.where(
                        (line, above) -> line.strip().startsWith(SUPPRESS)
                                && !line.contains("//")
                                && !above.strip().startsWith("//"),
                        "suppresses a warning: say why in a // comment on the line above, or cure it")
                : List.of();
    }

    private interface Rule {
        List<String> complaints(Text text);
    }

    private static List<String> all(Rule rule) {
        return HOUSE.stream().flatMap(text -> rule.complaints(text).stream()).toList();
    }

    private static Text main(String path, String... lines) {
        return new Text("m/src/main/java/" + path, List.of(lines));
    }

    private static List<Text> readHouse() {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(root.resolve(".mvn"))) {
            root = root.getParent();
        }
        try {
            return texts(root);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the repository at " + root, e);
        }
    }

    private static List<Text> texts(Path root) throws IOException {
        Set<Path> files = new TreeSet<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return ours(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (ours(file)) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        List<Text> texts = new ArrayList<>();
        for (Path file : files) {
            try {
                String path = root.relativize(file).toString().replace('\\', '/');
                texts.add(new Text(path, Files.readAllLines(file, StandardCharsets.UTF_8)));
            } catch (MalformedInputException e) {
                // Not a text file, so no rule speaks of it.
            }
        }
        return List.copyOf(texts);
    }

    private static boolean ours(Path path) {
        return !NOT_OURS.contains(String.valueOf(path.getFileName()));
    }
}
