package org.realign.archive.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duckdb.DuckDBConnection;
import org.realign.record.ImportedSource;
import org.realign.record.InputException;

/**
 * Imports into an archive, all or nothing.
 *
 * <p><b>Model.</b> Under a lock file the archive is copied to a hidden sibling; each file is one transaction in the copy; at
 * the end the copy is flushed to the disk and takes the archive's name. Whoever reads the old file keeps it, and a process
 * killed at any moment leaves it as it was; what it left over is removed by the next import.
 * <p><b>Errors.</b> {@link InputException} where another import is running, the archive is open for writing in another
 * program, or its folder cannot be written to.
 */
public final class ArchiveWriter implements AutoCloseable {
    private static final String REMEDY = "Perhaps the folder is read-only or the disk is full.";

    private final Path file;
    private final FileChannel lockFile;
    private final FileLock lock;
    private final Path copy;
    private final Optional<Stamp> original;
    private final DuckDBConnection db;
    private final List<ImportedSource> sources;
    private boolean changed;

    /** By what a file is known not to have changed. */
    private record Stamp(long size, FileTime modified) {
        static Stamp of(Path file) throws IOException {
            return new Stamp(Files.size(file), Files.getLastModifiedTime(file));
        }
    }

    private ArchiveWriter(Path file) throws IOException, SQLException {
        this.file = file;
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        lockFile = FileChannel.open(
                file.resolveSibling(file.getFileName() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Path made = file.resolveSibling(prefix() + ProcessHandle.current().pid());
        try {
            lock = locked();
            copy = made;
            copy.toFile().deleteOnExit();
            removeLeftOvers();
            original = Files.exists(file) ? Optional.of(copied()) : Optional.empty();
            db = (DuckDBConnection) Connections.writing(copy);
            if (original.isEmpty()) {
                SourceTable.create(db);
            }
            sources = new ArrayList<>(SourceTable.read(db));
            db.setAutoCommit(false);
        } catch (IOException | SQLException | RuntimeException e) {
            Files.deleteIfExists(made);
            lockFile.close();
            throw e;
        }
    }

    /** Begins an import into {@code file}, which need not exist. */
    public static ArchiveWriter open(Path file) {
        try {
            return new ArchiveWriter(file);
        } catch (IOException | SQLException e) {
            throw unwritten(file, e);
        }
    }

    private String prefix() {
        return "." + file.getFileName() + ".import-";
    }

    private FileLock locked() throws IOException {
        Optional<FileLock> taken;
        try {
            taken = Optional.ofNullable(lockFile.tryLock());
        } catch (OverlappingFileLockException e) {
            taken = Optional.empty();
        }
        return taken.orElseThrow(() ->
                Connections.wrong(file, "is locked: another import into it is running", "Wait until that has ended."));
    }

    private void removeLeftOvers() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
            for (Path path : found) {
                if (String.valueOf(path.getFileName()).startsWith(prefix())) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }

    /** Copies the archive while it is held open for reading, so that no other program writes to it. */
    private Stamp copied() throws IOException {
        Archive held;
        try {
            held = Archive.open(file);
        } catch (InputException e) {
            // A program that is writing has changes beside it, too.
            if (!Connections.isLocked(e)) {
                requireWhole();
            }
            throw e;
        }
        try {
            requireWhole();
            Stamp stamp = Stamp.of(file);
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            return stamp;
        } finally {
            held.close();
        }
    }

    private void requireWhole() {
        if (Files.exists(file.resolveSibling(file.getFileName() + ".wal"))) {
            throw Connections.wrong(
                    file,
                    "has changes beside it (.wal) that another program has not finished writing",
                    "Open it once in DuckDB for writing and close it.");
        }
    }

    /** All sources, with those imported so far. */
    public List<ImportedSource> sources() {
        return List.copyOf(sources);
    }

    /** The source that was imported from the same bytes, if any. */
    public Optional<ImportedSource> same(String sha256) {
        return sources.stream().filter(s -> s.sha256().equals(sha256)).findFirst();
    }

    /** Begins to import one file. */
    public Load begin() {
        return new Load(
                this, db, sources.stream().mapToInt(ImportedSource::id).max().orElse(0) + 1);
    }

    void commit(ImportedSource source, Map<String, Long> rejected, Map<String, Long> ignored) {
        try {
            SourceTable.add(db, source, rejected, ignored);
            db.commit();
        } catch (SQLException e) {
            throw unwritten(file, e);
        }
        sources.add(source);
        changed = true;
    }

    void rollBack() {
        try {
            db.rollback();
        } catch (SQLException e) {
            throw unwritten(file, e);
        }
    }

    /** Makes what was imported the archive. Does nothing where nothing was. */
    public void publish() {
        if (!changed) {
            return;
        }
        try {
            db.setAutoCommit(true);
            SourceTable.run(db, "CHECKPOINT");
            db.close();
            try (FileChannel written = FileChannel.open(copy, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            if (original.isPresent() && !original.get().equals(Stamp.of(file))) {
                throw Connections.wrong(file, "was changed by another program meanwhile", "Import again.");
            }
            Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            changed = false;
        } catch (IOException | SQLException e) {
            throw unwritten(file, e);
        }
    }

    @Override
    public void close() {
        try {
            db.close();
            Files.deleteIfExists(copy);
            Files.deleteIfExists(copy.resolveSibling(copy.getFileName() + ".wal"));
            lock.release();
            lockFile.close();
        } catch (IOException | SQLException e) {
            throw unwritten(file, e);
        }
    }

    InputException unwritten(Exception e) {
        return unwritten(file, e);
    }

    private static InputException unwritten(Path file, Exception e) {
        if (e instanceof InputException known) {
            return known;
        }
        String why = e instanceof SQLException ? Connections.first(String.valueOf(e.getMessage())) : e.toString();
        InputException made = Connections.wrong(file, "cannot be written (" + why + ")", REMEDY);
        made.initCause(e);
        return made;
    }
}
