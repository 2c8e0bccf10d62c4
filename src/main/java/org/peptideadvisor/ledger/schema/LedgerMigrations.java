package org.peptideadvisor.ledger.schema;

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
public final class LedgerMigrations implements ResourceProvider {

    /** Every migration there is, for both databases. A new one is added here. */
    public static final List<String> NAMES = List.of(
            "V7__ledger.sql",
            "V8__identity.sql",
            "V9__repeats_and_feedback.sql",
            "V10__drafts.sql",
            "V11__naming_key.sql",
            "V12__entry_days.sql");

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
     * @param folder of the migrations of this sort of database, among the resources
     * @return why not: they are those of an older or a newer version of the program, and nothing was written; null when it is done
     * @throws org.flywaydb.core.api.FlywayException if the database fails, or what was applied to it is not as it was
     */
    public static @Nullable String run(DataSource database, String folder) {
        Flyway flyway = Flyway.configure(LedgerMigrations.class.getClassLoader())
                .dataSource(database)
                .resourceProvider(new LedgerMigrations(folder))
                .javaMigrationClassProvider(List::of)
                .load();
        for (MigrationInfo migration : flyway.info().all()) {
            String why = NOT_OURS.get(migration.getState());
            if (why != null) {
                return why;
            }
        }
        flyway.migrate();
        return null;
    }

    /** The version that a migration brings the tables to, as Flyway keeps it, such as {@code 7}. */
    static String version(String name) {
        return name.substring(1, name.indexOf("__"));
    }

    /** The text of a migration. */
    static String text(String path) {
        try (InputStream in = LedgerMigrations.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no migration " + path + " in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
            return new StringReader(text(path));
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
