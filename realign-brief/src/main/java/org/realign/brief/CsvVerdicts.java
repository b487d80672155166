package org.realign.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.realign.claim.CaseResult;
import org.realign.claim.Effect;
import org.realign.claim.Finding;
import org.realign.claim.Run;
import org.realign.claim.Verdict;
import org.realign.measure.Shift;
import org.realign.record.PartialDate;

/**
 * The verdicts as CSV (RFC 4180, UTF-8), one row a claim.
 *
 * <p>Text that a spreadsheet would take for a formula gets an apostrophe in front; numbers stay as they are. What is
 * missing is an empty cell, never a zero.
 */
final class CsvVerdicts {
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r].*");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private CsvVerdicts() {}

    static String write(Run run) {
        StringBuilder out = new StringBuilder(
                "case,id,line,says,verdict,probability,effect,lower,upper,unit,verdict_without_memory,reading,"
                        + "specifications,agreeing,agreement,break_dates\r\n");
        for (CaseResult result : run.results()) {
            for (Verdict verdict : result.verdicts()) {
                out.append(row(result.argument().id(), verdict).stream()
                                .map(CsvVerdicts::cell)
                                .collect(Collectors.joining(",")))
                        .append("\r\n");
            }
        }
        return out.toString();
    }

    private static List<String> row(String caseId, Verdict verdict) {
        List<String> cells = new ArrayList<>();
        cells.add(caseId);
        cells.add(verdict.claim().id());
        cells.add(String.valueOf(verdict.claim().line()));
        cells.add(verdict.claim().says());
        cells.add(verdict.outcome().code());
        var p = verdict.finding().probability();
        cells.add(p.isPresent() ? Numbers.exact(p.getAsDouble()) : "");
        var effect = verdict.finding().effect();
        cells.add(effect.map(e -> Numbers.exact(e.estimate())).orElse(""));
        cells.add(effect.map(e -> Numbers.exact(e.lower())).orElse(""));
        cells.add(effect.map(e -> Numbers.exact(e.upper())).orElse(""));
        cells.add(effect.map(Effect::unit).orElse(""));
        cells.add(verdict.withoutMemory().map(f -> f.outcome().code()).orElse(""));
        cells.add(verdict.finding().reading());
        cells.add(String.valueOf(verdict.again().size()));
        cells.add(verdict.again().isEmpty() ? "" : String.valueOf(verdict.agreeing()));
        var agreement = verdict.agreement();
        cells.add(agreement.isPresent() ? Numbers.exact(agreement.getAsDouble()) : "");
        cells.add(shifts(verdict.finding())
                .map(s -> s.ninety().stream().map(PartialDate::text).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("; ")));
        return cells;
    }

    /** The shifts of the finding and its parts, in order. */
    private static Stream<Shift> shifts(Finding finding) {
        return Stream.concat(finding.shift().stream(), finding.parts().stream().flatMap(p -> shifts(p.finding())));
    }

    static String cell(String value) {
        String text = Prose.clean(value);
        boolean formula =
                FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
        String safe = formula ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
