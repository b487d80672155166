package org.realign.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.realign.align.AlignmentDraws;
import org.realign.align.Calibration;
import org.realign.align.Indicator;
import org.realign.align.Indicators;
import org.realign.align.Innovation;
import org.realign.align.Model;
import org.realign.align.Panel;
import org.realign.align.Sampler;
import org.realign.align.Schedule;
import org.realign.align.Terms;
import org.realign.kernel.RandomStreams;

/**
 * Runs of the alignment model on single states of the world panel, with the shared figures as calibrated.
 *
 * <p><b>Determinism.</b> A run depends on the panel, the calibration, the seed, the schedule and the state's code.
 */
final class WorldRuns {
    private final List<Panel> panels;
    private final Calibration calibration;
    private final RandomStreams streams;
    private final Schedule schedule;

    WorldRuns(List<Panel> panels, Calibration calibration, RandomStreams streams, Schedule schedule) {
        this.panels = List.copyOf(panels);
        this.calibration = calibration;
        this.streams = streams;
        this.schedule = schedule;
    }

    List<Panel> panels() {
        return panels;
    }

    /** The same with another schedule. */
    WorldRuns with(Schedule other) {
        return new WorldRuns(panels, calibration, streams, other);
    }

    /** Draws of the states with these codes, from the indicators that {@code used} accepts. */
    List<AlignmentDraws> of(Set<String> states, Predicate<Indicator> used, Innovation innovation) {
        List<AlignmentDraws> draws = new ArrayList<>();
        for (Panel panel : panels) {
            if (states.contains(panel.state())) {
                draws.add(of(panel, used, innovation));
            }
        }
        return draws;
    }

    AlignmentDraws of(Panel panel, Predicate<Indicator> used, Innovation innovation) {
        List<Indicator> indicators = Indicators.all();
        Model model = new Model(
                panel.poles(),
                indicators,
                indicators.stream()
                        .map(i -> calibration.prior(i, Calibration.POWERS))
                        .toList(),
                calibration.motion(),
                innovation,
                false);
        List<Terms> terms = new ArrayList<>();
        for (int k = 0; k < indicators.size(); k++) {
            terms.add(used.test(indicators.get(k)) ? panel.terms().get(k) : Terms.NONE);
        }
        Panel some = new Panel(panel.state(), panel.clock(), panel.poles(), panel.from(), panel.to(), terms);
        return Sampler.draw(model, some, schedule, streams, RandomStreams.key(panel.state()));
    }

    /** Indicators of which some state has a term. */
    Set<Indicator> available() {
        Set<Indicator> some = new TreeSet<>(java.util.Comparator.comparing(Indicator::name));
        for (int k = 0; k < Indicators.all().size(); k++) {
            int at = k;
            if (panels.stream().anyMatch(p -> p.terms().get(at).size() > 0)) {
                some.add(Indicators.all().get(k));
            }
        }
        return some;
    }
}
