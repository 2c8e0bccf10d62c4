package org.peptideadvisor.ledger.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Copies SQLite files, and says whether somebody has one open. */
final class DatabaseCopy {

    private static final String URL = "jdbc:sqlite:";
    private static final int ALL_PAGES = -1;
    private static final int PAUSE_MILLIS = 50;
    private static final int TRIES = 200;

    private DatabaseCopy() {}

    /**
     * Copies a database as it stands at one moment, by SQLite's own backup interface, while others read and write it. The copy is one file, and is on the
     * disk when this returns.
     *
     * @param to where nothing is
     */
    static void make(Path from, Path to) throws SQLException, IOException {
        forOwner(Files.createFile(to));
        try (Connection open = DriverManager.getConnection(URL + from.toAbsolutePath())) {
            int result = open.unwrap(SQLiteConnection.class)
                    .getDatabase()
                    .backup("main", to.toAbsolutePath().toString(), null, PAUSE_MILLIS, TRIES, ALL_PAGES);
            if (result != SQLiteErrorCode.SQLITE_OK.code && result != SQLiteErrorCode.SQLITE_DONE.code) {
                throw new SQLException("SQLite could not copy the database: " + SQLiteErrorCode.getErrorCode(result));
            }
        }
        alone(to);
    }

    /** Makes a closed database one file, with no journal beside it that could be forgotten, on the disk when this returns. */
    static void alone(Path file) throws SQLException, IOException {
        try (Connection open = DriverManager.getConnection(URL + file.toAbsolutePath());
                Statement statement = open.createStatement()) {
            statement.execute("PRAGMA journal_mode=DELETE");
        }
        sync(file);
    }

    /** Whether another connection, of this process or another, has this database open. */
    static boolean isInUse(Path file) throws SQLException {
        var alone = new SQLiteConfig();
        alone.setBusyTimeout(0);
        alone.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
        try (Connection open = alone.createConnection(URL + file.toAbsolutePath());
                Statement statement = open.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            statement.execute("ROLLBACK");
            return false;
        } catch (SQLiteException e) {
            return switch (e.getResultCode()) {
                case SQLITE_BUSY, SQLITE_BUSY_RECOVERY, SQLITE_BUSY_SNAPSHOT, SQLITE_LOCKED -> true;
                default -> false; // no database that anybody could work with
            };
        }
    }

    /** Copies a closed file; the copy is on the disk when this returns. */
    static void copyFile(Path from, Path to) throws IOException {
        Files.copy(from, to);
        forOwner(to);
        sync(to);
    }

    /** Health data is for nobody else. */
    private static void forOwner(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    /** A file is as durable as this, and a new name as its folder. */
    static void sync(Path path) throws IOException {
        boolean folder = Files.isDirectory(path);
        if (!folder || path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var channel = FileChannel.open(path, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
    }
}
