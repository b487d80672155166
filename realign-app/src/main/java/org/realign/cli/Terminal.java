package org.realign.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.realign.claim.Outcome;

/**
 * Where text goes: results to standard output, everything else to standard error, coloured only for people.
 *
 * <p>Colour is used where standard output is a terminal, {@code NO_COLOR} is unset and {@code TERM} is not dumb.
 */
final class Terminal {
    private static final int USUAL_WIDTH = 100;
    private static final int NARROWEST = 60;
    private static final int WIDEST = 140;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean interactive;
    private final boolean colour;
    private final int width;

    Terminal(PrintStream out, PrintStream err, boolean interactive, boolean colour, int width) {
        this.out = out;
        this.err = err;
        this.interactive = interactive;
        this.colour = colour;
        this.width = width;
    }

    /** The one this process was started from, with its standard output. */
    static Terminal ofProcess(OutputStream out) {
        boolean colourful = isTerminal("out");
        String noColour = System.getenv().getOrDefault("NO_COLOR", "");
        boolean dumb = "dumb".equals(System.getenv("TERM"));
        return new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                isTerminal("err"),
                colourful && noColour.isEmpty() && !dumb,
                width(System.getenv().getOrDefault("COLUMNS", "")));
    }

    /** Only the shell knows which stream ends in a terminal, on every Java; the launcher passes it on. */
    private static boolean isTerminal(String stream) {
        return Boolean.getBoolean("realign.terminal." + stream);
    }

    private static int width(String columns) {
        int given = columns.matches("\\d{1,4}") ? Integer.parseInt(columns) : USUAL_WIDTH;
        return Math.max(NARROWEST, Math.min(WIDEST, given));
    }

    int width() {
        return width;
    }

    boolean coloured() {
        return colour;
    }

    /** Standard output for what the command line library prints itself. */
    PrintWriter outWriter() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    /** Standard error for the same. */
    PrintWriter errWriter() {
        return new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    /** A line of the result. */
    void result(String line) {
        out.print(line);
        out.print('\n');
        out.flush();
    }

    /** A word to the person, beside the result. */
    void say(String line) {
        err.print(line);
        err.print('\n');
        err.flush();
    }

    /** Progress on one line that is overwritten; nothing where nobody watches. */
    void progress(String line) {
        if (interactive) {
            err.print("\r\u001b[K" + line);
            err.flush();
        }
    }

    String bold(String text) {
        return colour ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    /** {@code text} in the colour of {@code outcome}. */
    String in(Outcome outcome, String text) {
        if (!colour) {
            return text;
        }
        String code = switch (outcome) {
            case UPHELD -> "32";
            case REFUTED -> "31";
            case UNDECIDED -> "33";
            case OUTSIDE_RECORD, NOT_DUE, INTERPRETATION -> "2";
        };
        return "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
