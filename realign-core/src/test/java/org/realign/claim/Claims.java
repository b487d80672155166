package org.realign.claim;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.realign.kernel.RandomStreams;
import org.realign.measure.Evidence;
import org.realign.measure.Options;
import org.realign.record.ActKind;
import org.realign.record.Level;
import org.realign.record.Pole;
import org.realign.record.PublicRecord;
import org.realign.record.Window;

/** What tests of the claims language share: parties, selections and calls. */
final class Claims {
    static final Pole PRK = Pole.of("PRK");
    static final Pole USA = Pole.of("USA");
    static final Pole CHN = Pole.of("CHN");

    private Claims() {}

    static ActSelection narrowed(
            ActSelection s,
            Set<ActSelection.Sign> tones,
            Set<Level> levels,
            List<String> mentions,
            Optional<ActSelection> not) {
        return new ActSelection(
                s.between(),
                s.actors(),
                s.targets(),
                s.with(),
                s.kinds(),
                s.window(),
                tones,
                levels,
                mentions,
                Optional.empty(),
                not);
    }

    static ActSelection between(ActKind kind, String window) {
        return select(List.of(PRK, USA), EnumSet.of(kind), window, Optional.empty());
    }

    static ActSelection select(List<Pole> between, Set<ActKind> kinds, String window, Optional<Pole> with) {
        return new ActSelection(
                between,
                List.of(),
                List.of(),
                with,
                kinds,
                window(window),
                Set.of(),
                Set.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    static Optional<Window> window(String text) {
        return Optional.of(Window.parse(text));
    }

    static MeasureCall call(String name, Pole pole) {
        return new MeasureCall(
                name, List.of(Optional.of(PRK), Optional.of(pole)), Options.NONE, name + "(PRK, " + pole.name() + ")");
    }

    static Finding check(org.realign.claim.Test test, PublicRecord record) {
        return test.check(new Bench(Evidence.of(record), Thresholds.USUAL, new RandomStreams(1)));
    }

    /** Worlds of which nothing was estimated. */
    static org.realign.world.Worlds noWorlds() {
        return new org.realign.world.Worlds(
                org.realign.record.Records.usual().record(), java.util.Optional::empty, new RandomStreams(1));
    }
}
