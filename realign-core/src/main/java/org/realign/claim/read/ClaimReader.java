package org.realign.claim.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.realign.claim.Claim;
import org.realign.claim.Compound;
import org.realign.claim.Interpretation;
import org.realign.claim.Part;
import org.realign.claim.Test;
import org.realign.record.InputException;

/** Claims, each with its test or with several. */
final class ClaimReader {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,38}[A-Za-z0-9])?");
    private static final List<String> KEYS = List.of("id", "says", "note");
    private static final List<String> SEVERAL = List.of("all", "any");

    /** Stands where a test could not be read. */
    private static final Test STAND_IN = new Interpretation("");

    private final Problems problems;
    private final Values values;
    private final TestReader tests;

    ClaimReader(Problems problems, Values values, TestReader tests) {
        this.problems = problems;
        this.values = values;
        this.tests = tests;
    }

    /** The claims in order; their ids must differ. */
    List<Claim> claims(Value value) {
        if (!value.isList() || value.items().isEmpty()) {
            problems.add(value, "'claims' takes a list of at least one claim; found " + value.shown(), "");
            return List.of();
        }
        List<Claim> claims = new ArrayList<>();
        Set<String> ids = new TreeSet<>();
        for (Value item : value.items()) {
            claims.add(claim(item, ids));
        }
        return claims;
    }

    private Claim claim(Value value, Set<String> ids) {
        if (isCompound(value) || !hasKey(value, "test")) {
            return compound(value, ids);
        }
        return tests.read(value, KEYS, "a claim")
                .map(read -> claim(value, read.fields(), read.test(), ids))
                .orElseGet(() -> claim(value, new Fields(value, "a claim", allKeys(), problems), STAND_IN, ids));
    }

    private Claim claim(Value value, Fields fields, Test test, Set<String> ids) {
        String id = fields.need("id", v -> values.word(v, ID, "an id; one is written like S1-09"), "");
        if (!id.isEmpty() && !ids.add(id)) {
            fields.wrong("id", "claim " + InputException.quoted(id) + " stands twice in this case", "");
        }
        return new Claim(
                id,
                fields.need("says", values::text, ""),
                test,
                fields.take("note", values::text),
                value.node().line());
    }

    private Claim compound(Value value, Set<String> ids) {
        boolean several = isCompound(value);
        List<String> keys = several ? List.of("id", "says", "note", "test", "all", "any") : allKeys();
        Fields fields = new Fields(value, several ? "a claim with several tests" : "a claim", keys, problems);
        Optional<String> which = fields.oneOf(List.of("test", "all", "any"));
        Test test = which.filter(SEVERAL::contains)
                .map(w -> (Test) new Compound(w.equals("all"), fields.need(w, this::parts, List.of())))
                .orElse(STAND_IN);
        return claim(value, fields, test, ids);
    }

    /** The keys of claims with one test of any kind, or with several. */
    private List<String> allKeys() {
        List<String> keys = new ArrayList<>(KEYS);
        keys.addAll(SEVERAL);
        keys.addAll(List.of(tests.keys()));
        return keys;
    }

    private List<Part> parts(Value value) {
        if (!value.isList() || value.items().isEmpty()) {
            problems.add(value, "'" + value.field() + "' takes a list of tests; found " + value.shown(), "");
            return List.of();
        }
        return value.items().stream().map(this::part).toList();
    }

    private Part part(Value value) {
        int line = value.node().line();
        return tests.read(value, List.of("says"), "a part")
                .map(read -> new Part(read.fields().take("says", values::text), read.test(), line))
                .orElse(new Part(Optional.empty(), STAND_IN, line));
    }

    private static boolean isCompound(Value value) {
        return SEVERAL.stream().anyMatch(key -> hasKey(value, key));
    }

    private static boolean hasKey(Value value, String key) {
        return value.node() instanceof YamlNode.Mapping mapping
                && mapping.pairs().stream().anyMatch(p -> p.key().text().equals(key));
    }
}
