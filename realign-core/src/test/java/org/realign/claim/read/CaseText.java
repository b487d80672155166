package org.realign.claim.read;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.realign.claim.Case;
import org.realign.claim.Test;
import org.realign.record.InputException;
import org.realign.record.Records;
import org.realign.world.Change;
import org.realign.world.Scenario;

/** Small cases for tests. */
final class CaseText {
    static final String HEAD = """
            case: small
            title: A small case
            source: {author: A. Author, title: A title}
            about: PRK
            poles:
              washington: USA
              moscow: [SUN, RUS]
              beijing: CHN
            names:
              oslo: NOR
              club: org:BRICS
            windows:
              before: 2018-01..2019-02
              after: 2019-03..2025-09
            claims:
            """;

    /** The line of the file on which the first line of a claim's test stands. */
    static final int TEST_LINE = 18;

    /** The columns by which a claim's test is moved in. */
    static final int TEST_COLUMN = 4;

    /** Scenarios that a case may name. */
    static final Map<String, Scenario> SCENARIOS = Map.of("divide", scenario("divide"), "a", scenario("a"));

    private CaseText() {}

    private static Scenario scenario(String name) {
        Change change = new Change.Rivals("They are at one.", 0, 1, 2014, 2024, 0.2);
        return new Scenario(name, "Divide", "They are divided.", "A. Author", 2014, 2024, List.of(change));
    }

    /** A whole case with one claim, C-1, whose test is {@code test}. */
    static String withTest(String test) {
        return withClaim("id: C-1\nsays: A sentence.\n" + test);
    }

    /** A whole case with one claim, its keys given. */
    static String withClaim(String keys) {
        return HEAD + "  - " + keys.strip().replace("\n", "\n    ") + "\n";
    }

    static Case read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static Case read(byte[] bytes) {
        return new CaseReader(Records.states(), Explained.some(), SCENARIOS).read("small.yaml", bytes);
    }

    /** The test of the only claim of a case. */
    static Test test(String test) {
        return read(withTest(test)).claims().get(0).test();
    }

    /** What is wrong with {@code text}; nothing where it is a case. */
    static List<InputException.Problem> problems(String text) {
        return problems(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<InputException.Problem> problems(byte[] bytes) {
        InputException thrown = catchThrowableOfType(InputException.class, () -> read(bytes));
        return thrown == null ? List.of() : thrown.problems();
    }
}
