package org.realign.explain;

import java.util.List;
import java.util.Optional;
import org.realign.explain.Explanation.Ban;
import org.realign.explain.Explanation.Driver;
import org.realign.explain.Explanation.Expectation;
import org.realign.explain.Explanation.Form;
import org.realign.record.ActKind;
import org.realign.record.Pole;
import org.realign.record.Records;
import org.realign.record.Window;

/** Explanations made up for tests, and a record that one of them fits. */
public final class Accounts {
    public static final Pole PRK = Pole.of("PRK");
    public static final Pole USA = Pole.of("USA");
    public static final Pole CHN = Pole.of("CHN");
    public static final Subject DEALINGS = new Subject("engagement", List.of(PRK, USA));

    private Accounts() {}

    public static Expectation expected(Subject subject, Form form, int direction, String window) {
        return new Expectation(
                "It changes in " + window + ".", subject, form, direction, Window.parse(window), Optional.empty());
    }

    /** A ramp that follows {@code driver}, which should go {@code way}. */
    static Expectation driven(Subject subject, String window, Subject driver, int way) {
        return new Expectation(
                "It follows.", subject, Form.RAMP, 1, Window.parse(window), Optional.of(new Driver(driver, way)));
    }

    public static Explanation account(String name, Expectation... expects) {
        Ban ban = new Ban("No turn before.", DEALINGS, 0, Window.parse("2010"));
        return forbidding(name, ban, expects);
    }

    public static Explanation forbidding(String name, Ban ban, Expectation... expects) {
        return new Explanation(
                name,
                Explanation.words(name),
                "It was " + name + ".",
                "a test",
                List.of(expects),
                List.of(ban),
                List.of(),
                Optional.empty(),
                List.of(),
                name + ".yaml");
    }

    /** Dealings of Pyongyang with Washington: one or two a year up to 2013, nine or ten from 2014 on. */
    public static Records turnOf2014() {
        Records records = Records.usual();
        for (int year = 2000; year <= 2024; year++) {
            int count = (year >= 2014 ? 9 : 1) + year % 2;
            for (int n = 1; n <= count; n++) {
                records.act(year + "-" + (n < 10 ? "0" : "") + n, "PRK", "USA", ActKind.VISIT, 1);
            }
        }
        return records;
    }

    /** A step of dealings in {@code window}, going up. */
    public static Explanation step(String name, String window) {
        return account(name, expected(DEALINGS, Form.STEP, 1, window));
    }
}
