package org.realign.cli;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** The command that repeats a run, for the brief: as typed, without what only says where to write. */
final class CommandText {
    private static final Set<String> WHERE = Set.of("--brief", "--junit", "--out");
    private static final Set<String> SWITCHES = Set.of("--json", "--no-brief", "--debug");

    private CommandText() {}

    static String of(CommandSpec spec) {
        List<String> typed = spec.commandLine().getParseResult().originalArgs();
        StringBuilder text = new StringBuilder("./realign");
        for (int i = 0; i < typed.size(); i++) {
            String word = typed.get(i);
            if (WHERE.contains(word)) {
                i++;
            } else if (!SWITCHES.contains(word) && WHERE.stream().noneMatch(w -> word.startsWith(w + "="))) {
                text.append(' ').append(quoted(word));
            }
        }
        return text.toString();
    }

    private static String quoted(String word) {
        boolean plain = !word.isEmpty()
                && word.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-_./=,:".indexOf(c) >= 0);
        return plain ? word : Stream.of(word.split("'", -1)).collect(Collectors.joining("'\\''", "'", "'"));
    }
}
