package org.realign.brief;

import java.util.List;
import java.util.Optional;
import org.realign.claim.Case;
import org.realign.claim.CaseResult;
import org.realign.claim.Effect;
import org.realign.claim.Finding;
import org.realign.claim.Foretold;
import org.realign.claim.Run;
import org.realign.claim.Verdict;
import org.realign.explain.Weighed;
import org.realign.measure.BayesFactor;
import org.realign.measure.SecondOpinion;
import org.realign.measure.Shift;
import org.realign.record.Entry;
import org.realign.record.PartialDate;
import org.realign.record.Party;
import org.realign.record.Pole;

/**
 * A run as JSON, with everything in it.
 *
 * <p>{@code schema} names the form: within {@value #SCHEMA} keys are only added. Every object has all its keys, in one
 * order; what is missing is {@code null}, never a zero. Numbers have six decimals at most. Entries stand once, under
 * {@code entries}; everything else names them by their id.
 */
public final class JsonReport {
    /** The form of the document. */
    public static final String SCHEMA = "realign-run/1";

    private final JsonWriter json;

    private JsonReport(JsonWriter json) {
        this.json = json;
    }

    /** The run as an indented JSON document. */
    public static String write(Run run) {
        return JsonWriter.document(true, w -> new JsonReport(w).run(run)) + "\n";
    }

    /** The run as a JSON document without blanks. */
    static String compact(Run run) {
        return JsonWriter.document(false, w -> new JsonReport(w).run(run));
    }

    private void run(Run run) {
        JsonRecord record = new JsonRecord(json);
        json.text("schema", SCHEMA).object("provenance", () -> provenance(json, run.provenance()));
        json.objects("cases", run.results(), this::result);
        json.objects("portraits", run.portraits(), record::portrait);
        json.objects("entries", new Dossier(run).entries(), record::entry);
    }

    /** What a run was made of. */
    static void provenance(JsonWriter json, Run.Provenance made) {
        json.text("version", made.version())
                .text("command", made.command())
                .number("seed", made.seed())
                .text("recordSha256", made.recordSha256())
                .text("recordThrough", made.recordThrough())
                .text("asOf", made.asOf())
                .objects(
                        "imports",
                        made.imports(),
                        i -> json.text("source", i.named())
                                .text("dataset", i.source().dataset())
                                .text("vintage", i.source().vintage())
                                .text("sha256", i.source().sha256())
                                .text("licence", i.source().licence())
                                .text("citation", i.source().citation())
                                .number("entries", (long) i.entries()));
    }

    private void result(CaseResult result) {
        Case argument = result.argument();
        json.text("id", argument.id()).text("title", argument.title());
        json.object(
                "origin",
                () -> json.text("author", argument.origin().author())
                        .text("title", argument.origin().title())
                        .text("where", argument.origin().where())
                        .text("published", argument.origin().published())
                        .text("url", argument.origin().url()));
        json.text("about", argument.about().code());
        json.objects("poles", argument.poles(), this::pole);
        json.object(
                "thresholds",
                () -> json.number("upheld", argument.thresholds().upheld())
                        .number("refuted", argument.thresholds().refuted()));
        json.text("file", argument.file()).text("sha256", argument.sha256());
        json.object("counts", () -> result.counts().forEach((outcome, n) -> json.number(outcome.code(), (long) n)));
        json.objects("claims", result.verdicts(), this::verdict);
    }

    private void pole(Pole pole) {
        json.text("name", pole.name())
                .texts("parties", pole.parties().stream().map(Party::code).toList());
    }

    private void verdict(Verdict verdict) {
        json.text("id", verdict.claim().id())
                .text("says", verdict.claim().says())
                .text("test", verdict.claim().test().kind())
                .number("line", (long) verdict.claim().line())
                .text("note", verdict.claim().note());
        finding(verdict.finding());
        json.flag("turnsOnMemory", verdict.turnsOnMemory());
        json.object("withoutMemory", verdict.withoutMemory(), this::answer);
        json.number("agreement", verdict.agreement()).objects("specifications", verdict.again(), this::again);
    }

    private void again(Verdict.Again again) {
        json.text("name", again.specification())
                .text("says", again.says())
                .text("outcome", again.outcome().code())
                .number("probability", again.probability())
                .texts("caveats", again.caveats());
    }

    private void answer(Finding finding) {
        json.text("outcome", finding.outcome().code())
                .number("probability", finding.probability())
                .object("effect", finding.effect(), this::effect)
                .text("reading", finding.reading());
    }

    private void finding(Finding finding) {
        answer(finding);
        json.texts("caveats", finding.caveats())
                .text("wouldDecide", finding.wouldDecide())
                .texts("supporting", ids(finding.supporting()))
                .texts("opposing", ids(finding.opposing()))
                .object("shift", finding.shift(), this::shift)
                .object("explanations", finding.weighed(), this::weighed)
                .object("forecast", finding.foretold(), this::foretold)
                .objects("parts", finding.parts(), this::part);
    }

    private void shift(Shift shift) {
        json.number("probability", shift.probability())
                .object("weight", Optional.of(shift.weight()), this::weight)
                .objects(
                        "dates",
                        shift.dates(),
                        d -> json.text("date", d.date().text())
                                .number("probability", d.probability())
                                .flag("inside", d.inside()))
                .texts("half", shift.half().stream().map(PartialDate::text).toList())
                .texts("ninety", shift.ninety().stream().map(PartialDate::text).toList())
                .objects(
                        "sizes",
                        shift.sizes(),
                        s -> json.text("what", s.what())
                                .number("median", s.median())
                                .number("lower", s.lower())
                                .number("upper", s.upper())
                                .text("unit", s.unit()))
                .objects("opinions", shift.opinions(), this::opinion);
    }

    private void foretold(Foretold forecast) {
        json.text("saved", forecast.saved().toString())
                .text("due", forecast.due().toString())
                .number("probability", forecast.probability())
                .number("brier", forecast.brier())
                .number("log", forecast.log())
                .number("halfBrier", Foretold.HALF_BRIER)
                .number("halfLog", Foretold.HALF_LOG);
    }

    private void weighed(Weighed weighed) {
        json.text("of", weighed.subject().key())
                .text("within", weighed.within().toString())
                .text("unit", weighed.unit())
                .number("probability", weighed.probability())
                .number("before", weighed.before())
                .objects("accounts", weighed.accounts(), this::account)
                .number("none", weighed.none())
                .object("turn", Optional.of(weighed.turn()), this::moved)
                .object("drift", Optional.of(weighed.drift()), this::moved)
                .objects(
                        "others",
                        weighed.others(),
                        o -> json.text("with", o.choice()).number("probability", o.probability()))
                .texts("alike", weighed.alike())
                .object("closer", weighed.closer(), look -> new CloserJson(json, weighed.accounts()).write(look));
    }

    private void account(Weighed.Account account) {
        json.text("explanation", account.explanation().name())
                .text("title", account.explanation().title())
                .text("file", account.explanation().file())
                .number("inclusion", account.inclusion())
                .object("part", account.part(), this::moved)
                .object(
                        "placebo",
                        account.placebo(),
                        p -> json.number("claimed", p.claimed())
                                .number("share", p.share())
                                .texts(
                                        "at",
                                        p.at().stream().map(PartialDate::text).toList())
                                .objects("logBayesFactor", p.logBayesFactor(), v -> json.number("value", v)))
                .objects(
                        "controls",
                        account.controls(),
                        c -> json.text("of", c.subject().key())
                                .number("logBayesFactor", c.logBayesFactor())
                                .number("share", c.share()))
                .object("elsewhere", account.abroad(), this::abroad)
                .number("power", account.power());
    }

    private void abroad(Weighed.Abroad abroad) {
        json.text("exposure", abroad.exposure().to().words())
                .text("towards", abroad.exposure().pole().codes())
                .number("direction", (long) abroad.exposure().direction())
                .text("within", abroad.exposure().within().toString())
                .number("states", abroad.states())
                .object("listed", abroad.listing(), this::listing)
                .number("own", abroad.own())
                .number("slope", abroad.slope())
                .object("beyond", Optional.of(abroad.beyond()), this::moved)
                .number("size", abroad.size())
                .number("error", abroad.error())
                .number("windows", abroad.windows())
                .number("logBayesFactor", abroad.logBayesFactor())
                .number("share", abroad.share())
                .objects(
                        "placebos",
                        abroad.placebos(),
                        p -> json.number("from", p.begin()).number("slope", p.slope()))
                .objects(
                        "mostExposed",
                        abroad.most(),
                        m -> json.text("state", m.state().code())
                                .number("exposure", m.exposure())
                                .number("change", m.change())
                                .number("error", m.error()));
    }

    private void listing(Weighed.Abroad.Listing listing) {
        json.texts("read", listing.read().stream().map(Party::code).toList())
                .texts("unread", listing.unread().stream().map(Party::code).toList());
    }

    private void moved(Weighed.Part part) {
        json.number("mean", part.mean()).number("lower", part.lower()).number("upper", part.upper());
    }

    private void opinion(SecondOpinion opinion) {
        json.text("series", opinion.series())
                .text("unknown", opinion.unknown())
                .number("probability", opinion.probability())
                .text("date", opinion.date().map(PartialDate::text))
                .text("announced", opinion.notice().map(n -> n.said().text()))
                .text("announcedFor", opinion.notice().map(n -> n.dated().text()))
                .text("model", opinion.agrees().map(a -> a ? "agrees" : "differs"));
    }

    private void weight(BayesFactor weight) {
        json.number("before", weight.before())
                .number("bayesFactor", weight.value())
                .number("lower", weight.lower())
                .number("upper", weight.upper());
    }

    private void part(Finding.PartFinding part) {
        Optional<String> says = part.part().says();
        json.text("says", says).text("test", part.part().test().kind()).number("line", (long)
                part.part().line());
        finding(part.finding());
    }

    private void effect(Effect effect) {
        json.text("what", effect.what())
                .number("estimate", effect.estimate())
                .number("lower", effect.lower())
                .number("upper", effect.upper())
                .text("unit", effect.unit());
    }

    private static List<String> ids(List<Entry> entries) {
        return entries.stream().map(Entry::id).toList();
    }
}
