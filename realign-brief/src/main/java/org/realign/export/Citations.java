package org.realign.export;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.realign.panel.DataSource;
import org.realign.panel.PanelTable;
import org.realign.record.ImportedSource;

/**
 * What a user of a panel cites, as BibTeX: Realign, every dataset and method that some column rests on, and all that was
 * imported.
 */
public final class Citations {
    private static final Pattern ENTRY = Pattern.compile("@\\w+\\{([^,\\s]+),.*?\\n\\}", Pattern.DOTALL);

    private Citations() {}

    /**
     * The whole file.
     *
     * @param references all that Realign cites, as docs/references.bib
     * @throws IllegalArgumentException if a column cites what is not there
     */
    public static byte[] bib(PanelTable panel, Made made, String references) {
        Map<String, String> known = new TreeMap<>();
        Matcher entries = ENTRY.matcher(references);
        while (entries.find()) {
            known.put(entries.group(1), entries.group());
        }
        Set<String> keys = new LinkedHashSet<>();
        panel.sources().stream()
                .map(DataSource::reference)
                .filter(k -> !k.isEmpty())
                .forEach(keys::add);
        keys.addAll(panel.methods());
        StringBuilder out = new StringBuilder(software(panel, made));
        for (String key : keys) {
            String entry = known.get(key);
            if (entry == null) {
                throw new IllegalArgumentException(
                        "a column of " + panel.name() + " cites " + key + ", which is unknown");
            }
            out.append('\n').append(entry).append('\n');
        }
        made.imports().stream()
                .map(ImportedSource::bibtex)
                .map(String::strip)
                .filter(entry -> !entry.isEmpty() && !keys.contains(key(entry)))
                .distinct()
                .forEach(entry -> out.append('\n').append(entry).append('\n'));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String key(String entry) {
        Matcher first = ENTRY.matcher(entry);
        return first.find() ? first.group(1) : "";
    }

    private static String software(PanelTable panel, Made made) {
        String hash = made.recordSha256();
        return "@software{realign,\n"
                + "  author = {{The Realign authors}},\n"
                + "  title = {Realign: panel " + panel.name() + "},\n"
                + "  version = {" + made.version() + "},\n"
                + "  note = {Record with SHA-256 " + hash + ", through " + made.recordThrough() + "}\n"
                + "}\n";
    }
}
