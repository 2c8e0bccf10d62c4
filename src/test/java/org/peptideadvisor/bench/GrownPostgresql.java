package org.peptideadvisor.bench;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.setup.LedgerOpening.OpeningPurpose;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.ledger.setup.OpenedLedgers;

/**
 * Grows a ledger in PostgreSQL to one size after another, and says at each how long appends, proofs and look-ups take and how much room the tables take. Sizes
 * that it has already are only measured again. The environment says which ledger, as it does to the service.
 *
 * <p>Arguments: the sizes, such as {@code 100000 1000000}.
 */
public final class GrownPostgresql {

    private static final int APPENDS = 300;
    private static final int TOGETHER = 20_000;
    private static final int CALLERS = 200;
    private static final int PROBES = 100;
    private static final double PATIENCE_MILLIS = 15_000;

    private final GrowthDrafts drafts = new GrowthDrafts();
    private final Map<String, String> environment;

    private GrownPostgresql(Map<String, String> environment) {
        this.environment = environment;
    }

    public static void main(String[] sizes) throws SQLException {
        var bench = new GrownPostgresql(System.getenv());
        System.out.println("entries;what;p50 ms;p99 ms;most ms;times");
        for (String size : sizes) {
            bench.grow(Long.parseLong(size));
            bench.measure();
        }
        System.exit(0);
    }

    private void grow(long size) {
        var wide = new TreeMap<>(environment);
        wide.put("ADVISOR_LEDGER_TOGETHER", "1000");
        wide.put("ADVISOR_LEDGER_WAITING", "4000");
        long begun = System.nanoTime();
        try (OpenLedger open = OpenedLedgers.opened(wide, OpeningPurpose.BEGIN)) {
            long before = open.store().head().size();
            drafts.grow(open.ledger(), size);
            long added = open.store().head().size() - before;
            System.out.printf("%d;grown by %d in %.0f s%n", size, added, millis(begun) / 1000);
        }
    }

    private void measure() throws SQLException {
        try (OpenLedger open = OpenedLedgers.opened(environment, OpeningPurpose.SERVE)) {
            Ledger ledger = open.ledger();
            long size = open.store().head().size();
            for (GrownLookUps.NamedQuestion question : new GrownLookUps(ledger).all()) {
                say(size, question.name(), question.ask(), PROBES);
            }
            say(size, "append, one caller", () -> drafts.append(ledger, 1, 1), APPENDS);
            long begun = System.nanoTime();
            drafts.append(ledger, TOGETHER, CALLERS);
            System.out.printf(
                    "%d;appends a second, %d callers;%.0f%n", size, CALLERS, TOGETHER / (millis(begun) / 1000));
            sizes(size);
        }
    }

    private static void say(long size, String name, Runnable ask, int times) {
        double[] millis = new double[times];
        int asked = 0;
        for (double all = 0; asked < times && all < PATIENCE_MILLIS; asked++) {
            long begun = System.nanoTime();
            ask.run();
            millis[asked] = millis(begun);
            all += millis[asked];
        }
        double[] sorted = Arrays.copyOf(millis, asked);
        Arrays.sort(sorted);
        System.out.printf(
                "%d;%s;%.2f;%.2f;%.2f;%d%n",
                size, name, sorted[asked / 2], sorted[asked * 99 / 100], sorted[asked - 1], asked);
    }

    private void sizes(long size) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        environment.get("ADVISOR_LEDGER_URL"),
                        environment.get("ADVISOR_LEDGER_USER"),
                        environment.get("ADVISOR_LEDGER_PASSWORD"));
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT relname, pg_table_size(oid) / 1048576, pg_indexes_size(oid) / 1048576"
                                + " FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
                                + " AND pg_total_relation_size(oid) > 1048576 ORDER BY relname")) {
            while (rows.next()) {
                System.out.printf(
                        "%d;table %s: %d MB, its indexes %d MB%n",
                        size, rows.getString(1), rows.getLong(2), rows.getLong(3));
            }
        }
    }

    private static double millis(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }
}
