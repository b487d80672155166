package org.realign.archive;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The files of a record: their names and their columns, in the order in which they are read. */
enum Layout {
    STATES("states.tsv", true, "code name begin end before after note"),
    STATE_NUMBERS("state_numbers.tsv", true, "system number code begin end"),
    ORGANISATIONS("organisations.tsv", true, "code name founded dissolved note"),
    ACTS("acts/*.tsv", true, "date actor target kind valence level fact source url check"),
    FIGURES("figures/*.tsv", true, "period state partner series value unit basis source url check"),
    TRANSFERS("transfers.tsv", true, "supplier recipient begin end category detail status source url check"),
    MEMBERSHIPS("memberships.tsv", true, "state org status begin end source url check"),
    PACTS("pacts.tsv", true, "pact name type member begin end source url check"),
    CLOSURES("closures.tsv", false, "state begin end note source url check"),
    NEGOTIATIONS("negotiations.tsv", false, "state partner ended outcome weight fact source url check"),
    COVERAGE("coverage.tsv", true, "table state partner kind begin end completeness note check"),
    RELIABILITY("reliability.tsv", true, "check agreed compared probability basis"),
    AGREEMENT("agreement/*.tsv", false, "year state pole yy ya yn ay aa an ny na nn");

    private static final String MANY = "*.tsv";

    private final String name;
    private final boolean required;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<String> columns;

    Layout(String name, boolean required, String columns) {
        this.name = name;
        this.required = required;
        this.columns = List.of(columns.split(" ", -1));
    }

    /** The path under the record's root, with an asterisk where there may be several files. */
    String pattern() {
        return name;
    }

    /** True where a record must have at least one such file. */
    boolean required() {
        return required;
    }

    List<String> columns() {
        return columns;
    }

    /** The layout of the file at {@code path} under the record's root. */
    static Optional<Layout> of(String path) {
        return Arrays.stream(values()).filter(l -> l.matches(path)).findFirst();
    }

    /** The folders under the record's root that hold files. */
    static List<String> folders() {
        return Arrays.stream(values())
                .filter(l -> l.name.endsWith(MANY))
                .map(l -> l.name.substring(0, l.name.indexOf('/')))
                .toList();
    }

    /** All patterns, for messages. */
    static String known() {
        return Arrays.stream(values()).map(Layout::pattern).collect(Collectors.joining(", "));
    }

    private boolean matches(String path) {
        if (!name.endsWith(MANY)) {
            return name.equals(path);
        }
        String folder = name.substring(0, name.length() - MANY.length());
        return path.startsWith(folder) && path.endsWith(".tsv") && path.indexOf('/', folder.length()) < 0;
    }
}
