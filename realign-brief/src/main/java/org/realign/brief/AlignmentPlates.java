package org.realign.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.realign.measure.AlignmentPortrait;
import org.realign.measure.AlignmentPortrait.Basis;
import org.realign.measure.Portrait;

/** What the model makes of all indicators together, as pictures. */
final class AlignmentPlates {
    private static final int SIDES = 3;

    private final Portrait portrait;
    private final String id;

    /** Pictures for the section with the id {@code id}. */
    AlignmentPlates(Portrait portrait, String id) {
        this.portrait = portrait;
        this.id = id;
    }

    List<Tag> tags() {
        return portrait.alignment().match(this::tags, absent -> List.of(Tag.of("p", "basis", absent.why())));
    }

    private List<Tag> tags(AlignmentPortrait alignment) {
        List<Tag> tags = new ArrayList<>();
        tags.add(Tag.of("p").say(howToRead(alignment)));
        tags.add(Tag.of("p", "basis", basis(alignment.basis(), alignment.last())));
        add(tags, "Alignment over time", new AlignmentBands(alignment).plate(id + "-alignment"));
        add(tags, "When it broke", new BreakDatesPlate(alignment).plate(id + "-breaks"));
        add(tags, "Which way it stood", new PostureRibbon(alignment).plate(id + "-posture"));
        if (alignment.poles().size() == SIDES && !alignment.mixes().isEmpty()) {
            add(tags, "Between the three", new Simplex(alignment).plate(id + "-simplex"));
        }
        add(tags, "What moved the estimate", new PullStrip(alignment).plate(id + "-pulls"));
        add(tags, "The same from each domain alone", new DomainPanels(alignment).plate(id + "-domains"));
        return tags;
    }

    private static void add(List<Tag> tags, String title, Plate plate) {
        tags.add(Tag.of("h3").say(title));
        tags.add(plate.figure());
    }

    private static String howToRead(AlignmentPortrait alignment) {
        return "All indicators together, as one quantity that is not itself observed: alignment, in standard deviations"
                + " across states and poles. Zero is where a state stands of which nothing is known. The darker band"
                + " holds it with probability 0.5, the lighter with 0.9; hatched years are those of which no indicator"
                + " speaks for " + Prose.the(alignment.state())
                + ", where the band only joins what lies on either side.";
    }

    /**
     * {@code It rests on 1,204 readings (votes 70, ...), by months. The chains agree (...).}
     *
     * @param last the last year drawn, of which it says where readings go on after it
     */
    static String basis(Basis basis, int last) {
        List<String> parts =
                basis.terms().entrySet().stream().map(AlignmentPlates::part).toList();
        return "It rests on " + Prose.count(basis.all(), "reading", "readings") + " (" + String.join(", ", parts)
                + "), by " + basis.periods()
                + (basis.through() > last ? "; readings after " + last + " are among them" : "")
                + ". " + basis.diagnosis();
    }

    private static String part(Map.Entry<String, Integer> term) {
        return term.getKey() + " " + term.getValue();
    }
}
