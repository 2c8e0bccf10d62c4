package org.peptideadvisor.ledger.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/**
 * The migrations of one database, listed by name. Flyway would search a folder of the class path. A jar without
 * folder entries does not have one; Flyway then silently finds no migration.
 */
final class LedgerMigrations implements ResourceProvider {

    /** Every migration there is, for both databases. A new one is added here. */
    static final List<String> NAMES =
            List.of("V7__ledger.sql", "V8__identity.sql", "V9__repeats_and_feedback.sql", "V10__drafts.sql");

    /** Flyway's words for what was applied to the database and is not in the program: before what is, and after it. */
    private static final Map<MigrationState, String> NOT_OURS = Map.of(
            MigrationState.MISSING_SUCCESS,
            "this ledger was written by an older version of the program, which this one does not read: begin with an empty"
                    + " data folder or database, and keep the old one with the program that wrote it",
            MigrationState.FUTURE_SUCCESS,
            "the tables of the ledger are those of a newer version of the program: use that one");

    private final List<LoadableResource> scripts;

    private LedgerMigrations(String folder) {
        scripts = NAMES.stream()
                .map(name -> (LoadableResource) new MigrationScript(folder + "/" + name, name))
                .toList();
    }

    /**
     * Brings the tables up to date.
     *
     * @throws StoreException if they are those of an older or a newer version of the program; nothing is written then
     */
    static void run(DataSource database, SqlDialect dialect) {
        Flyway flyway = Flyway.configure(LedgerMigrations.class.getClassLoader())
                .dataSource(database)
                .resourceProvider(new LedgerMigrations(dialect.migrations()))
                .javaMigrationClassProvider(List::of)
                .load();
        for (MigrationInfo migration : flyway.info().all()) {
            String why = NOT_OURS.get(migration.getState());
            if (why != null) {
                throw new StoreException(why);
            }
        }
        flyway.migrate();
    }

    @Override
    public @Nullable LoadableResource getResource(String name) {
        return scripts.stream()
                .filter(script -> script.getRelativePath().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return scripts.stream()
                .filter(script -> script.getFilename().startsWith(prefix))
                .filter(script -> Arrays.stream(suffixes).anyMatch(script.getFilename()::endsWith))
                .toList();
    }

    private static final class MigrationScript extends LoadableResource {

        private final String path;
        private final String name;

        MigrationScript(String path, String name) {
            this.path = path;
            this.name = name;
        }

        @Override
        public Reader read() {
            try (InputStream in = LedgerMigrations.class.getClassLoader().getResourceAsStream(path)) {
                if (in == null) {
                    throw new IllegalStateException("no migration " + path + " in the program");
                }
                return new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String getAbsolutePath() {
            return path;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return path;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return path;
        }
    }
}
