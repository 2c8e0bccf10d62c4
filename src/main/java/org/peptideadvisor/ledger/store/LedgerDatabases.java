package org.peptideadvisor.ledger.store;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration.TransactionIsolation;
import io.agroal.api.configuration.AgroalDataSourceConfiguration.DataSourceImplementation;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.schema.LedgerMigrations;

/** Opens stores. It configures the connection so that a commit is durable, and migrates the tables. */
public final class LedgerDatabases {

    private static final Logger LOG = Logger.getLogger(LedgerDatabases.class);
    private static final Duration WAIT = Duration.ofSeconds(10);

    /** What makes an SQLite commit durable, and an erasure an overwriting one. */
    private static final Map<String, String> SQLITE = Map.of(
            "journal_mode", "WAL",
            "synchronous", "FULL",
            "transaction_mode", "IMMEDIATE",
            "secure_delete", "true",
            "busy_timeout", Long.toString(WAIT.toMillis()),
            "cache_size", "-32768",
            // 32 MB of journal before it is copied: pages that every transaction writes are copied less often
            "wal_autocheckpoint", "8000");

    /** What bounds a wait for a connection to PostgreSQL, in seconds, and sends the rows of a batch together. */
    private static final Map<String, String> POSTGRESQL = Map.of(
            "reWriteBatchedInserts", "true",
            "connectTimeout", "10",
            "tcpKeepAlive", "true");

    /** What makes a PostgreSQL commit durable. To compile a plan would take a hundred times as long as to run it. */
    private static final String USUAL = "SET synchronous_commit = on; SET lock_timeout = '10s'; SET jit = off";

    /** What connections are for. */
    private enum ConnectionUse {
        /** Each look-up has its own way through the indexes: a plan for any values would be the wrong one for most. */
        READING(USUAL + "; SET plan_cache_mode = force_custom_plan", Duration.ofSeconds(30)),
        WRITING(USUAL, Duration.ofSeconds(30)),
        /** What a migration makes of millions of entries takes its time. */
        MIGRATING(USUAL, Duration.ofHours(6));

        private final String first;
        private final Duration patience;

        ConnectionUse(String first, Duration patience) {
            this.first = first;
            this.patience = patience;
        }
    }

    private LedgerDatabases() {}

    /**
     * Opens the ledger in an SQLite file, which is made if there is none, for its owner's eyes only. One process writes to it at a time; another, such as a
     * command at the terminal, waits.
     *
     * @throws StoreException if it cannot be opened
     */
    public static LedgerStore sqlite(Path file) {
        makeForOwner(file);
        return open(use -> sqliteSource(file), SqlDialect.SQLITE);
    }

    private static void makeForOwner(Path file) {
        try {
            OwnersOnly.make(file);
            List<Path> exposed = OwnersOnly.exposed(file);
            if (!exposed.isEmpty()) {
                LOG.warnf(
                        "everybody on this machine can read or change %s, which is health data: chmod o-rwx", exposed);
            }
        } catch (IOException e) {
            throw new StoreException("the file of the ledger cannot be made", e);
        }
    }

    static AgroalDataSourceConfigurationSupplier sqliteSource(Path file) {
        var configuration = configuration(8);
        var factory = configuration.connectionPoolConfiguration().connectionFactoryConfiguration();
        factory.connectionProviderClassName("org.sqlite.JDBC").jdbcUrl("jdbc:sqlite:" + file.toAbsolutePath());
        SQLITE.forEach(factory::jdbcProperty);
        return configuration;
    }

    /**
     * Opens an SQLite file to look at it: a ledger, a copy of one, or one on a medium that cannot be written. Nothing is changed, not
     * even the form of its tables.
     *
     * @throws StoreException if it cannot be opened
     */
    public static LedgerStore toInspect(Path file) {
        String how = Files.isWritable(file.toAbsolutePath().getParent()) ? "?mode=ro" : "?mode=ro&immutable=1";
        try {
            AgroalDataSource database = AgroalDataSource.from(
                    inspecting(file.toUri().getRawPath() + how).get());
            return new JdbcStore(database, database, SqlDialect.SQLITE, database::close);
        } catch (SQLException e) {
            throw new StoreException("the database of the ledger cannot be opened", e);
        }
    }

    private static AgroalDataSourceConfigurationSupplier inspecting(String place) {
        var configuration = configuration(2);
        configuration
                .connectionPoolConfiguration()
                .connectionFactoryConfiguration()
                .connectionProviderClassName("org.sqlite.JDBC")
                .jdbcUrl("jdbc:sqlite:file:" + place)
                .jdbcProperty("busy_timeout", Long.toString(WAIT.toMillis()));
        return configuration;
    }

    /**
     * Opens the ledger in a PostgreSQL database. Any number of processes may have it open and append to it.
     *
     * @param url {@code jdbc:postgresql:…}
     * @throws StoreException if it cannot be opened
     */
    public static LedgerStore postgresql(String url, @Nullable String user, @Nullable String password) {
        return open(use -> postgresqlSource(url, user, password, use), SqlDialect.POSTGRESQL);
    }

    /** Connections that read. */
    static AgroalDataSourceConfigurationSupplier postgresqlSource(
            String url, @Nullable String user, @Nullable String password) {
        return postgresqlSource(url, user, password, ConnectionUse.READING);
    }

    private static AgroalDataSourceConfigurationSupplier postgresqlSource(
            String url, @Nullable String user, @Nullable String password, ConnectionUse use) {
        var configuration = configuration(8);
        var pool = configuration.connectionPoolConfiguration();
        pool.exceptionSorter(new PostgreSQLExceptionSorter());
        var factory = pool.connectionFactoryConfiguration();
        factory.connectionProviderClassName("org.postgresql.Driver")
                .jdbcUrl(url)
                .jdbcTransactionIsolation(TransactionIsolation.READ_COMMITTED)
                .jdbcProperty("socketTimeout", Long.toString(use.patience.toSeconds()))
                .initialSql(use.first);
        POSTGRESQL.forEach(factory::jdbcProperty);
        if (user != null) {
            factory.principal(new NamePrincipal(user));
        }
        if (password != null) {
            factory.credential(new SimplePassword(password));
        }
        return configuration;
    }

    private static AgroalDataSourceConfigurationSupplier configuration(int connections) {
        var configuration = new AgroalDataSourceConfigurationSupplier();
        configuration
                .connectionPoolConfiguration()
                .maxSize(connections)
                .acquisitionTimeout(WAIT)
                .reapTimeout(Duration.ofMinutes(5));
        return configuration;
    }

    private static LedgerStore open(
            Function<ConnectionUse, AgroalDataSourceConfigurationSupplier> source, SqlDialect dialect) {
        try {
            migrate(source.apply(ConnectionUse.MIGRATING), dialect);
            AgroalDataSource database =
                    AgroalDataSource.from(source.apply(ConnectionUse.READING).get());
            try {
                AgroalDataSource forWriting = AgroalDataSource.from(source.apply(ConnectionUse.WRITING)
                        .dataSourceImplementation(DataSourceImplementation.AGROAL_POOLLESS)
                        .get());
                return new JdbcStore(database, forWriting, dialect, () -> {
                    forWriting.close();
                    database.close();
                });
            } catch (SQLException e) {
                database.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new StoreException("the database of the ledger cannot be opened", e);
        }
    }

    private static void migrate(AgroalDataSourceConfigurationSupplier configuration, SqlDialect dialect)
            throws SQLException {
        try (AgroalDataSource database = AgroalDataSource.from(configuration.get())) {
            String others = LedgerMigrations.run(database, dialect.migrations());
            if (others != null) {
                throw new StoreException(others);
            }
        } catch (FlywayException | IllegalStateException e) {
            throw new StoreException("the tables of the ledger cannot be brought up to date", e);
        }
    }
}
