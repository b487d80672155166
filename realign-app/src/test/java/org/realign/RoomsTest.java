package org.realign;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Which room may use which other room, and which library. Both are lists of what is allowed: a new room, or a new
 * arrow, is added here first.
 */
class RoomsTest {

    private static final String ROOT = "org.realign";

    /** Packages that break each rule on purpose, to show that the rules can fail. */
    private static final String FIXTURE = "org.realign.fixture";

    /** Room -> the rooms it may use. */
    private static final Map<String, List<String>> ARROWS = new LinkedHashMap<>();

    static {
        ARROWS.put("kernel", List.of());
        ARROWS.put("record", List.of("kernel"));
        ARROWS.put("structure", List.of("kernel"));
        ARROWS.put("similarity", List.of("kernel", "record"));
        ARROWS.put("align", List.of("kernel", "record"));
        ARROWS.put("posture", List.of("kernel", "record", "align"));
        ARROWS.put("ideal", List.of("kernel", "record"));
        ARROWS.put("breaks", List.of("kernel", "record", "align"));
        ARROWS.put("simulate", List.of("kernel"));
        ARROWS.put("world", List.of("kernel", "record", "align", "posture", "simulate"));
        ARROWS.put("truth", List.of("kernel", "record", "align", "posture", "breaks"));
        ARROWS.put("measure", List.of("kernel", "record", "align", "posture", "breaks", "structure"));
        ARROWS.put("explain", List.of("kernel", "record", "align", "posture", "measure"));
        ARROWS.put("claim", List.of("kernel", "record", "align", "posture", "breaks", "measure", "explain", "world"));
        ARROWS.put("panel", List.of("kernel", "record", "similarity", "align", "posture", "measure"));
        ARROWS.put("export", List.of("record", "panel"));
        ARROWS.put("archive", List.of("kernel", "record", "align", "truth", "similarity", "ideal", "world"));
        ARROWS.put(
                "brief",
                List.of("kernel", "record", "align", "posture", "breaks", "measure", "explain", "claim", "world"));
        ARROWS.put(
                "pipeline",
                List.of(
                        "kernel",
                        "record",
                        "similarity",
                        "ideal",
                        "align",
                        "posture",
                        "breaks",
                        "truth",
                        "measure",
                        "explain",
                        "claim",
                        "archive",
                        "brief",
                        "panel",
                        "export",
                        "simulate",
                        "world"));
        ARROWS.put(
                "cli",
                List.of(
                        "kernel",
                        "record",
                        "ideal",
                        "align",
                        "posture",
                        "breaks",
                        "measure",
                        "explain",
                        "claim",
                        "brief",
                        "world",
                        "pipeline"));
        ARROWS.put("testkit", List.of());
    }

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(FIXTURE);

    @Test
    void roomsUseOnlyTheRoomsTheyMay() {
        arrows(ROOT).check(HOUSE);
        assertThat(broken(arrows(FIXTURE)))
                .anyMatch(line -> line.contains("fixture.kernel.") && line.contains("fixture.record."))
                .anyMatch(line -> line.contains("fixture.attic.Box") && line.contains("not contained in architecture"));
    }

    @Test
    void roomsFormNoCircle() {
        circles(ROOT).check(HOUSE);
        assertThat(broken(circles(FIXTURE)))
                .anyMatch(line -> line.contains("Slice kernel") && line.contains("Slice record"));
    }

    @Test
    void scienceNeverSeesFiles() {
        wall(ROOT, files(), "archive", "pipeline", "cli").check(HOUSE);
        assertThat(broken(wall(FIXTURE, files(), "archive", "pipeline", "cli")))
                .anyMatch(line -> line.contains("fixture.measure.ReadsFile"))
                .noneMatch(line -> line.contains("fixture.archive.MayReadFile"));
    }

    @Test
    void streamsStayOutOfKernelRecordAndMeasure() {
        wall(ROOT, streams(), "claim", "brief", "export", "archive", "pipeline", "cli")
                .check(HOUSE);
        assertThat(broken(wall(FIXTURE, streams(), "archive")))
                .anyMatch(line -> line.contains("fixture.measure.ReadsStream"));
    }

    @Test
    void everyLibraryHasItsRooms() {
        wall(ROOT, "tools.jackson", "claim.read", "brief", "export", "pipeline", "cli")
                .check(HOUSE);
        wall(ROOT, "com.fasterxml.jackson", "claim", "brief", "pipeline", "cli").check(HOUSE);
        wall(ROOT, "org.snakeyaml", "claim.read").check(HOUSE);
        wall(ROOT, "de.siegmar.fastcsv", "archive", "pipeline", "cli").check(HOUSE);
        wall(ROOT, "picocli", "cli").check(HOUSE);
        wall(ROOT, databases(), "archive.store").check(HOUSE);
        assertThat(broken(wall(FIXTURE, databases(), "archive.store")))
                .anyMatch(line -> line.contains("fixture.archive.AsksDatabase"));
        assertThat(broken(wall(FIXTURE, "picocli", "cli")))
                .anyMatch(line -> line.contains("fixture.measure.ReadsOptions"));
    }

    private static ArchRule arrows(String root) {
        LayeredArchitecture rooms =
                layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
        for (String room : ARROWS.keySet()) {
            rooms = rooms.layer(room).definedBy(root + "." + room + "..");
        }
        for (Map.Entry<String, List<String>> arrow : ARROWS.entrySet()) {
            var room = rooms.whereLayer(arrow.getKey());
            rooms = arrow.getValue().isEmpty()
                    ? room.mayNotAccessAnyLayer()
                    : room.mayOnlyAccessLayers(arrow.getValue().toArray(String[]::new));
        }
        return rooms.ensureAllClassesAreContainedInArchitecture()
                .because("RoomsTest.ARROWS lists every room and its arrows; science depends leftwards only");
    }

    private static ArchRule circles(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    private static ArchRule wall(String root, String library, String... rooms) {
        return wall(root, resideInAPackage(library + "..").as(library), rooms);
    }

    private static ArchRule wall(String root, DescribedPredicate<JavaClass> outside, String... rooms) {
        String[] allowed =
                Arrays.stream(rooms).map(room -> root + "." + room + "..").toArray(String[]::new);
        return noClasses()
                .that(resideInAPackage(root + "..").and(DescribedPredicate.not(resideInAnyPackage(allowed))))
                .should()
                .dependOnClassesThat(outside)
                .because("only " + String.join(", ", rooms) + " may use it; hand the value over instead");
    }

    private static DescribedPredicate<JavaClass> files() {
        return resideInAnyPackage("java.nio.file..", "java.nio.channels..", "java.net..", "java.sql..")
                .or(nameMatching("java\\.io\\.(File.*|RandomAccessFile)"))
                .as("files, sockets and databases");
    }

    private static DescribedPredicate<JavaClass> databases() {
        return resideInAnyPackage("java.sql..", "javax.sql..", "org.duckdb..").as("databases");
    }

    /** All of java.io but the marks that lint asks for in exceptions and what they carry. */
    private static DescribedPredicate<JavaClass> streams() {
        return nameMatching("java\\.io\\.(?!Serial$|Serializable$).*")
                .<JavaClass>forSubtype()
                .as("java.io");
    }

    private static List<String> broken(ArchRule rule) {
        return rule.evaluate(BROKEN).getFailureReport().getDetails();
    }
}
