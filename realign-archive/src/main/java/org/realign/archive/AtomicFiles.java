package org.realign.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.realign.record.InputException;
import org.realign.record.InputException.Place;

/**
 * Writes files so that none is ever half-written: whole under another name first, then renamed.
 *
 * <p>The other name is this process's own, so that two runs may write the same file at once, and is made anew, so that
 * no link waits there. It is gone when the process ends, also where someone ends it.
 */
public final class AtomicFiles {
    private static final AtomicLong WRITTEN = new AtomicLong();

    private AtomicFiles() {}

    /**
     * Writes {@code files} (name to content) into {@code folder}, which is made if it is not there.
     *
     * @throws InputException if that fails; files not yet renamed are left as they were, and nothing else remains
     */
    public static void write(Path folder, Map<String, byte[]> files) {
        Map<Path, Path> pending = new LinkedHashMap<>();
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path temporary = folder.resolve(
                        ".realign-" + ProcessHandle.current().pid() + "-" + WRITTEN.incrementAndGet() + ".part");
                pending.put(temporary, folder.resolve(file.getKey()));
                temporary.toFile().deleteOnExit();
                Files.deleteIfExists(temporary);
                Files.write(temporary, file.getValue(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            }
            for (Map.Entry<Path, Path> rename : pending.entrySet()) {
                Files.move(
                        rename.getKey(),
                        rename.getValue(),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            InputException failure = new InputException(
                    Place.of(folder.toString()),
                    folder.toString(),
                    "cannot be written (" + e + ")",
                    "Perhaps it is no folder, is read-only, or the disk is full.");
            failure.initCause(e);
            remove(new ArrayList<>(pending.keySet()), failure);
            throw failure;
        }
    }

    private static void remove(List<Path> temporaries, InputException failure) {
        for (Path temporary : temporaries) {
            try {
                Files.deleteIfExists(temporary);
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
    }
}
