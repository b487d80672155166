package org.realign.archive.store;

import java.util.List;

/** The tables of the archive, one for each kind of content; docs/archive.md describes them. */
public final class Tables {
    public static final Table VOTES = Table.of(
            "votes",
            "One vote of one state in one roll call of the UN General Assembly",
            "roll_call LONG number of the roll call within its source; Voeten: session times 1000 plus number",
            "state TEXT state, Realign code",
            "number WHOLE the dataset's own number of the state, if it has one",
            "vote TEXT yes, abstain, no, absent or non-member");

    public static final Table ROLL_CALLS = Table.of(
            "roll_calls",
            "One roll call of the UN General Assembly",
            "roll_call LONG as in votes",
            "session WHOLE session of the Assembly; sessions run from September",
            "day DAY day of the vote",
            "precision TEXT day, or month where the source's day of the month means nothing",
            "resolution TEXT symbol of the resolution or draft",
            "title TEXT what it was about, as the source says",
            "important FLAG true where the US State Department called it important",
            "issues TEXT issue codes set apart by spaces, as the source gives them");

    public static final Table IDEAL_POINTS = Table.of(
            "ideal_points",
            "One published ideal point of one state in one year or session",
            "state TEXT state, Realign code",
            "number WHOLE Correlates of War number",
            "year WHOLE year in which the session began",
            "session WHOLE session of the Assembly, where the source goes by sessions",
            "series TEXT final_passage, all_votes or legacy",
            "value NUMBER position, the larger the nearer to the United States",
            "q05 NUMBER 5% quantile of the posterior",
            "q50 NUMBER median of the posterior",
            "q95 NUMBER 95% quantile of the posterior",
            "votes WHOLE votes behind it");

    public static final Table PACTS = Table.of(
            "pacts",
            "The obligations of one state to another in one year",
            "state TEXT the state bound, Realign code",
            "partner TEXT the state it is bound to, Realign code",
            "number WHOLE Correlates of War number of the state",
            "partner_number WHOLE Correlates of War number of the partner",
            "year WHOLE year",
            "defence FLAG bound to defend",
            "offence FLAG bound to join an attack",
            "neutrality FLAG bound to stay neutral",
            "nonaggression FLAG bound not to attack",
            "consultation FLAG bound to consult");

    public static final Table PACT_MEMBERS = Table.of(
            "pact_members",
            "One membership of one state in one alliance, with its obligations in one phase",
            "pact TEXT the dataset's own number of the alliance",
            "phase WHOLE phase of the alliance, 0 where it has one only",
            "state TEXT state, Realign code",
            "number WHOLE Correlates of War number",
            "begin_day DAY first day, as early as it may be",
            "begin_precision TEXT day, month or year",
            "end_day DAY last day, as late as it may be; null where it still held at the end of coding",
            "end_precision TEXT day, month or year",
            "defence FLAG bound to defend",
            "offence FLAG bound to join an attack",
            "neutrality FLAG bound to stay neutral",
            "nonaggression FLAG bound not to attack",
            "consultation FLAG bound to consult");

    public static final Table SYSTEM_MEMBERSHIP = Table.of(
            "system_membership",
            "One stretch of days in which a list counts a state, divided where Realign has several states for one number",
            "list TEXT cow, gw or cow_majors",
            "number WHOLE the list's own number",
            "letters TEXT the list's own letters",
            "name TEXT the list's own name",
            "state TEXT state, Realign code",
            "begin_day DAY first day",
            "end_day DAY last day; null where it is the end of coding, which is no end of a state",
            "coded_to DAY last day that the list codes");

    public static final Table CAPABILITIES = Table.of(
            "capabilities",
            "The material capabilities of one state in one year; null is not coded",
            "state TEXT state, Realign code",
            "number WHOLE Correlates of War number",
            "year WHOLE year",
            "milex NUMBER military expenditure, thousand current US dollars",
            "milper NUMBER military personnel, thousands",
            "irst NUMBER iron and steel production, thousand tons",
            "pec NUMBER energy consumption, thousand tons of coal equivalent",
            "tpop NUMBER population, thousands",
            "upop NUMBER urban population, thousands",
            "cinc NUMBER composite index of national capability, share of the world",
            "missing TEXT not_coded where any of the six is missing");

    public static final Table IGO_MEMBERSHIPS = Table.of(
            "igo_memberships",
            "One spell of years in which a state belongs to an organisation",
            "igo TEXT the dataset's own name of the organisation",
            "state TEXT state, Realign code",
            "number WHOLE Correlates of War number",
            "membership TEXT full, associate or observer",
            "begin_year WHOLE first year",
            "end_year WHOLE last year; null where it is the end of coding",
            "coded_to WHOLE last year that the dataset codes");

    public static final Table DIPLOMACY = Table.of(
            "diplomacy",
            "Diplomatic representation between two states in one year or wave",
            "state TEXT sender, or the first of two where the direction is lost",
            "partner TEXT host, or the second of two",
            "year WHOLE year",
            "directed FLAG false where the direction is lost",
            "represented FLAG true where there is a mission, or relations; null where that is not known",
            "level WHOLE the dataset's own level, or null",
            "missing TEXT why represented is null");

    public static final Table ARMS_TRANSFERS = Table.of(
            "arms_transfers",
            "One deal, or one year of deliveries of one deal, in major arms",
            "deal TEXT the register's own number, where it gives one",
            "supplier TEXT supplier, Realign code at the first delivery to a state, or at the order",
            "recipient TEXT recipient, Realign code at the same time",
            "supplier_name TEXT as the register says",
            "recipient_name TEXT as the register says",
            "order_year WHOLE year of the order",
            "first_delivery WHOLE first year of delivery",
            "last_delivery WHOLE last year of delivery",
            "delivery_years TEXT all years of delivery, set apart by spaces",
            "designation TEXT weapon",
            "description TEXT what it is",
            "status TEXT New, Second hand ...",
            "ordered NUMBER how many were ordered",
            "delivered NUMBER how many were delivered",
            "tiv_unit NUMBER trend-indicator value of one, millions",
            "tiv_ordered NUMBER of the order, millions",
            "tiv_delivered NUMBER of the deliveries, millions; 0 stands for less than half a million",
            "estimated FLAG true where the register marks any of it as uncertain");

    public static final Table TRADE = Table.of(
            "trade",
            "Imports of one state from another in one year",
            "state TEXT importer, Realign code",
            "partner TEXT exporter, Realign code",
            "number WHOLE Correlates of War number of the importer",
            "partner_number WHOLE Correlates of War number of the exporter",
            "year WHOLE year",
            "imports NUMBER million current US dollars",
            "missing TEXT not_coded or unknown where imports is null");

    public static final Table SIGNALS = Table.of(
            "signals",
            "One signal of support from one great power to one state in one year",
            "state TEXT state, Realign code",
            "power TEXT great power, Realign code",
            "number WHOLE Correlates of War number of the state",
            "year WHOLE year",
            "signal TEXT the dataset's own name: vis, pact, ex, arms, troops, bit, econaid, words, nukes; or latent_support",
            "value NUMBER as the dataset gives it",
            "missing TEXT not_coded or outside_coverage where value is null");

    public static final Table VISITS = Table.of(
            "visits",
            "One journey of a leader",
            "begin_day DAY first day",
            "end_day DAY last day",
            "visitor TEXT state of the visitor, Realign code",
            "host TEXT state visited, Realign code",
            "level TEXT president, secretary_of_state, foreign_leader or chinese_leader",
            "name TEXT who",
            "place TEXT where, as the source says",
            "remarks TEXT as the source says; a meeting stands under the country that hosted it");

    public static final Table TROOPS = Table.of(
            "troops",
            "Soldiers of one state stationed in another in one year",
            "state TEXT where they are, Realign code",
            "sender TEXT whose they are, Realign code",
            "number WHOLE the dataset's own number of the state",
            "year WHOLE year",
            "soldiers NUMBER on active duty",
            "missing TEXT not_coded where soldiers is null");

    public static final Table SANCTIONS = Table.of(
            "sanctions",
            "One sanctions case between one sender and one target",
            "sanction TEXT the dataset's own number of the case",
            "target TEXT state, Realign code in the first year of the case that it exists in",
            "sender TEXT state, Realign code; null where the sender is a group",
            "target_text TEXT all targets as the dataset says",
            "sender_text TEXT all senders as the dataset says",
            "begin_year WHOLE first year",
            "end_year WHOLE last year; null where it is the end of coding",
            "coded_to WHOLE last year that the dataset codes",
            "trade FLAG trade sanctions",
            "arms FLAG arms sanctions",
            "military FLAG end of military assistance",
            "financial FLAG financial sanctions",
            "travel FLAG travel sanctions",
            "other FLAG other sanctions",
            "objective TEXT as the dataset says",
            "success TEXT as the dataset says");

    public static final Table DEFENCE_AGREEMENTS = Table.of(
            "defence_agreements",
            "One bilateral defence cooperation agreement",
            "agreement TEXT the dataset's own number",
            "state TEXT state, Realign code",
            "partner TEXT the other state, Realign code",
            "signed_day DAY day of signature, as early as it may be",
            "signed_precision TEXT day, month or year",
            "in_force_day DAY entry into force, as early as it may be",
            "in_force_precision TEXT day, month or year",
            "type TEXT general or sector",
            "category TEXT what it is about, categories set apart by spaces",
            "end_year WHOLE last year, the dataset's estimate; null where none is given",
            "asymmetric FLAG true where obligations are of one side");

    public static final Table EXERCISES = Table.of(
            "exercises",
            "One state's part in one joint military exercise",
            "exercise TEXT the dataset's own number",
            "name TEXT name of the exercise",
            "state TEXT state, Realign code",
            "participants WHOLE how many took part, states or not",
            "begin_day DAY first day, as early as it may be",
            "begin_precision TEXT day, month or year",
            "end_day DAY last day, as late as it may be",
            "end_precision TEXT day, month or year",
            "place TEXT where");

    public static final Table EVENTS = Table.of(
            "events",
            "What one state did towards another in one month, as news told it, counted",
            "actor TEXT state, Realign code",
            "target TEXT state, Realign code",
            "month DAY first day of the month",
            "events LONG events",
            "verbal_cooperation LONG of these, by quad class",
            "material_cooperation LONG of these, by quad class",
            "verbal_conflict LONG of these, by quad class",
            "material_conflict LONG of these, by quad class",
            "root_events LONG events told in the lead of a story; null where the source does not say",
            "goldstein_sum NUMBER sum of the Goldstein scale or of intensity, -10 to 10 each",
            "mentions LONG mentions in all; null where the source does not count them");

    public static final Table ACTS = Table.of(
            "acts",
            "One dated act, in the form of Realign's own record",
            "earliest DAY first day it may mean",
            "latest DAY last day it may mean",
            "date TEXT as written: year, month or day",
            "actor TEXT Realign code",
            "target TEXT Realign code",
            "kind TEXT kind of act",
            "valence WHOLE -3 to 3",
            "level TEXT head, lower, host or null",
            "fact TEXT one line",
            "origin TEXT where the row says it is from",
            "url TEXT address of that",
            "checked TEXT how it was checked");

    public static final Table FIGURES = Table.of(
            "figures",
            "One yearly figure, in the form of Realign's own record",
            "begin_year WHOLE first year",
            "end_year WHOLE last year",
            "state TEXT Realign code",
            "partner TEXT Realign code, several joined by +, or WLD",
            "series TEXT what is measured",
            "value NUMBER in unit",
            "unit TEXT unit",
            "basis TEXT how it was arrived at",
            "origin TEXT where the row says it is from",
            "url TEXT address of that",
            "checked TEXT how it was checked");

    public static final Table OBSERVATIONS = Table.of(
            "observations",
            "One value of a series that a mapping file describes",
            "state TEXT Realign code",
            "partner TEXT Realign code, or null",
            "earliest DAY first day it speaks of",
            "latest DAY last day it speaks of",
            "series TEXT what is measured",
            "value NUMBER in unit",
            "unit TEXT unit",
            "missing TEXT why value is null");

    /** All tables of content, in the order in which the documentation names them. */
    public static final List<Table> ALL = List.of(
            VOTES,
            ROLL_CALLS,
            IDEAL_POINTS,
            PACTS,
            PACT_MEMBERS,
            SYSTEM_MEMBERSHIP,
            CAPABILITIES,
            IGO_MEMBERSHIPS,
            DIPLOMACY,
            ARMS_TRANSFERS,
            TRADE,
            SIGNALS,
            VISITS,
            TROOPS,
            SANCTIONS,
            DEFENCE_AGREEMENTS,
            EXERCISES,
            EVENTS,
            ACTS,
            FIGURES,
            OBSERVATIONS);

    private Tables() {}
}
