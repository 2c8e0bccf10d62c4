package org.peptideadvisor.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.peptideadvisor.Clients;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.arbitration.Advisor;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.engine.KnowledgeBase;
import org.peptideadvisor.engine.RuleCompiler;
import org.peptideadvisor.engine.RuleSubstitution;
import org.peptideadvisor.engine.RunawayRulesException;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.rulebook.RuleBook;

/**
 * How the time of a decision grows with rules and with peptides, for 200 generated clients, all sizes in turns on one thread.
 *
 * <p>Each is asked twice: what is added is for other clients than those who are asked, which is what most of a large rule base is for; and
 * it is drawn from what is shipped, so that an answer grows as well. The number of findings is printed beside.
 * Decisions are whole, with their plans, but where peptides for the same concerns are added: the tables take 500 at most, so these are
 * the rules alone, and so many are given to the engine past the tables.
 */
public final class RuleGrowth {

    private static final int CLIENTS = 200;
    private static final int WARM_UP = 10;
    private static final int ROUNDS = 7;
    private static final int DECISIONS_BEFORE = 12_000;
    private static final int[] RULES = {100, 300, 1_000, 3_000};
    private static final int[] PEPTIDES = {64, 250, 1_000, 2_000};

    private final RuleBook book = ShippedRelease.get().ruleBook();
    private final Catalog catalog = ShippedRelease.get().catalog();
    private final GrownRules rules = new GrownRules(book, catalog);
    private final List<Consultation> clients = new ArrayList<>();
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** A rule base that was built, and how long that took. */
    private record BuiltBase(String name, KnowledgeBase knowledge, Advisor advisor, double buildMillis) {}

    private RuleGrowth() {
        var made = new Clients();
        for (int seed = 0; clients.size() < CLIENTS; seed++) {
            Consultation client = Clients.consultation(made.request(seed));
            if (rules.mayAsk(client)) {
                clients.add(client);
            }
        }
    }

    public static void main(String[] arguments) {
        QuietLog.set();
        new RuleGrowth().measure();
    }

    private void measure() {
        List<Peptide> peptides = catalog.peptides();
        BuiltBase shipped = build(book, peptides, "only warms up");
        for (int at = 0; at < DECISIONS_BEFORE; at++) {
            decide(shipped, clients.get(at % CLIENTS), true);
        }
        shipped.knowledge().close();
        var others = new ArrayList<BuiltBase>();
        var alike = new ArrayList<BuiltBase>();
        for (int size : RULES) {
            String name = String.format(Locale.ROOT, "%,d rules", size);
            others.add(build(rules.forOthers(RULES[0], size), peptides, name + ", all but 100 for others"));
            alike.add(build(rules.alike(size), peptides, name + ", of the same kinds"));
        }
        time("A decision with its plan, rules for others are added", others, true);
        time("A decision with its plan, rules of the shipped kinds are added", alike, true);
        var otherPeptides = new ArrayList<BuiltBase>();
        var alikePeptides = new ArrayList<BuiltBase>();
        for (int size : PEPTIDES) {
            String name = String.format(Locale.ROOT, "%,d peptides", size);
            otherPeptides.add(build(book, GrownRules.peptides(peptides, size, true), name + ", all but 64 for others"));
            alikePeptides.add(build(book, GrownRules.peptides(peptides, size, false), name + ", of the same kinds"));
        }
        time("A decision with its plan, peptides for others are added", otherPeptides, true);
        time("The rules alone, peptides for the same concerns are added", alikePeptides, false);
    }

    private BuiltBase build(RuleBook grown, List<Peptide> peptides, String name) {
        long began = System.nanoTime();
        KnowledgeBase knowledge = new RuleCompiler().compile(grown, peptides);
        double millis = (System.nanoTime() - began) / 1e6;
        return new BuiltBase(name, knowledge, new Advisor(catalog, grown, knowledge), millis);
    }

    private void time(String title, List<BuiltBase> bases, boolean whole) {
        var micros = new double[bases.size()][ROUNDS * CLIENTS];
        var bytes = new long[bases.size()];
        var findings = new double[bases.size()];
        var stopped = new int[bases.size()];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (int base = 0; base < bases.size(); base++) {
                long before =
                        threads.getThreadAllocatedBytes(Thread.currentThread().getId());
                for (int at = 0; at < CLIENTS; at++) {
                    long began = System.nanoTime();
                    int found = decide(bases.get(base), clients.get(at), whole);
                    long nanos = System.nanoTime() - began;
                    if (round >= 0) {
                        micros[base][round * CLIENTS + at] = nanos / 1e3;
                        findings[base] += Math.max(found, 0);
                        stopped[base] += found < 0 ? 1 : 0;
                    }
                }
                if (round >= 0) {
                    bytes[base] += threads.getThreadAllocatedBytes(
                                    Thread.currentThread().getId())
                            - before;
                }
            }
        }
        var lines = new ArrayList<MeasuredLine>();
        double first = MeasuredLine.median(micros[0]);
        int asked = ROUNDS * CLIENTS;
        for (int base = 0; base < bases.size(); base++) {
            BuiltBase built = bases.get(base);
            System.out.printf(
                    Locale.ROOT,
                    "%s: built in %.0f ms; %.1f findings and %d kB a decision; %d of %d stopped for too many firings%n",
                    built.name(),
                    built.buildMillis(),
                    findings[base] / asked,
                    bytes[base] / asked / 1024,
                    stopped[base] / ROUNDS,
                    CLIENTS);
            double median = MeasuredLine.median(micros[base]);
            lines.add(new MeasuredLine(built.name(), median, "µs", median / first));
        }
        MeasuredLine.print(title + "; median and ratio to the first", lines);
        bases.forEach(base -> base.knowledge().close());
    }

    /** How much was found; -1 when it was stopped. */
    private static int decide(BuiltBase base, Consultation client, boolean whole) {
        try {
            return whole
                    ? base.advisor().settle(client).evaluation().findings().size()
                    : base.knowledge()
                            .evaluate(client, RulesAlone.PLANNER, RuleSubstitution.without(Set.of()))
                            .findings()
                            .size();
        } catch (RunawayRulesException e) {
            return -1;
        }
    }
}
