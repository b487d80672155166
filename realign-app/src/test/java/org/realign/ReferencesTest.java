package org.realign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the code or the documentation cites stands in docs/references.bib, complete; and nothing else does. */
class ReferencesTest {

    /** The words after the mark, to the next mark or the end of the comment. */
    private static final Pattern SOURCE = Pattern.compile("<b>Source\\.</b>(.*?)(?=<p>|@param|\\*/)", Pattern.DOTALL);

    /** {@code Steele, Lea and Flood 2014}, {@code Gelman et al. 2013}: the first name and the year. */
    private static final Pattern CITATION = Pattern.compile(
            "(\\p{Lu}[\\p{L}'-]+)(?:(?:, and|,| and) \\p{Lu}[\\p{L}'-]+)*(?: et al\\.)? (\\d{4})(?![\\d-])");

    private static final Pattern ENTRY = Pattern.compile("@(\\w+)\\{([^,\\s]+),(.*?)\\n\\}", Pattern.DOTALL);

    private static final Pattern FIELD = Pattern.compile("(?m)^\\s+(\\w+) = \\{(.*)\\},?$");

    /** {@code [gelman2013bayesian]} or several, set apart by semicolons. */
    private static final Pattern CITED =
            Pattern.compile("\\[([a-z]+\\d{4}[a-z]+(?:;\\s+[a-z]+\\d{4}[a-z]+)*)\\](?!\\()");

    private static final Map<String, List<String>> NEEDED = Map.of(
            "article", List.of("journal", "volume", "pages"),
            "book", List.of("publisher"),
            "incollection", List.of("booktitle", "publisher", "pages"),
            "inproceedings", List.of("booktitle", "pages"),
            "misc", List.of("howpublished"));

    /** An entry of the bibliography. */
    private record Reference(String kind, String key, Map<String, String> fields) {

        /** {@code frechet 1935}. */
        String firstAuthorAndYear() {
            String first = fields.getOrDefault("author", "").split(" and |,", 2)[0];
            return folded(first) + " " + fields.getOrDefault("year", "");
        }
    }

    private static final Path ROOT = root();
    private static final List<Reference> BIBLIOGRAPHY = references(read(ROOT.resolve("docs/references.bib")));

    @Test
    void everySourceLineHasItsReference() {
        Map<String, String> code = texts("/src/main/java/", ".java");
        assertThat(code.values()).anyMatch(text -> SOURCE.matcher(text).find());
        assertThat(unsourced(code, BIBLIOGRAPHY)).isEmpty();
        List<Reference> one = references("@book{poe1840tales,\n  author = {Poé, Edgar},\n  year = {1840}\n}\n");
        assertThat(unsourced(Map.of("A.java", "/** <b>Source.</b> Poe, Doe\n * and Roe 1840, 12-14. */"), one))
                .isEmpty();
        assertThat(unsourced(Map.of("A.java", "/** <b>Source.</b> Poe 1841, Tales. */"), one))
                .hasSize(1);
        assertThat(unsourced(Map.of("A.java", "/** <b>Source.</b> Poe 1840; Doe et al. 1840. */"), one))
                .hasSize(1);
        assertThat(unsourced(Map.of("A.java", "/** <b>Source.</b> A fine book. */"), one))
                .hasSize(1);
    }

    @Test
    void everyKeyCitedExistsAndEveryReferenceIsCited() {
        Map<String, String> pages = texts("", ".md");
        assertThat(pages.keySet()).contains("docs/methods.md");
        assertThat(strayKeys(pages, BIBLIOGRAPHY)).isEmpty();
        List<Reference> one = references("@book{poe1840tales,\n  author = {Poe, Edgar},\n  year = {1840}\n}\n");
        assertThat(strayKeys(Map.of("a.md", "As he says [poe1840tales]."), one)).isEmpty();
        assertThat(strayKeys(Map.of("a.md", "See [poe1840tales; roe1841notes]."), one))
                .hasSize(1);
        assertThat(strayKeys(Map.of("a.md", "He says so."), one)).hasSize(1);
    }

    @Test
    void everyReferenceIsComplete() {
        assertThat(incomplete(BIBLIOGRAPHY)).isEmpty();
        String twice = "@book{poe1840tales,\n  title = {Tales},\n  year = {184}\n}\n";
        assertThat(incomplete(references(twice + twice)))
                .anyMatch(line -> line.contains("author"))
                .anyMatch(line -> line.contains("publisher"))
                .anyMatch(line -> line.contains("year"))
                .anyMatch(line -> line.contains("twice"));
    }

    private static List<String> unsourced(Map<String, String> code, List<Reference> references) {
        Set<String> known =
                references.stream().map(Reference::firstAuthorAndYear).collect(Collectors.toSet());
        List<String> complaints = new ArrayList<>();
        code.forEach((path, text) -> SOURCE.matcher(text).results().forEach(source -> {
            String line = source.group(1).replaceAll("\\n\\s*\\*?", " ").replaceAll("\\s+", " ");
            List<MatchResult> citations = CITATION.matcher(line).results().toList();
            if (citations.isEmpty()) {
                complaints.add(path + " has a Source without author and year: write Gelman et al. 2013," + line);
            }
            citations.stream()
                    .filter(c -> !known.contains(folded(c.group(1)) + " " + c.group(2)))
                    .forEach(c -> complaints.add(path + " cites " + c.group() + ": add it to docs/references.bib"));
        }));
        return complaints;
    }

    private static List<String> strayKeys(Map<String, String> pages, List<Reference> references) {
        Set<String> known = references.stream().map(Reference::key).collect(Collectors.toSet());
        Set<String> cited = new TreeSet<>();
        List<String> complaints = new ArrayList<>();
        pages.forEach((path, text) -> CITED.matcher(text).results().forEach(found -> {
            for (String key : found.group(1).split(";\\s+", -1)) {
                cited.add(key);
                if (!known.contains(key)) {
                    complaints.add(path + " cites [" + key + "], which docs/references.bib lacks");
                }
            }
        }));
        known.stream()
                .filter(key -> !cited.contains(key))
                .sorted()
                .forEach(key -> complaints.add("docs/references.bib has " + key + ", which no page cites: remove it"));
        return complaints;
    }

    private static List<String> incomplete(List<Reference> references) {
        Set<String> seen = new TreeSet<>();
        List<String> complaints = new ArrayList<>();
        for (Reference reference : references) {
            List<String> needed = new ArrayList<>(List.of("author", "title"));
            needed.addAll(NEEDED.getOrDefault(reference.kind(), List.of("a kind that ReferencesTest knows")));
            needed.removeAll(reference.fields().keySet());
            needed.forEach(field -> complaints.add(reference.key() + " lacks " + field));
            if (!reference.fields().getOrDefault("year", "").matches("\\d{4}")) {
                complaints.add(reference.key() + " needs a year of four digits");
            }
            if (!seen.add(reference.key())) {
                complaints.add(reference.key() + " stands twice");
            }
        }
        return complaints;
    }

    private static List<Reference> references(String bib) {
        return ENTRY.matcher(bib)
                .results()
                .map(entry -> {
                    Map<String, String> fields = new TreeMap<>();
                    FIELD.matcher(entry.group(3)).results().forEach(f -> fields.put(f.group(1), f.group(2)));
                    return new Reference(entry.group(1), entry.group(2), fields);
                })
                .toList();
    }

    /** Small letters without accents or braces. */
    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[\\p{M}{}]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** The repository's own texts by their path from its root, with slashes. */
    private static Map<String, String> texts(String within, String ending) {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(ending) && path.contains(within) && !path.contains("target/"))
                    .collect(Collectors.toMap(
                            path -> path, path -> read(ROOT.resolve(path)), (a, b) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the repository at " + ROOT, e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    private static Path root() {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(root.resolve(".mvn"))) {
            root = root.getParent();
        }
        return root;
    }
}
