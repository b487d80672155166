package org.realign.archive.intake;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.realign.archive.CappedInput;
import org.realign.archive.Sha256;
import org.realign.record.InputException;
import org.realign.record.InputException.Place;

/**
 * A file the user named for import, plain, gzipped or in a zip archive, whatever its name says.
 *
 * <p><b>Model.</b> Only regular files are opened: a pipe or device is refused before it could block. Names inside an
 * archive are compared and shown, never used as paths; a link inside one is read as the few bytes it is made of. One
 * layer is unpacked. What comes out is capped by bytes produced, not by what a header claims.
 * <p><b>Errors.</b> {@link InputException} for all that is wrong with the file itself, also if it changes while it is read.
 */
public final class DataFile implements Closeable {
    /** So many bytes of text are looked at to recognise a dataset. */
    private static final int HEAD = 1 << 16;

    private static final int BUFFER = 1 << 17;
    private static final int MOST_ENTRIES = 10_000;
    /** More text than this, from less than a 200th of it, is a bomb; tables of events shrink to about a tenth. */
    private static final long ALWAYS_FINE = 1L << 30;

    private static final int MOST_RATIO = 200;
    private static final long MOST = 1L << 38;

    private final Path path;
    private final String entry;
    private final BasicFileAttributes before;
    private final Sha256 hash = new Sha256();
    private final CappedInput raw;
    private final InputStream text;
    private final Head head;
    private Optional<ZipFile> zip = Optional.empty();

    private DataFile(Path path, String entry) throws IOException {
        this.path = path;
        this.entry = entry;
        this.before = attributes(path);
        byte[] first = firstBytes(path);
        if (first.length == 0) {
            throw wrong(path, "is empty", "Perhaps the download failed.");
        }
        Packing packing = known(path, first);
        if (packing != Packing.ZIP && !entry.isEmpty()) {
            throw wrong(path, "is no zip archive, so it has no entry " + InputException.quoted(entry), "");
        }
        DigestInputStream digested = hash.over(Files.newInputStream(path));
        raw = new CappedInput(digested, MOST);
        try {
            long most = Math.min(MOST, Math.max(ALWAYS_FINE, before.size() * MOST_RATIO));
            text = new BufferedInputStream(new CappedInput(unpacked(packing), most), BUFFER);
            text.mark(HEAD + 1);
            byte[] beginning = text.readNBytes(HEAD);
            text.reset();
            if (beginning.length == 0) {
                throw wrong(path, "holds nothing once unpacked", "Perhaps the download failed.");
            }
            if (packing != Packing.NONE && known(path, beginning) != Packing.NONE) {
                throw wrong(path, "is packed twice", "Unpack it once and import what comes out.");
            }
            head = Head.of(beginning, beginning.length == HEAD);
        } catch (IOException | InputException e) {
            close();
            throw e;
        }
    }

    /**
     * Opens a file.
     *
     * @param named a path, or {@code FILE.zip!entry}
     */
    public static DataFile open(String named) {
        Path path = null;
        try {
            path = Path.of(named);
            if (Files.exists(path) || named.indexOf('!') < 1) {
                return new DataFile(path, "");
            }
            for (int at = named.indexOf('!'); at > 0; at = named.indexOf('!', at + 1)) {
                path = Path.of(named.substring(0, at));
                if (Files.exists(path)) {
                    return new DataFile(path, named.substring(at + 1));
                }
            }
            return new DataFile(Path.of(named), "");
        } catch (InvalidPathException e) {
            throw new InputException(Place.of(named), named, "is no path (" + e.getReason() + ")", "");
        } catch (IOException e) {
            throw unreadable(path == null ? Path.of("") : path, e);
        }
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        BasicFileAttributes found;
        try {
            found = Files.readAttributes(path, BasicFileAttributes.class);
        } catch (NoSuchFileException e) {
            throw wrong(path, "does not exist", "Perhaps the path is mistyped.");
        }
        if (found.isDirectory()) {
            throw wrong(path, "is a folder", "Name the files in it.");
        }
        if (!found.isRegularFile()) {
            throw wrong(path, "is not a regular file", "Save what it gives to a file first.");
        }
        return found;
    }

    private static byte[] firstBytes(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(1024);
        }
    }

    private static Packing known(Path path, byte[] first) {
        Packing packing = Packing.of(first);
        packing.problem().ifPresent(problem -> {
            throw wrong(path, problem, packing.remedy());
        });
        return packing;
    }

    private InputStream unpacked(Packing packing) throws IOException {
        if (packing == Packing.ZIP) {
            ZipFile opened = new ZipFile(path.toFile());
            zip = Optional.of(opened);
            InputStream in = opened.getInputStream(chosen(opened));
            if (in == null) {
                throw wrong(path, "has lost its entry " + InputException.quoted(entry), "");
            }
            return in;
        }
        InputStream in = new BufferedInputStream(raw, BUFFER);
        return packing == Packing.GZIP ? new GZIPInputStream(in, BUFFER) : in;
    }

    private ZipEntry chosen(ZipFile opened) {
        if (opened.size() > MOST_ENTRIES) {
            throw wrong(path, "has " + opened.size() + " entries; at most " + MOST_ENTRIES + " are looked at", "");
        }
        List<? extends ZipEntry> data = opened.stream()
                .filter(e -> !e.isDirectory() && !isBesides(e.getName()))
                .filter(e -> entry.isEmpty() || e.getName().equals(entry))
                .toList();
        if (data.size() == 1) {
            return data.get(0);
        }
        List<String> names = opened.stream()
                .filter(e -> !e.isDirectory() && !isBesides(e.getName()))
                .map(ZipEntry::getName)
                .limit(12)
                .map(InputException::quoted)
                .toList();
        if (names.contains("'[Content_Types].xml'")) {
            throw wrong(path, "is an Office file", "Save the sheet as CSV first.");
        }
        String held = names.isEmpty() ? "none" : String.join(", ", names);
        throw wrong(
                path,
                data.isEmpty() && !entry.isEmpty()
                        ? "has no entry " + InputException.quoted(entry) + "; it has: " + held
                        : "must hold one data file, or the one meant must be named; it has: " + held,
                "Name one like this: " + path.getFileName() + "!" + (names.isEmpty() ? "entry" : "ENTRY"));
    }

    /** What systems put into archives beside the data. */
    private static boolean isBesides(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return name.startsWith("__MACOSX/") || last.startsWith(".") || last.equals("Thumbs.db");
    }

    /** What to call it in messages. */
    public String name() {
        return path.toString().replace('\\', '/') + (entry.isEmpty() ? "" : "!" + entry);
    }

    /** Its own name, without folders, with its entry. */
    public String shortName() {
        return path.getFileName() + (entry.isEmpty() ? "" : "!" + entry);
    }

    /** Its size on the disk, in bytes. */
    public long size() {
        return before.size();
    }

    /** The first lines. */
    public Head head() {
        return head;
    }

    /** The unpacked bytes, from the first. */
    public InputStream text() {
        return text;
    }

    /** Bytes of the file read so far; of a zip archive, of which that is not known, 0. */
    public long done() {
        return raw.passed();
    }

    /**
     * The SHA-256 of the file as it lies on the disk, once {@link #text} has been read to its end.
     *
     * @throws InputException if the file is not what it was when it was opened
     */
    public String sha256() {
        try {
            raw.transferTo(OutputStream.nullOutputStream());
            BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
            FileTime then = before.lastModifiedTime();
            if (now.size() != before.size() || !now.lastModifiedTime().equals(then) || raw.passed() != before.size()) {
                throw wrong(path, "changed while it was read", "Import it again once it is complete.");
            }
            return hash.hex();
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /** The SHA-256 of the file as it lies on the disk, by reading it through once more. */
    public String digest() {
        Sha256 whole = new Sha256();
        try (InputStream in = whole.over(Files.newInputStream(path))) {
            in.transferTo(OutputStream.nullOutputStream());
            return whole.hex();
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /** What is the matter, for the user, when {@link #text} could not be read on. */
    public InputException unreadable(IOException e) {
        return unreadable(path, e);
    }

    private static InputException unreadable(Path path, IOException e) {
        String why = e.getMessage() == null ? e.toString() : e.getMessage();
        InputException made;
        if (e instanceof EOFException) {
            made = wrong(path, "ends in the middle of its packed data", "Download it again.");
        } else if (e instanceof ZipException) {
            made = wrong(path, "holds broken packed data (" + why + ")", "Download it again.");
        } else if (e instanceof CappedInput.TooLong) {
            made = wrong(path, why + " once unpacked, far more than its size", "This is no table of data.");
        } else {
            made = wrong(path, "cannot be read (" + why + ")", "");
        }
        made.initCause(e);
        return made;
    }

    private static InputException wrong(Path path, String problem, String remedy) {
        String name = path.toString().replace('\\', '/');
        return new InputException(Place.of(name), name, problem, remedy);
    }

    @Override
    public void close() throws IOException {
        raw.close();
        if (zip.isPresent()) {
            zip.get().close();
        }
    }
}
