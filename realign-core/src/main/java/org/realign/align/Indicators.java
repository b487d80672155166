package org.realign.align;

import java.util.List;
import java.util.Optional;

/** The indicators there are. A new one is a line here and one class that reads it. */
public final class Indicators {
    /** Same votes in the UN General Assembly, by year. */
    public static final Indicator VOTES =
            smooth("votes", "voting in the UN General Assembly", Block.POLITICAL, Family.SIMILARITY);
    /** Step 1: a pact of consultation, neutrality, non-aggression or friendship; step 2: a defence pact. */
    public static final Indicator PACT = sticky("pact", "pacts in force", Block.SECURITY, false, true, 2);
    /** A club that the pole is in and that is not open to all. */
    public static final Indicator CLUB = sticky("club", "clubs shared with the pole", Block.CLUBS, false, true, 1);
    /** Leaders' and ministers' visits and meetings. */
    public static final Indicator VISITS = events("visits", "visits, meetings and letters", Block.POLITICAL, false);
    /** Agreements, aid, arms, kind words and other acts of support, treaties apart. */
    public static final Indicator SUPPORT = events("support", "acts of support", Block.POLITICAL, false);
    /** Threats, refusals, sanctions, clashes, severed ties. */
    public static final Indicator HOSTILITY = events("hostility", "hostile acts", Block.POLITICAL, true);
    /** Arms delivered by the pole in the year. */
    public static final Indicator ARMS = sticky("arms", "arms received", Block.SECURITY, false, false, 1);
    /** The pole's part of the state's trade. */
    public static final Indicator TRADE = new Indicator(
            "trade", "shares of trade", Block.ECONOMIC, Family.SHARE, false, false, List.of("border-closed"), true);
    /** Exercises held together in the year. */
    public static final Indicator EXERCISES = events("exercises", "exercises held together", Block.SECURITY, false);
    /** The pole's troops stationed in the state. */
    public static final Indicator TROOPS = sticky("troops", "troops of the pole", Block.SECURITY, false, true, 1);
    /** Missions exchanged. */
    public static final Indicator EMBASSY = sticky("embassy", "diplomatic missions", Block.POLITICAL, false, true, 1);
    /** Sanctions of the pole on the state. */
    public static final Indicator SANCTIONS = sticky("sanctions", "sanctions in force", Block.ECONOMIC, true, false, 1);

    private static final List<Indicator> ALL =
            List.of(VOTES, PACT, CLUB, VISITS, SUPPORT, HOSTILITY, ARMS, TRADE, EXERCISES, TROOPS, EMBASSY, SANCTIONS);

    private Indicators() {}

    /** All of them, in the order of every panel's terms. */
    public static List<Indicator> all() {
        return ALL;
    }

    /** The one with this name. */
    public static Optional<Indicator> named(String name) {
        return ALL.stream().filter(i -> i.name().equals(name)).findFirst();
    }

    private static Indicator smooth(String name, String meaning, Block block, Family family) {
        return new Indicator(name, meaning, block, family, false, false, List.of(), true);
    }

    private static Indicator sticky(
            String name, String meaning, Block block, boolean hostile, boolean treaty, int steps) {
        return new Indicator(
                name, meaning, block, Family.PRESENCE, hostile, treaty, Readings.ladderEffects(steps), false);
    }

    private static Indicator events(String name, String meaning, Block block, boolean hostile) {
        return new Indicator(name, meaning, block, Family.PRESENCE, hostile, false, List.of("border-closed"), !hostile);
    }
}
