package org.realign.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.realign.kernel.RandomStreams;
import org.realign.record.PublicRecord;

/** Puts every claim of a case to the record. */
public final class Checker {
    private final PublicRecord record;
    private final PublicRecord lookedUp;
    private final RandomStreams streams;

    public Checker(PublicRecord record, RandomStreams streams) {
        this.record = record;
        this.lookedUp = record.lookedUp();
        this.streams = streams;
    }

    /**
     * The answers to all claims of {@code argument}, in order.
     *
     * @param begun is told the id of each claim before it is answered
     */
    public CaseResult check(Case argument, Consumer<String> begun) {
        List<Verdict> verdicts = new ArrayList<>();
        Bench bench = new Bench(record, argument.thresholds(), streams);
        for (Claim claim : argument.claims()) {
            begun.accept(claim.id());
            Finding finding = claim.test().check(bench);
            Finding again = claim.test().check(bench.on(lookedUp));
            boolean told = finding.restsOnMemory() || again.outcome() != finding.outcome();
            Optional<Finding> without = told ? Optional.of(again) : Optional.empty();
            verdicts.add(new Verdict(claim, finding, without));
        }
        return new CaseResult(argument, verdicts);
    }
}
