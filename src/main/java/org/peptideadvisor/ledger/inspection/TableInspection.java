package org.peptideadvisor.ledger.inspection;

import java.util.List;
import java.util.Objects;
import org.peptideadvisor.ledger.inspection.LedgerFlaw.FlawCode;
import org.peptideadvisor.ledger.schema.ExpectedTables;
import org.peptideadvisor.ledger.schema.LedgerMigrations;
import org.peptideadvisor.ledger.store.LedgerStore;

/**
 * Compares what the database holds with what the program makes there. A trigger, a view or a rule could change rows unseen, and a table without
 * its key could hold a row twice. Confined to one thread.
 */
final class TableInspection {

    /** One thing that the database holds: a table, an index, a trigger… */
    private record DatabasePart(String type, String name, String statement) {}

    private static final String POSTGRESQL_PARTS =
            """
            SELECT CASE c.relkind WHEN 'r' THEN 'table' WHEN 'v' THEN 'view' WHEN 'm' THEN 'view' ELSE 'table of another kind' END,
                   c.relname, ''
              FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'v', 'm', 'f', 'p')
            UNION ALL
            SELECT 'trigger', t.tgname, ''
              FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE n.nspname = current_schema() AND NOT t.tgisinternal
            UNION ALL
            SELECT 'rule', rulename, '' FROM pg_rules WHERE schemaname = current_schema()
            """;

    private final LedgerStore store;
    private final FlawList flaws;
    private final ReadableParts parts;

    TableInspection(LedgerStore store, FlawList flaws, ReadableParts parts) {
        this.store = store;
        this.flaws = flaws;
        this.parts = parts;
    }

    /** Compares. Says whether the database can tell its tables at all: otherwise it is none, or all of it is damaged. */
    boolean run() {
        boolean file = store.isFile();
        List<DatabasePart> held = parts.read("the list of tables", -1, () -> held(file));
        if (held == null) {
            return false;
        }
        int applied = applied();
        ExpectedTables expected = ExpectedTables.after(applied);
        for (DatabasePart part : held) {
            if (!isExpected(part, expected, file)) {
                changed("the database has the " + part.type() + " " + name(part.name())
                        + ", which is not the program's");
            } else if (file
                    && !isFlyways(part)
                    && !Objects.equals(expected.parts().get(part.name()), part.statement())) {
                changed("the " + part.type() + " " + part.name() + " is not made as the program makes it");
            }
        }
        for (String name : file ? expected.parts().keySet() : expected.tables()) {
            if (held.stream().noneMatch(part -> part.name().equals(name))) {
                changed("there is no " + (expected.tables().contains(name) ? "table " : "index ") + name);
            }
        }
        return true;
    }

    /** How many migrations were applied; all of them where the list of them is not one of ours, which is noted. */
    private int applied() {
        List<String> versions = parts.read(
                "the list of migrations",
                -1,
                () -> store.readTables(tables -> tables.query(
                        "SELECT version FROM " + ExpectedTables.MIGRATIONS + " ORDER BY installed_rank",
                        row -> row.getString(1))));
        if (versions != null && ExpectedTables.areOurs(versions)) {
            return versions.size();
        }
        changed("the table " + ExpectedTables.MIGRATIONS + " does not say how the tables were made");
        return LedgerMigrations.NAMES.size();
    }

    private List<DatabasePart> held(boolean file) {
        return store.readTables(tables -> tables.query(
                file ? ExpectedTables.SQLITE_PARTS : POSTGRESQL_PARTS,
                row -> new DatabasePart(
                        String.valueOf(row.getString(1)),
                        String.valueOf(row.getString(2)),
                        ExpectedTables.plain(String.valueOf(row.getString(3))))));
    }

    private static boolean isExpected(DatabasePart part, ExpectedTables expected, boolean file) {
        boolean known = file
                ? expected.parts().containsKey(part.name())
                : expected.tables().contains(part.name());
        boolean right = file
                ? !part.type().equals("trigger") && !part.type().equals("view")
                : part.type().equals("table");
        return right && (known || isFlyways(part));
    }

    private static boolean isFlyways(DatabasePart part) {
        return part.name().equals(ExpectedTables.MIGRATIONS)
                || part.name().equals(ExpectedTables.MIGRATIONS + "_s_idx")
                || part.name().startsWith("sqlite_autoindex_" + ExpectedTables.MIGRATIONS);
    }

    /** Whoever put it in chose the name. */
    private static String name(String name) {
        String plain = name.replaceAll("[^\\x21-\\x7e]", "?");
        return plain.length() <= 100 ? plain : plain.substring(0, 100) + "…";
    }

    private void changed(String what) {
        flaws.add(FlawCode.TABLES_CHANGED, -1, what);
    }
}
