package org.realign.simulate;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.realign.simulate.effects.EffectKind;
import org.realign.simulate.effects.Effects;
import org.realign.simulate.effects.Given;

/**
 * Fifty pupils' friendships in three waves, and where at hand their use of alcohol and tobacco: the data that published
 * examples of actor-oriented models use. They lie beside the repository, or where {@code -Drealign.s50} says.
 *
 * <p>The files are RSiena's own test files, in which some cells were coded as missing (9) or structural (10, 11) to try those
 * codes; the published targets are those of the plain data, in which these are 0 but for the tie from 2 to 7 in the first wave.
 */
final class S50 {
    static final int ACTORS = 50;

    private S50() {}

    private static Path folder() {
        String other = System.getProperty("realign.s50");
        if (other != null) {
            return Path.of(other);
        }
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
            assumeTrue(folder != null, "skipped: not run inside the repository");
        }
        return folder.resolveSibling("shared").resolve("data").resolve("s50");
    }

    private static int[] numbers(String name) {
        Path file = folder().resolve(name);
        assumeTrue(Files.isRegularFile(file), "skipped: ../shared/data/s50/" + name + " is missing");
        try {
            return Arrays.stream(Files.readString(file).strip().split("\\s+"))
                    .mapToInt(Integer::parseInt)
                    .toArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Friendships of the first {@code waves} waves. */
    static Waves friends(int waves) {
        int[][] levels = new int[waves][];
        for (int wave = 0; wave < waves; wave++) {
            levels[wave] = numbers("s50-network" + (wave + 1) + ".dat");
            for (int cell = 0; cell < levels[wave].length; cell++) {
                boolean tie = levels[wave][cell] == 1 || (wave == 0 && levels[wave][cell] == 11);
                levels[wave][cell] = tie ? 1 : 0;
            }
        }
        return Waves.of(Layer.network("friendship", ACTORS), levels);
    }

    /** A behaviour by wave and pupil: alcohol (1 to 5) or smoke (1 to 3). */
    static int[][] behaviour(String name, int waves) {
        int[] all = numbers("s50-" + name + ".dat");
        int[][] levels = new int[waves][ACTORS];
        for (int wave = 0; wave < waves; wave++) {
            for (int i = 0; i < ACTORS; i++) {
                levels[wave][i] = all[3 * i + wave];
            }
        }
        return levels;
    }

    static Waves alcohol(int waves) {
        return Waves.of(Layer.behaviour("alcohol", ACTORS, 1, 5), behaviour("alcohol", waves));
    }

    /** Effects by name on one layer that need nothing beside, or a value of actors or another layer where given. */
    static List<Term> terms(Panel panel, int place, String... names) {
        return terms(Given.of(panel, place), names);
    }

    /** Effects by name; each takes of what is given only as much as it needs. */
    static List<Term> terms(Given given, String... names) {
        List<Term> terms = new ArrayList<>();
        for (String name : names) {
            EffectKind kind = Effects.named(name);
            Given own = new Given(
                    given.panel(),
                    given.place(),
                    given.layers().subList(0, kind.layers().size()),
                    given.actors().subList(0, kind.actors().size()),
                    List.of(),
                    java.util.Optional.empty());
            terms.add(Term.of(kind.make(own)));
        }
        return terms;
    }

    /** B1: waves 1 and 2, the covariate is tobacco in the first wave. */
    static Model smoking() {
        Panel panel = new Panel(List.of(friends(2)));
        double[] smoke =
                Arrays.stream(behaviour("smoke", 1)[0]).asDoubleStream().toArray();
        Given given = Given.of(panel, 0).actor(ActorCovariate.constant("smoke", 1, smoke));
        return new Model(panel, List.of(), terms(given, "density", "recip", "transTrip", "cycle3", "simX"));
    }

    /** B2 or B4: three waves of friendship. */
    static Model friendship(String... names) {
        Panel panel = new Panel(List.of(friends(3)));
        return new Model(panel, List.of(), terms(panel, 0, names));
    }

    /** B5: friendship and alcohol, each explained by the other. */
    static Model coevolution() {
        Panel panel = new Panel(List.of(friends(3), alcohol(3)));
        Given friendship = Given.of(panel, 0).actor(BehaviourValue.of(panel, 1));
        List<Term> all =
                new ArrayList<>(terms(friendship, "density", "recip", "transTrip", "cycle3", "altX", "egoX", "simX"));
        all.addAll(terms(Given.of(panel, 1).layer(0), "linear", "quad", "avSim"));
        return new Model(panel, List.of(), all);
    }

    /** The behaviour by itself: the exact oracle. */
    static Model drinking() {
        Panel panel = new Panel(List.of(alcohol(3)));
        return new Model(panel, List.of(), terms(panel, 0, "linear", "quad"));
    }
}
