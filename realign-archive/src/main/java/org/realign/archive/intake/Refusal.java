package org.realign.archive.intake;

/**
 * A row is not taken in, and why. Thrown where the row is read and caught by whoever keeps the accounts; it carries no
 * stack trace, since a broken file may have a million of them.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean broken;
    private final String column;
    private final String cell;

    private Refusal(boolean broken, String column, String cell, String reason) {
        super(reason, null, false, false);
        this.broken = broken;
        this.column = column;
        this.cell = cell;
    }

    /** A row that cannot be what it should be. The reason holds no value of the row, so that reasons can be counted. */
    public static Refusal rejected(String column, String cell, String reason) {
        return new Refusal(true, column, cell, reason);
    }

    /** A sound row that a stated rule leaves out. */
    public static Refusal ignored(String reason) {
        return new Refusal(false, "", "", reason);
    }

    /** True where the row is rejected, false where a rule ignores it. */
    public boolean isRejection() {
        return broken;
    }

    /** The column at fault, or blank where the whole line is. */
    public String column() {
        return column;
    }

    /** What stands there, or blank. */
    public String cell() {
        return cell;
    }

    /** Why, without the value. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
