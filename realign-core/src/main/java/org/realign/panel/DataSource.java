package org.realign.panel;

/**
 * Where the numbers of a column come from.
 *
 * @param id a short name, as in codebooks
 * @param title for people
 * @param licence what its licence is called
 * @param redistributable true where the licence lets the numbers made from it be handed on
 * @param reference key in docs/references.bib; empty where the software's own citation covers it
 */
public record DataSource(String id, String title, String licence, boolean redistributable, String reference) {
    /** What the authors of Realign wrote down. */
    public static final DataSource RECORD = new DataSource(
            "realign-record", "The public record that comes with Realign", "Apache License 2.0", true, "");

    /** The roll calls behind the record's yearly agreement. */
    public static final DataSource ROLL_CALLS = new DataSource(
            "unga-votes",
            "UN General Assembly Voting Data (Voeten, Strezhnev and Bailey), counted by Realign",
            "CC0 1.0",
            true,
            "voeten2009united");

    /** The lists behind states and their numbers. */
    public static final DataSource COW =
            new DataSource("cow-states", "Correlates of War, State System Membership", "facts", true, "cow2017state");

    public static final DataSource GW = new DataSource(
            "gw-states", "Gleditsch and Ward, list of independent states", "facts", true, "gleditsch1999revised");
}
