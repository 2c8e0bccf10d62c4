package org.peptideadvisor.bench;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.CatalogResult;
import org.peptideadvisor.release.RuleBaseCheck;
import org.peptideadvisor.rulebook.RuleBook;
import org.peptideadvisor.rulebook.check.AllChecks;
import org.peptideadvisor.rulebook.text.RuleBookReader;
import org.peptideadvisor.scenario.ScenarioReader;

/** How long it takes to say what is wrong with the shipped rule base, whole and by its parts, in a warm JVM. */
public final class CheckBenchmark {

    private static final int WARM_UP = 5;
    private static final int ROUNDS = 7;
    private static final LocalDate TODAY = ShippedRelease.TODAY;

    private CheckBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, String> files = new TreeMap<>(ShippedRelease.folder().read());
        Map<String, String> tables = new TreeMap<>();
        files.forEach((path, text) -> {
            if (path.startsWith("catalog/")) {
                tables.put(path.substring("catalog/".length()), text);
            }
        });
        Map<String, String> scenarios = ShippedRelease.folder().scenarios();
        Map<String, String> all = new TreeMap<>(files);
        all.putAll(scenarios);
        Catalog catalog = ((CatalogResult.LoadedCatalog) Catalog.load(tables)).catalog();
        RuleBook book = new RuleBookReader().read(files).book();
        var scenarioReader = new ScenarioReader(ShippedRelease.get().intake());
        System.out.printf("%d rules, %d scenarios%n", book.size(), scenarios.size());
        time("tables", () -> Catalog.load(tables));
        time("rules: parse and guard", () -> new RuleBookReader().read(files));
        time("rules: checks", () -> AllChecks.run(book, catalog, TODAY, null));
        time("scenarios", () -> scenarioReader.read(scenarios));
        time("all without scenarios", () -> new RuleBaseCheck().check(files, TODAY));
        time("all", () -> new RuleBaseCheck().check(all, TODAY));
        System.out.println(new RuleBaseCheck().check(all, TODAY).size() + " findings");
    }

    private static void time(String what, Callable<?> work) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            work.call();
        }
        var threads = ManagementFactory.getThreadMXBean();
        List<Long> wall = new ArrayList<>();
        List<Long> processor = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            long begun = System.nanoTime();
            long used = threads.getCurrentThreadCpuTime();
            work.call();
            wall.add((System.nanoTime() - begun) / 1000);
            processor.add((threads.getCurrentThreadCpuTime() - used) / 1000);
        }
        wall.sort(null);
        processor.sort(null);
        System.out.printf(
                "%-24s median %6.1f ms, worst of %d %6.1f ms; processor time median %6.1f ms%n",
                what,
                wall.get(ROUNDS / 2) / 1000.0,
                ROUNDS,
                wall.get(ROUNDS - 1) / 1000.0,
                processor.get(ROUNDS / 2) / 1000.0);
        System.out.printf("check of the rule base, warm: %s;%.0f;ms%n", what, wall.get(ROUNDS / 2) / 1000.0);
    }
}
