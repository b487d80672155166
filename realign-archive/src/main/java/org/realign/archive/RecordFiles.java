package org.realign.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.realign.record.InputException;
import org.realign.record.InputException.Place;

/**
 * The bytes of a record's files, by path under the record's root ({@code acts/prk.tsv}), in code point order.
 *
 * @param root how messages call the root
 * @param bytes the files
 */
record RecordFiles(String root, SortedMap<String, byte[]> bytes) {
    /** No file of a record is larger; a larger one is somebody else's. */
    static final int LARGEST = 64 << 20;

    private static final String BUNDLED = "realign/record/";
    private static final String SUFFIX = ".tsv";

    /** The record that comes with Realign. */
    static RecordFiles bundled() {
        URL states = RecordFiles.class.getResource("/" + BUNDLED + Layout.STATES.pattern());
        if (states == null) {
            throw new IllegalStateException("this build of Realign carries no record: " + BUNDLED + " is missing");
        }
        return beside(states);
    }

    /** The same with these files only. */
    RecordFiles only(String... names) {
        SortedMap<String, byte[]> some = new TreeMap<>(bytes);
        some.keySet().retainAll(List.of(names));
        return new RecordFiles(root, some);
    }

    /** The record whose {@code states.tsv} is at a place of the class path: in a jar, or in a folder of classes. */
    static RecordFiles beside(URL states) {
        try {
            if (states.openConnection() instanceof JarURLConnection jar) {
                return new RecordFiles("record", fromJar(jar));
            }
            Path folder = Path.of(new URI(states.toString())).resolveSibling("");
            return new RecordFiles("record", fromFolder(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The record in a folder of the user's. */
    static RecordFiles in(Path folder) {
        String root = folder.toString().replace('\\', '/');
        if (!Files.isDirectory(folder)) {
            throw new InputException(
                    Place.of(root),
                    root,
                    Files.exists(folder) ? "is not a folder" : "does not exist",
                    "A record is a folder with " + Layout.known() + ".");
        }
        try {
            return new RecordFiles(root, fromFolder(folder));
        } catch (IOException e) {
            throw new InputException(Place.of(root), root, "cannot be read (" + e + ")", "");
        }
    }

    private static SortedMap<String, byte[]> fromJar(JarURLConnection connection) throws IOException {
        connection.setUseCaches(false);
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (JarFile jar = connection.getJarFile()) {
            List<JarEntry> entries = jar.stream()
                    .filter(e -> e.getName().startsWith(BUNDLED) && e.getName().endsWith(SUFFIX))
                    .toList();
            for (JarEntry entry : entries) {
                try (InputStream in = jar.getInputStream(entry)) {
                    files.put(entry.getName().substring(BUNDLED.length()), in.readAllBytes());
                }
            }
        }
        return files;
    }

    /** Reads the root and the known folders in it; does not go deeper. */
    private static SortedMap<String, byte[]> fromFolder(Path root) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        readInto(files, root, "");
        for (String folder : Layout.folders()) {
            if (Files.isDirectory(root.resolve(folder), LinkOption.NOFOLLOW_LINKS)) {
                readInto(files, root.resolve(folder), folder + "/");
            }
        }
        return files;
    }

    private static void readInto(SortedMap<String, byte[]> files, Path folder, String prefix) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> list = Files.list(folder)) {
            list.filter(f -> isTable(f.getFileName().toString())).forEach(found::add);
        }
        for (Path file : found) {
            String name = prefix + file.getFileName();
            if (!Files.isRegularFile(file)) {
                throw new InputException(Place.of(file.toString()), name, "is not a file", "");
            }
            if (Files.size(file) > LARGEST) {
                throw new InputException(
                        Place.of(file.toString()),
                        name,
                        "has " + Files.size(file) + " bytes; a file of a record has at most " + LARGEST,
                        "");
            }
            files.put(name, Files.readAllBytes(file));
        }
    }

    private static boolean isTable(String name) {
        return name.endsWith(SUFFIX) && !name.startsWith(".");
    }
}
