package org.realign.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.realign.record.InputException;
import org.realign.record.InputException.Place;
import org.realign.record.PartialDate;
import org.realign.record.Window;
import org.realign.truth.Episode;

/**
 * Reads the list of documented realignments: one row each, cells divided by tabs.
 *
 * <p><b>Errors.</b> {@link InputException} with file, line and value.
 */
public final class EpisodeReader {
    private static final String HEADER =
            "iso3\tstart\tend\tkind\tfrom_pole\tto_pole\tdirection\tconfidence\tnote\tsource";

    private EpisodeReader() {}

    /** The episodes in {@code path}, in its order. */
    public static List<Episode> read(Path path) {
        String name = path.toString().replace('\\', '/');
        List<String> lines;
        try {
            lines = Files.readAllLines(path, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new InputException(Place.of(name), name, "cannot be read (" + e + ")", "");
        }
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new InputException(
                    Place.line(name, 1), lines.isEmpty() ? "" : lines.get(0), "is not the header of realignments", "");
        }
        List<Episode> episodes = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            episodes.add(episode(Place.line(name, i + 1), lines.get(i)));
        }
        return episodes;
    }

    private static Episode episode(Place place, String line) {
        String[] cell = line.split("\t", -1);
        if (cell.length != HEADER.split("\t", -1).length) {
            throw new InputException(place, line, "has " + cell.length + " cells", "");
        }
        try {
            return new Episode(
                    cell[0],
                    Window.of(PartialDate.parse(cell[1]), PartialDate.parse(cell[2])),
                    Episode.Kind.valueOf(cell[3].toUpperCase(Locale.ROOT)),
                    pole(place, cell[4]),
                    pole(place, cell[5]),
                    cell[6],
                    cell[7].equals("high"),
                    cell[8]);
        } catch (DateTimeException | IllegalArgumentException e) {
            InputException wrong = new InputException(place, line, "is no episode: " + e.getMessage(), "");
            wrong.initCause(e);
            throw wrong;
        }
    }

    private static int pole(Place place, String name) {
        return Episode.pole(name)
                .orElseThrow(() -> new InputException(
                        place,
                        name,
                        InputException.quoted(name) + " is no pole of the set",
                        "Poles are those of the great powers, or NONE."));
    }
}
