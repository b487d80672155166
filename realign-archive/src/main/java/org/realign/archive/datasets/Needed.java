package org.realign.archive.datasets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.realign.record.ImportedSource;
import org.realign.record.InputException;
import org.realign.record.InputException.Place;

/**
 * The datasets without which something cannot be computed.
 *
 * @param purpose what needs them: {@code a calibration}
 * @param datasets short names; of several with {@code |} between them any will do
 */
public record Needed(String purpose, List<String> datasets) {
    /** What the world panels of a calibration are made from. */
    public static final Needed CALIBRATION = new Needed(
            "a calibration",
            List.of(
                    "atop-dyad-years",
                    "ceias-travels",
                    "cow-diplomacy",
                    "cow-trade",
                    "gsdb",
                    "mcmanus-nieman-signals",
                    "sipri-deals|sipri-deliveries",
                    "us-president-travels",
                    "us-receptions",
                    "us-secretary-travels",
                    "us-troops"));

    /** The same, and what alignment is compared with. */
    public static final Needed VALIDATION = new Needed(
            "a validation",
            Stream.concat(CALIBRATION.datasets().stream(), Stream.of(LatentSupport.DATASET))
                    .toList());

    /**
     * What circumstances, and alignment without them, are made from: the same as a calibration. Fewer would measure alignment
     * otherwise than the figures that it is measured with.
     */
    public static final Needed ESTIMATION = new Needed("an estimation", CALIBRATION.datasets());

    public Needed {
        datasets = List.copyOf(datasets);
    }

    /** Those that are there, in order of their names. */
    List<ImportedSource> of(Map<String, ImportedSource> used) {
        return datasets.stream()
                .flatMap(d -> List.of(d.split("[|]", -1)).stream())
                .flatMap(d -> Optional.ofNullable(used.get(d)).stream())
                .toList();
    }

    /**
     * Fails where an archive is not there.
     *
     * @throws InputException with all that would have to be in it, and how to add them
     */
    public void require(Path file) {
        if (!Files.exists(file)) {
            throw wrong(file, "does not exist: nothing has been imported yet; " + purpose + " needs ", datasets);
        }
    }

    /**
     * Fails where an archive lacks one of them.
     *
     * @param used what is in it, by dataset
     * @throws InputException with all that are lacking, and how to add them
     */
    public void require(Path file, Map<String, ImportedSource> used) {
        List<String> lacking = datasets.stream()
                .filter(d -> List.of(d.split("[|]", -1)).stream().noneMatch(used::containsKey))
                .toList();
        if (!lacking.isEmpty()) {
            throw wrong(file, "lacks datasets that " + purpose + " needs: ", lacking);
        }
    }

    private static InputException wrong(Path file, String problem, List<String> lacking) {
        String name = file.toString().replace('\\', '/');
        return new InputException(
                Place.of(name),
                lacking.get(0),
                problem + String.join(", ", lacking).replace("|", " or "),
                "Add their files, which docs/archive.md describes, with: realign import --archive " + name
                        + " FILE...");
    }
}
