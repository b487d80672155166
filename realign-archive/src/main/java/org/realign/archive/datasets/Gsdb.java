package org.realign.archive.datasets;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Sanctions from the Global Sanctions Data Base: level 1 in years in which the pole, named itself, had any kind of sanction
 * on the state.
 *
 * <p><b>Missing.</b> No case from 1949 to 2023 is no sanction. Senders and targets may be several in one cell, set apart by
 * commas that names have too; a sender that is a group (EU, UN) is no pole. An end of 2023 is the end of coding.
 */
final class Gsdb {
    private static final String FILE = "sanctions/GSDB_V4.csv";
    private static final int FIRST = 1949;
    private static final int LAST = 2023;

    private Gsdb() {}

    static Dataset read(World world, Path folder, Levels sanctions) {
        sanctions.zeros(FIRST, LAST, false);
        return new CsvFile(folder, FILE, StandardCharsets.UTF_8)
                .read(
                        "Global Sanctions Data Base, version 4",
                        "no case from 1949 to 2023 means no sanction of the pole itself",
                        List.of("sanctioned_state", "sanctioning_state", "begin", "end"),
                        row -> {
                            List<String> targets = names(world, row.text(0));
                            List<String> senders = names(world, row.text(1));
                            int first = Math.max(FIRST, row.whole(2, Integer.MAX_VALUE));
                            int last = Math.min(LAST, row.whole(3, 0));
                            for (int year = first; year <= last; year++) {
                                year(world, sanctions, targets, senders, year);
                            }
                            return first <= last && !targets.isEmpty();
                        });
    }

    private static void year(World world, Levels sanctions, List<String> targets, List<String> senders, int year) {
        for (String sender : senders) {
            int pole = world.named(sender, year).map(world::pole).orElse(-1);
            if (pole >= 0) {
                for (String target : targets) {
                    world.named(target, year).ifPresent(t -> sanctions.raise(t, year, pole, 1));
                }
            }
        }
    }

    /** The names of states in a list: the longest that is known first, since some hold a comma. */
    static List<String> names(World world, String list) {
        String[] parts = list.split(",", -1);
        List<String> names = new ArrayList<>();
        int i = 0;
        while (i < parts.length) {
            String both = i + 1 < parts.length ? parts[i].strip() + ", " + parts[i + 1].strip() : "";
            boolean two = world.knows(both);
            String name = two ? both : parts[i].strip();
            if (world.knows(name)) {
                names.add(name);
            }
            i += two ? 2 : 1;
        }
        return names;
    }
}
