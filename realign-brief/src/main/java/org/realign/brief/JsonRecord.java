package org.realign.brief;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.realign.measure.Portrait;
import org.realign.record.Act;
import org.realign.record.Closure;
import org.realign.record.Entry;
import org.realign.record.EventTally;
import org.realign.record.Figure;
import org.realign.record.Level;
import org.realign.record.Membership;
import org.realign.record.Negotiation;
import org.realign.record.Observation;
import org.realign.record.PactMember;
import org.realign.record.PartialDate;
import org.realign.record.Party;
import org.realign.record.StateNumber;
import org.realign.record.Tie;
import org.realign.record.Transfer;
import org.realign.record.VoteTally;

/** Writes portraits and entries of the record as JSON. */
final class JsonRecord {
    private final JsonWriter json;

    /** What the field calls them. */
    private static final Map<StateNumber.Numbering, String> COLUMNS =
            Map.of(StateNumber.Numbering.COW, "ccode", StateNumber.Numbering.GW, "gwcode");

    JsonRecord(JsonWriter json) {
        this.json = json;
    }

    void portrait(Portrait portrait) {
        json.text("state", portrait.state().code()).text("name", portrait.name());
        portrait.numbers().forEach((numbering, n) -> json.number(COLUMNS.getOrDefault(numbering, ""), (long) n));
        json.text("span", portrait.span().toString())
                .objects("courses", portrait.courses(), this::course)
                .texts("memberships", ids(portrait.memberships()))
                .texts("pacts", ids(portrait.pacts()))
                .objects("series", portrait.series(), this::series);
    }

    private void course(Portrait.Course course) {
        json.text("pole", course.pole().name())
                .texts(
                        "parties",
                        course.pole().parties().stream().map(Party::code).toList())
                .text("label", course.label())
                .object("tone", () -> series(course.tone()))
                .object("engagement", () -> series(course.engagement()))
                .object("agreement", () -> series(course.agreement()))
                .texts("acts", ids(course.acts()));
    }

    private void series(Portrait.Series series) {
        json.text("measure", series.measure())
                .text("unit", series.unit())
                .objects(
                        "points",
                        series.points(),
                        p -> json.number("year", (long) p.year())
                                .number("lower", p.lower())
                                .number("middle", p.middle())
                                .number("upper", p.upper())
                                .number("observations", p.observations()))
                .objects(
                        "gaps",
                        series.gaps(),
                        g -> json.number("year", (long) g.year())
                                .text("why", g.kind().words()));
    }

    /** The keys all entries have, then those of its sort. */
    void entry(Entry entry) {
        json.text("id", entry.id())
                .text("sort", sort(entry))
                .text("date", entry.date().text())
                .text("words", entry.words())
                .object(
                        "source",
                        () -> json.text("text", entry.source().text())
                                .text("url", Optional.of(entry.source().url()).filter(u -> !u.isBlank()))
                                .text("check", entry.source().check().word()));
        if (entry instanceof Act act) {
            json.text("actor", act.actor().code())
                    .text("target", act.target().code())
                    .text("kind", act.kind().code())
                    .number("valence", (long) act.valence())
                    .text(
                            "level",
                            Optional.of(act.level())
                                    .filter(l -> l != Level.UNSTATED)
                                    .map(Level::code));
        } else if (entry instanceof Closure closure) {
            json.text("state", closure.state().code())
                    .text("end", closure.end().map(PartialDate::text))
                    .text("note", closure.note());
        } else if (entry instanceof Figure figure) {
            json.text("state", figure.state().code())
                    .texts(
                            "partners",
                            figure.partners().stream().map(Party::code).toList())
                    .text("period", figure.period().toString())
                    .text("series", figure.series().words())
                    .number("value", figure.value())
                    .text("unit", figure.unit());
        } else if (entry instanceof Membership member) {
            json.text("state", member.state().code())
                    .text("organisation", member.organisation().code())
                    .text("status", member.status().code())
                    .text("end", member.end().map(PartialDate::text));
        } else if (entry instanceof Negotiation talks) {
            json.text("state", talks.state().code())
                    .text("partner", talks.partner().code())
                    .number("outcome", talks.outcome())
                    .number("weight", talks.weight());
        } else if (entry instanceof PactMember pact) {
            json.text("pact", pact.pact())
                    .text("type", pact.type().code())
                    .text("member", pact.member().code())
                    .text("end", pact.end().map(PartialDate::text));
        } else if (entry instanceof Transfer transfer) {
            json.text("supplier", transfer.supplier().code())
                    .text("recipient", transfer.recipient().code())
                    .text("years", transfer.years().toString())
                    .text("category", transfer.category())
                    .text("status", transfer.status().code());
        } else if (entry instanceof Tie tie) {
            json.text("state", tie.state().code())
                    .text("partner", tie.partner().code())
                    .text("years", tie.years().toString())
                    .text("tie", tie.sort().code())
                    .flag("there", tie.there());
        } else if (entry instanceof Observation value) {
            json.text("state", value.state().code())
                    .text("partner", value.partner().map(Party::code))
                    .text("series", value.series());
            value.value()
                    .either(
                            v -> json.number("value", v),
                            absent -> json.text("missing", absent.kind().words()));
            value.error().ifPresent(e -> json.number("error", e));
            json.text("unit", value.unit());
        } else if (entry instanceof EventTally events) {
            json.text("state", events.state().code())
                    .text("partner", events.partner().code())
                    .text("period", events.period().toString());
            for (EventTally.Quad quad : EventTally.Quad.values()) {
                json.number(quad.words().replace(' ', '_'), events.between(Set.of(quad)));
            }
            json.number("all", events.all());
        } else if (entry instanceof VoteTally tally) {
            json.text("state", tally.state().code())
                    .text("pole", tally.pole().code())
                    .number("same", (long) tally.counts().same())
                    .number("shared", (long) tally.counts().shared());
        }
    }

    private static String sort(Entry entry) {
        if (entry instanceof Act) {
            return "act";
        }
        if (entry instanceof Closure) {
            return "closure";
        }
        if (entry instanceof Figure) {
            return "figure";
        }
        if (entry instanceof Membership) {
            return "membership";
        }
        if (entry instanceof Negotiation) {
            return "negotiation";
        }
        if (entry instanceof PactMember) {
            return "pact";
        }
        if (entry instanceof Tie) {
            return "tie";
        }
        if (entry instanceof Observation) {
            return "series";
        }
        if (entry instanceof EventTally) {
            return "events";
        }
        return entry instanceof Transfer ? "transfer" : "votes";
    }

    private static List<String> ids(List<? extends Entry> entries) {
        return entries.stream().map(Entry::id).toList();
    }
}
