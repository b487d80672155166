package org.realign.archive.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Properties;
import org.duckdb.DuckDBDriver;
import org.realign.record.InputException;
import org.realign.record.InputException.Place;

/**
 * Opens DuckDB files with everything shut that an archive never needs: other files, extensions, changes of settings.
 *
 * <p>DuckDB is loaded when the first one is opened, which takes up to a second; nothing else in Realign may touch it.
 */
final class Connections {
    private static final int THREADS = 2;
    private static final String MEMORY = "1GB";

    private static final String LOCKED = "is open for writing in another program";

    private Connections() {}

    /** Opens a file that nobody may write to meanwhile. */
    static Connection reading(Path file) {
        return open(file, "READ_ONLY");
    }

    /** Opens or makes a file. */
    static Connection writing(Path file) {
        return open(file, "READ_WRITE");
    }

    private static Connection open(Path file, String mode) {
        Properties settings = new Properties();
        settings.setProperty("access_mode", mode);
        settings.setProperty("enable_external_access", "false");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("allow_community_extensions", "false");
        settings.setProperty("allow_unsigned_extensions", "false");
        settings.setProperty("threads", String.valueOf(THREADS));
        settings.setProperty("memory_limit", MEMORY);
        // Nothing is spilled to a folder beside the archive.
        settings.setProperty("temp_directory", "");
        settings.setProperty("lock_configuration", "true");
        try {
            return new DuckDBDriver().connect("jdbc:duckdb:" + file.toAbsolutePath(), settings);
        } catch (SQLException e) {
            throw unopened(file, e);
        }
    }

    private static InputException unopened(Path file, SQLException e) {
        String why = String.valueOf(e.getMessage());
        String known = why.toLowerCase(Locale.ROOT);
        InputException made;
        if (known.contains("lock on file") || known.contains("conflicting lock") || known.contains("being used by")) {
            made = wrong(file, LOCKED + " (" + first(why) + ")", "Close it there first.");
        } else if (known.contains("not a valid duckdb") || known.contains("trying to read a database file")) {
            made = wrong(file, "is no DuckDB file that this version can read (" + first(why) + ")", "");
        } else {
            made = wrong(file, "cannot be opened as an archive (" + first(why) + ")", "");
        }
        made.initCause(e);
        return made;
    }

    /** True where a file could not be opened because another program is writing to it. */
    static boolean isLocked(InputException e) {
        return String.valueOf(e.getMessage()).contains(LOCKED);
    }

    /** The first line of what DuckDB says. */
    static String first(String message) {
        return message.lines().findFirst().orElse("");
    }

    static InputException wrong(Path file, String problem, String remedy) {
        String name = file.toString().replace('\\', '/');
        return new InputException(Place.of(name), name, problem, remedy);
    }
}
