package org.peptideadvisor.ledger.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where a ledger of a test is kept, in a form that can be handed to another process.
 *
 * @param url of JDBC
 */
public record Places(String url) {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    /** A file of its own. */
    public static Places sqlite(Path folder) {
        return new Places("jdbc:sqlite:" + folder.resolve("ledger.db"));
    }

    /** A database of its own on the one real server that the tests of this JVM share. */
    public static Places postgresql() {
        return postgresql("template0");
    }

    /** A copy of this one of PostgreSQL, which nobody has open. */
    public Places copy() {
        return postgresql(url.replaceAll(".*/(ledger[0-9]+)\\?.*", "$1"));
    }

    private static Places postgresql(String template) {
        String name = "ledger" + DATABASES.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(Server.URL.replace("/postgres?", "/template1?"))) {
            connection.createStatement().execute("CREATE DATABASE " + name + " TEMPLATE " + template);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return new Places(Server.URL.replace("/postgres?", "/" + name + "?"));
    }

    public LedgerStore open() {
        return url.startsWith("jdbc:sqlite:")
                ? LedgerDatabases.sqlite(Path.of(url.substring("jdbc:sqlite:".length())))
                : LedgerDatabases.postgresql(url, null, null);
    }

    /** A plain connection, for those who change the database behind the ledger's back. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    /** Started when first asked for; stops with the JVM. */
    private static final class Server {

        static final String URL = start();

        private static String start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "off") // the store must ask for what it needs
                        .start();
                return server.getJdbcUrl("postgres", "postgres");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
