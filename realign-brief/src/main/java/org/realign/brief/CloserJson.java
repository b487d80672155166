package org.realign.brief;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.realign.explain.CloserLook;
import org.realign.explain.Discriminator;
import org.realign.explain.Discriminator.Look;
import org.realign.explain.Discriminator.Seen;
import org.realign.explain.SpacePlacebo;
import org.realign.explain.Unfolding;
import org.realign.explain.Weighed.Account;
import org.realign.record.PartialDate;

/** Writes as JSON when the evidence on explanations came, what would tell them apart, and the same change in other states. */
final class CloserJson {
    private final JsonWriter json;
    private final List<Account> accounts;

    CloserJson(JsonWriter json, List<Account> accounts) {
        this.json = json;
        this.accounts = accounts;
    }

    void write(CloserLook look) {
        json.object("unfolding", () -> unfolding(look.unfolding()))
                .objects("discriminators", look.discriminators(), this::discriminator)
                .objects("otherStates", look.abroad(), this::abroad);
    }

    private String name(int h) {
        return accounts.get(h).explanation().name();
    }

    private void unfolding(Unfolding unfolding) {
        json.texts("at", unfolding.at().stream().map(PartialDate::text).toList())
                .objects(
                        "accounts",
                        IntStream.range(0, accounts.size()).boxed().toList(),
                        h -> json.text("explanation", name(h))
                                .objects(
                                        "logBayesFactor",
                                        unfolding.logBayesFactor().get(h),
                                        v -> json.number("value", v))
                                .text("most", unfolding.most(h).at().text())
                                .number("by", unfolding.most(h).by()));
    }

    private void discriminator(Discriminator pair) {
        json.text("first", name(pair.first()))
                .text("second", name(pair.second()))
                .flag("little", pair.isLittle())
                .objects("looks", pair.looks(), this::look);
    }

    private void look(Look look) {
        json.text("of", look.subject().key())
                .text("before", look.before().toString())
                .text("after", look.after().toString())
                .text("favours", name(look.favours()))
                .number("direction", (long) look.direction())
                .number("information", look.information())
                .number("expected", look.logBayesFactor())
                .number("readings", part(look.seen(), Seen::readings))
                .number("change", part(look.seen(), Seen::change))
                .number("logBayesFactor", part(look.seen(), Seen::logBayesFactor));
    }

    private static OptionalDouble part(Optional<Seen> seen, ToDoubleFunction<Seen> of) {
        return seen.stream().mapToDouble(of).findFirst();
    }

    private void abroad(SpacePlacebo placebo) {
        json.text("explanation", name(placebo.explanation()))
                .text("of", placebo.subject().key())
                .number("logBayesFactor", placebo.own())
                .number("rank", placebo.rank())
                .number("showing", placebo.showing())
                .objects(
                        "states",
                        placebo.others(),
                        o -> json.text("state", o.state()).number("logBayesFactor", o.logBayesFactor()));
    }
}
