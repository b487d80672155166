package org.realign.claim.read;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.realign.claim.Case;
import org.realign.claim.Claim;
import org.realign.claim.Thresholds;
import org.realign.explain.Explanation;
import org.realign.record.InputException;
import org.realign.record.Party;
import org.realign.record.Pole;
import org.realign.record.StateSystem;
import org.realign.world.Scenario;

/**
 * Reads a case from YAML; docs/claims.md is its grammar.
 *
 * <p><b>Errors.</b> {@link InputException} with all that is wrong, in order of line, at most {@value Problems#SHOWN}.
 * What is no YAML, or YAML that a case never needs, is said alone.
 * <p><b>Cost.</b> In proportion to the bytes, of which there are at most 1 MiB.
 * <p><b>Determinism.</b> A function of name, bytes and state system.
 */
public final class CaseReader {
    private static final List<String> KEYS =
            List.of("case", "title", "source", "about", "poles", "names", "windows", "thresholds", "claims");
    private static final Pattern URL = Pattern.compile("https?://[^\\s\"'<>]+");

    /** Stands where the source could not be read. */
    private static final Case.Origin NOWHERE =
            new Case.Origin("", "", Optional.empty(), Optional.empty(), Optional.empty());

    private final StateSystem states;

    private final Map<String, Explanation> explanations;
    private final Map<String, Scenario> scenarios;

    /** A reader that knows the codes of {@code states}, and {@code explanations} by name; of scenarios it knows none. */
    public CaseReader(StateSystem states, Map<String, Explanation> explanations) {
        this(states, explanations, Map.of());
    }

    /** The same with {@code scenarios} by name. */
    public CaseReader(StateSystem states, Map<String, Explanation> explanations, Map<String, Scenario> scenarios) {
        this.states = states;
        this.explanations = explanations;
        this.scenarios = scenarios;
    }

    /**
     * The case in {@code bytes}.
     *
     * @param file where they come from, as the user knows it
     */
    public Case read(String file, byte[] bytes) {
        Problems problems = new Problems(file);
        Value root = new Value("", YamlTree.read(bytes, problems));
        Values values = new Values(problems);
        Times times = new Times(problems, values);
        Parties parties = new Parties(problems, values, states);
        Fields fields = new Fields(root, "a case", KEYS, problems);

        List<Pole> poles = fields.take("poles", parties::declare).orElse(List.of());
        fields.take("names", parties::declare);
        fields.take("windows", times::declare);
        TestReader tests = new TestReader(problems, values, parties, times, explanations, scenarios);
        Case read = new Case(
                fields.need("case", values::name, ""),
                fields.need("title", values::text, ""),
                fields.need("source", v -> origin(v, values, times, problems), NOWHERE),
                fields.need("about", parties::state, new Party("XXX")),
                poles,
                fields.take("thresholds", v -> thresholds(v, values, problems)).orElse(Thresholds.USUAL),
                fields.need("claims", new ClaimReader(problems, values, tests)::claims, List.<Claim>of()),
                file,
                sha256(bytes));
        problems.throwIfAny();
        return read;
    }

    private static Case.Origin origin(Value value, Values values, Times times, Problems problems) {
        List<String> keys = List.of("author", "title", "published", "where", "url");
        Fields fields = new Fields(value, "a source", keys, problems);
        return new Case.Origin(
                fields.need("author", values::text, ""),
                fields.need("title", values::text, ""),
                fields.take("where", values::text),
                fields.take("published", times::date).map(d -> d.text()),
                fields.take("url", v -> values.word(v, URL, "a web address, https://...")));
    }

    private static Thresholds thresholds(Value value, Values values, Problems problems) {
        Fields fields = new Fields(value, "the thresholds", List.of("upheld", "refuted"), problems);
        double upheld = fields.take("upheld", v -> values.number(v, 0, 1, Thresholds.USUAL.upheld()))
                .orElse(Thresholds.USUAL.upheld());
        double refuted = fields.take("refuted", v -> values.number(v, 0, 1, Thresholds.USUAL.refuted()))
                .orElse(Thresholds.USUAL.refuted());
        if (upheld <= 0.5 || upheld >= 1) {
            fields.wrong("upheld", "'upheld' lies between 0.5 and 1", "");
        } else if (refuted <= 0 || refuted >= 0.5) {
            fields.wrong("refuted", "'refuted' lies between 0 and 0.5", "");
        } else {
            return new Thresholds(upheld, refuted);
        }
        return Thresholds.USUAL;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
