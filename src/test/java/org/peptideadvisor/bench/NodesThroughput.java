package org.peptideadvisor.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.peptideadvisor.ledger.note.SignerKey;
import org.peptideadvisor.ledger.seal.MasterKey;
import org.peptideadvisor.ledger.setup.LedgerOpening.OpeningPurpose;
import org.peptideadvisor.ledger.setup.OpenedLedgers;

/**
 * Three nodes of the packaged service on one PostgreSQL, asked by 36 callers: how much one, two and three of them answer, in turn, and how much processor time an
 * answer takes at the nodes and at PostgreSQL. On one machine all share the processors, so only the time that an answer takes can be compared.
 *
 * <p>Arguments: the path of the packaged service's quarkus-run.jar, then JVM options for it.
 */
public final class NodesThroughput {

    private static final String ADVICE = "/v1/advice";
    private static final String ORIGIN = "peptide-advisor.localhost/ledger";
    private static final int NODES = 3;
    private static final int CONNECTIONS = 36;
    private static final int ROUNDS = 4;
    private static final long WARM_UP = 25;
    private static final long SECONDS = 10;

    private final List<BenchService> nodes = new ArrayList<>();
    private final EmbeddedPostgres database;
    private final Path data = Files.createTempDirectory("bench-nodes");

    private NodesThroughput() throws Exception {
        database = EmbeddedPostgres.builder()
                .setDataDirectory(data.resolve("postgresql"))
                .setServerConfig("fsync", "on")
                .setServerConfig("jit", "off")
                .start();
    }

    public static void main(String[] arguments) throws Exception {
        var bench = new NodesThroughput();
        try {
            bench.run(List.of(arguments));
        } finally {
            for (BenchService node : bench.nodes) {
                node.close();
            }
            bench.database.close();
        }
        System.exit(0);
    }

    private void run(List<String> arguments) throws Exception {
        Map<String, String> environment = Map.of(
                "ADVISOR_LEDGER_URL", database.getJdbcUrl("postgres", "postgres"),
                "ADVISOR_MASTER_KEY", MasterKey.random().text(),
                "ADVISOR_SIGNING_KEY", SignerKey.generate(ORIGIN).secretText(),
                "ADVISOR_DATA", data.resolve("terminal").toString());
        OpenedLedgers.opened(environment, OpeningPurpose.BEGIN).close();
        for (int i = 0; i < NODES; i++) {
            var own = new ArrayList<>(arguments);
            own.add("-Dadvisor.ledger.url=" + environment.get("ADVISOR_LEDGER_URL"));
            own.add("-Dadvisor.master-key=" + environment.get("ADVISOR_MASTER_KEY"));
            own.add("-Dadvisor.signing-key=" + environment.get("ADVISOR_SIGNING_KEY"));
            own.add("-Dadvisor.follow=false");
            if (i > 0) {
                own.add("-Dadvisor.repository-node=the first");
            }
            nodes.add(new BenchService(own));
        }
        answers(NODES, WARM_UP);
        System.out.println("nodes;answers a second;ms of a node each;ms of PostgreSQL each;entries a transaction");
        for (int round = 0; round < ROUNDS; round++) {
            for (int count = 1; count <= NODES; count++) {
                measure(count);
            }
        }
    }

    private void measure(int count) throws Exception {
        double[] before = {nodesTime(), databaseTime(), transactions(), entries()};
        double rate = answers(count, SECONDS);
        Thread.sleep(1_500); // what the statistics of PostgreSQL are behind at most
        double answers = rate * SECONDS;
        System.out.printf(
                "%d;%.0f;%.2f;%.2f;%.1f%n",
                count,
                rate,
                (nodesTime() - before[0]) * 1e3 / answers,
                (databaseTime() - before[1]) * 1e3 / answers,
                (entries() - before[3]) / (transactions() - before[2]));
    }

    /** Answers a second of so many nodes, the callers spread over them. */
    private double answers(int count, long seconds) throws Exception {
        var pool = Executors.newFixedThreadPool(count);
        try {
            List<Callable<Double>> asking = new ArrayList<>();
            for (BenchService node : nodes.subList(0, count)) {
                asking.add(() -> node.perSecond(ADVICE, CONNECTIONS / count, seconds));
            }
            double all = 0;
            for (var answers : pool.invokeAll(asking)) {
                all += answers.get();
            }
            return all;
        } finally {
            pool.shutdownNow();
        }
    }

    private double nodesTime() {
        return nodes.stream().mapToDouble(BenchService::processorTime).sum();
    }

    /** The processor time of all processes of PostgreSQL, in seconds. */
    private double databaseTime() throws Exception {
        long pid = Long.parseLong(Files.readAllLines(data.resolve("postgresql/postmaster.pid"))
                .get(0)
                .strip());
        return ProcessHandle.of(pid)
                        .orElseThrow()
                        .descendants()
                        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                        .mapToLong(Duration::toMillis)
                        .sum()
                / (double) TimeUnit.SECONDS.toMillis(1);
    }

    /** Transactions that wrote. */
    private double transactions() throws Exception {
        return number("SELECT pg_current_xact_id()::text::bigint");
    }

    private double entries() throws Exception {
        return number("SELECT size FROM head");
    }

    private double number(String query) throws Exception {
        try (var connection = database.getPostgresDatabase().getConnection();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
