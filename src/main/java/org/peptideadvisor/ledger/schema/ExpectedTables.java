package org.peptideadvisor.ledger.schema;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a database of the ledger must hold, and nothing else: what the migrations make of an empty one.
 *
 * @param parts tables and indexes of SQLite by name, each with the statement that SQLite keeps of it, without comments; it is empty
 *     for an index that SQLite made by itself
 * @param tables names of the tables, the same for every database, without that of Flyway
 */
public record ExpectedTables(Map<String, String> parts, Set<String> tables) {

    /** The table in which Flyway notes what it applied. */
    public static final String MIGRATIONS = "flyway_schema_history";

    /** What SQLite says of its own parts. */
    public static final String SQLITE_PARTS = "SELECT type, name, COALESCE(sql, '') FROM sqlite_master";

    public ExpectedTables {
        parts = Map.copyOf(parts);
        tables = Set.copyOf(tables);
    }

    /** Whether exactly the first so many migrations of the program, one at least, were applied, by the versions that Flyway noted. */
    public static boolean areOurs(List<String> versions) {
        return !versions.isEmpty()
                && versions.size() <= LedgerMigrations.NAMES.size()
                && versions.equals(LedgerMigrations.NAMES.stream()
                        .limit(versions.size())
                        .map(LedgerMigrations::version)
                        .toList());
    }

    /**
     * What there must be.
     *
     * @param migrations how many were applied
     */
    public static ExpectedTables after(int migrations) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = connection.createStatement()) {
            for (String name : LedgerMigrations.NAMES.subList(0, migrations)) {
                statement.executeUpdate(LedgerMigrations.text("db/sqlite/" + name));
            }
            var parts = new TreeMap<String, String>();
            var tables = new TreeMap<String, String>();
            try (var rows = statement.executeQuery(SQLITE_PARTS)) {
                while (rows.next()) {
                    parts.put(rows.getString(2), plain(rows.getString(3)));
                    if (rows.getString(1).equals("table")) {
                        tables.put(rows.getString(2), "");
                    }
                }
            }
            return new ExpectedTables(parts, tables.keySet());
        } catch (SQLException e) {
            throw new IllegalStateException("the migrations of the program do not run", e);
        }
    }

    /** A statement without comments and line ends, so that two can be compared. */
    public static String plain(String statement) {
        return statement
                .lines()
                .map(line -> line.replaceFirst("--.*", ""))
                .collect(Collectors.joining(" "))
                .replaceAll("\\s+", " ")
                .strip();
    }
}
