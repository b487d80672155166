package org.realign.brief;

import org.realign.claim.Case;
import org.realign.claim.CaseResult;
import org.realign.claim.Finding;
import org.realign.claim.Outcome;
import org.realign.claim.Run;
import org.realign.claim.Verdict;

/**
 * A run as a JUnit XML report, for services that show test results: one suite for each case, one test for each claim.
 *
 * <p>A refuted claim is a {@code failure}: it is what a build that guards an argument should stop at, and the only
 * outcome of which the record says that the sentence is wrong. Undecided, outside the record, interpretation and not yet
 * measured are {@code skipped}, with the outcome and the reading as the message: they say nothing against the claim.
 * There are no {@code error}s: a run that could not be finished has no report. Times are zero, since nothing here may
 * depend on a clock.
 */
public final class JUnitReport {
    private JUnitReport() {}

    /** The report as a whole XML document. */
    public static String write(Run run) {
        int tests = 0;
        int failures = 0;
        int skipped = 0;
        Tag suites = Tag.of("testsuites");
        for (CaseResult result : run.results()) {
            suites.add(suite(result));
            tests += result.verdicts().size();
            failures += Dossier.count(result, Outcome.REFUTED);
            skipped += skipped(result);
        }
        counted(suites.set("name", "realign"), tests, failures, skipped);
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        suites.write(out, Tag.Form.XML);
        return out.append('\n').toString();
    }

    private static Tag suite(CaseResult result) {
        Case argument = result.argument();
        Tag suite = Tag.of("testsuite").set("name", argument.id());
        counted(suite, result.verdicts().size(), Dossier.count(result, Outcome.REFUTED), skipped(result));
        suite.set("file", argument.file());
        suite.say("\n");
        for (Verdict verdict : result.verdicts()) {
            suite.add(test(argument, verdict)).say("\n");
        }
        return suite;
    }

    private static Tag counted(Tag suite, int tests, int failures, int skipped) {
        return suite.set("tests", String.valueOf(tests))
                .set("failures", String.valueOf(failures))
                .set("errors", "0")
                .set("skipped", String.valueOf(skipped))
                .set("time", "0");
    }

    private static int skipped(CaseResult result) {
        return result.verdicts().size()
                - Dossier.count(result, Outcome.UPHELD)
                - Dossier.count(result, Outcome.REFUTED);
    }

    private static Tag test(Case argument, Verdict verdict) {
        Finding finding = verdict.finding();
        Tag test = Tag.of("testcase")
                .set("classname", argument.id())
                .set("name", verdict.claim().id() + " " + verdict.claim().says())
                .set("file", argument.file())
                .set("line", String.valueOf(verdict.claim().line()))
                .set("time", "0");
        String chance = finding.probability().isPresent()
                ? " (probability " + Numbers.probability(finding.probability().getAsDouble(), argument.thresholds())
                        + ")"
                : "";
        String message = finding.outcome().words() + chance + ": " + finding.reading() + agreement(verdict);
        switch (finding.outcome()) {
            case UPHELD -> {}
            case REFUTED ->
                test.add(Tag.of("failure")
                        .set("type", "refuted")
                        .set("message", message)
                        .say(message + entries(finding)));
            default -> test.add(Tag.of("skipped").set("message", message));
        }
        return test;
    }

    private static String agreement(Verdict verdict) {
        return verdict.again().isEmpty()
                ? ""
                : " The same under " + verdict.agreeing() + " of "
                        + verdict.again().size() + " other specifications.";
    }

    /** The entries behind a refutation, a line each. */
    private static String entries(Finding finding) {
        StringBuilder lines = new StringBuilder();
        Dossier.entriesOf(finding)
                .distinct()
                .forEach(e -> lines.append('\n')
                        .append(e.date())
                        .append(' ')
                        .append(e.words())
                        .append(" [")
                        .append(e.source().check().word())
                        .append("] ")
                        .append(e.source().text()));
        return lines.toString();
    }
}
