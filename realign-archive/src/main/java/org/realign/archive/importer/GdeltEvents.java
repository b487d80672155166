package org.realign.archive.importer;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.realign.archive.intake.Accounts;
import org.realign.archive.intake.DataFile;
import org.realign.archive.intake.Format;
import org.realign.archive.intake.Head;

/**
 * Events of GDELT 1.0 and 2.0, counted by pair of states and month. The files have no header: they are known by the number of
 * their tab-separated cells and by what stands in the first.
 *
 * <p>GDELT has one row for each event it takes to be the same, and counts the articles that told it as mentions. A row whose
 * {@code GLOBALEVENTID} was there before in the file is left out.
 */
final class GdeltEvents extends Importer {
    /** Cells of a row: 1.0 before and from April 2013, 2.0. */
    private static final List<Integer> WIDTHS = List.of(57, 58, 61);

    private static final int CERTAIN = 100;

    GdeltEvents() {
        super(Dataset.free(
                "gdelt",
                "GDELT event database",
                "a pair without a row in a month had no event that the news told; counts grow with the news that is read, and are"
                        + " not comparable over time without that",
                "Free for any use with citation",
                "Leetaru, Kalev, and Philip A. Schrodt. 2013. GDELT: Global Data on Events, Location, and Tone, 1979-2012. ISA"
                        + " Annual Convention, San Francisco.",
                """
                @inproceedings{leetaru2013gdelt,
                  author = {Leetaru, Kalev and Schrodt, Philip A.},
                  title = {{GDELT}: Global Data on Events, Location, and Tone, 1979--2012},
                  booktitle = {ISA Annual Convention},
                  pages = {1--49},
                  year = {2013}
                }"""));
    }

    @Override
    public String recognisedBy() {
        return "no header: 57, 58 or 61 cells set apart by tabs, of which the first five are the event's number, its day, month"
                + " and year, and its date as a fraction";
    }

    @Override
    Optional<Match> match(Head head) {
        if (head.lines().isEmpty()) {
            return Optional.empty();
        }
        List<String> cells = head.cells(0, Format.TAB);
        boolean shaped = WIDTHS.contains(cells.size())
                && cells.get(0).matches("\\d{1,10}")
                && cells.get(1).matches("(19|20)\\d{6}")
                && cells.get(1).startsWith(cells.get(2))
                && cells.get(2).startsWith(cells.get(3));
        return shaped ? Optional.of(new Export(this, cells.size(), added(cells))) : Optional.empty();
    }

    /** When the rows were added to GDELT, by which its files are told apart. */
    private static String added(List<String> cells) {
        int column = cells.size() == 61 ? 59 : 56;
        return cells.get(column).matches("\\d{8}(\\d{6})?") ? cells.get(column) : cells.get(1);
    }

    private record Export(GdeltEvents importer, int width, String part) implements Match {
        @Override
        public int strength() {
            return CERTAIN;
        }

        @Override
        public Accounts read(DataFile file, Import to) throws IOException {
            to.part(part);
            EventCounts counts = new EventCounts();
            GdeltStates states = new GdeltStates(to.states(), counts);
            Accounts accounts = new GdeltReader(width, states, counts, to).read(file.text());
            to.begin();
            counts.write(to, true, true);
            to.commit();
            return accounts;
        }
    }
}
