package org.realign.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.realign.archive.AtomicFiles;
import org.realign.archive.WorldFiguresReader;
import org.realign.archive.WorldFiguresWriter;
import org.realign.record.InputException;
import org.realign.record.StateSystem;
import org.realign.simulate.Estimate;
import org.realign.world.Imputation;
import org.realign.world.WorldEstimation.Run;

/**
 * What an estimation has finished, in a folder {@value #NAME} beside its results, so that one that was ended can be taken up again.
 *
 * <p>Each file says in its first line what it is of: record, datasets, seed, mechanisms and settings, as one hash. One that is of
 * something else is as if it were not there.
 *
 * @param folder where the results will be
 * @param key what is being estimated
 */
record EstimateKept(Path folder, String key) {
    private static final String NAME = "estimate.part";
    private static final String IMPUTATIONS = "imputations.tsv";

    private Path path() {
        return folder.resolve(NAME);
    }

    private String head() {
        return "of: " + key;
    }

    /** The imputations, if they were finished. */
    Optional<List<Imputation>> imputations(StateSystem system, int first) {
        return read(IMPUTATIONS).flatMap(text -> {
            try {
                return Optional.of(WorldFiguresReader.imputations(
                        system, IMPUTATIONS, text.getBytes(StandardCharsets.UTF_8), first));
            } catch (InputException e) {
                return Optional.empty();
            }
        });
    }

    void keep(List<Imputation> imputations) {
        write(IMPUTATIONS, WorldFiguresWriter.states(imputations, List.of(head())));
    }

    /** The runs of a span that were finished, in order from the first. */
    List<Run> runs(String span) {
        List<Run> runs = new ArrayList<>();
        Optional<Run> next = run(span, 1);
        while (next.isPresent()) {
            runs.add(next.orElseThrow());
            next = run(span, runs.size() + 1);
        }
        return runs;
    }

    private Optional<Run> run(String span, int number) {
        return read(name(span, number)).flatMap(EstimateKept::parsed);
    }

    /** Keeps a run that came to its end. */
    void keep(String span, int number, Run run) {
        StringBuilder text = new StringBuilder("# " + head() + "\n");
        text.append(run.outcome()).append('\t').append(run.says()).append('\n');
        for (int k = 0; k < run.names().size(); k++) {
            text.append(run.names().get(k)).append('\t').append(run.theta()[k]).append('\t');
            text.append(Arrays.stream(run.covariance()[k])
                            .mapToObj(Double::toString)
                            .collect(Collectors.joining(" ")))
                    .append('\n');
        }
        write(name(span, number), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Run> parsed(String text) {
        List<String> lines = text.strip().lines().toList();
        List<String> names = new ArrayList<>();
        int p = lines.size() - 2;
        double[] theta = new double[Math.max(0, p)];
        double[][] covariance = new double[theta.length][];
        try {
            String[] outcome = lines.get(1).split("\t", -1);
            for (int k = 0; k < p; k++) {
                String[] cells = lines.get(k + 2).split("\t", -1);
                names.add(cells[0]);
                theta[k] = Double.parseDouble(cells[1]);
                covariance[k] = Arrays.stream(cells[2].split(" ", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
            }
            return Optional.of(
                    new Run(Estimate.Outcome.valueOf(outcome[0]), outcome[1], names, theta, covariance, List.of()));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // It was not written here; it is computed anew.
            return Optional.empty();
        }
    }

    /** Takes it away: the results are written. */
    void remove() {
        if (!Files.isDirectory(path())) {
            return;
        }
        try (Stream<Path> files = Files.list(path())) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(path());
        } catch (IOException e) {
            throw new InputException(
                    InputException.Place.of(path().toString()), "", "cannot be removed (" + e.getMessage() + ")", "");
        }
    }

    private static String name(String span, int number) {
        return String.format(Locale.ROOT, "%s-%02d.tsv", span, number);
    }

    private void write(String name, byte[] bytes) {
        AtomicFiles.write(path(), Map.of(name, bytes));
    }

    private Optional<String> read(String name) {
        Path file = path().resolve(name);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file)).filter(text -> text.startsWith("# " + head() + "\n"));
        } catch (IOException e) {
            // What cannot be read is computed anew.
            return Optional.empty();
        }
    }
}
