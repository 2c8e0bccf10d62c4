package org.peptideadvisor.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.peptideadvisor.Clients;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.model.Budget;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.Wanted;
import org.peptideadvisor.model.Wanted.Kind;
import org.peptideadvisor.release.Release;

/**
 * How many decisions and how much processor time what-if takes, over generated clients. The first half of the questions only
 * warms up.
 */
public final class WhatIfTime {

    private static final int QUESTIONS = 2_000;

    private WhatIfTime() {}

    public static void main(String[] arguments) {
        Release release = ShippedRelease.get();
        var ingredients = new ArrayList<String>();
        release.catalog().peptides().forEach(peptide -> ingredients.add(peptide.id()));
        release.catalog().actives().forEach(active -> ingredients.add(active.id()));
        report("bring an ingredient", Kind.INGREDIENT, ingredients, release);
        report("lift an exclusion", Kind.EXCLUSION, ingredients, release);
        report(
                "lift a rule",
                Kind.RULE,
                release.ruleBook().rules().stream().map(rule -> rule.id()).toList(),
                release);
    }

    private static void report(String title, Kind kind, List<String> ids, Release release) {
        var clients = new Clients();
        var threads = ManagementFactory.getThreadMXBean();
        var decisions = new long[QUESTIONS];
        var nanos = new long[QUESTIONS];
        Map<String, Integer> outcomes = new TreeMap<>();
        int cut = 0;
        for (int i = -QUESTIONS; i < QUESTIONS; i++) {
            Consultation consultation = Clients.consultation(clients.request(i));
            var wanted = new Wanted(kind, ids.get(Math.floorMod(i * 31, ids.size())));
            var budget = new Budget(2_000, Duration.ofSeconds(2));
            long began = threads.getCurrentThreadCpuTime();
            var answer = release.advisor().whatIf(consultation, wanted, budget);
            if (i >= 0) {
                nanos[i] = threads.getCurrentThreadCpuTime() - began;
                decisions[i] = 1 + budget.spent();
                cut += budget.wasCut() ? 1 : 0;
                outcomes.merge(answer.outcome() + " " + answer.proposals().size(), 1, Integer::sum);
            }
        }
        Arrays.sort(decisions);
        Arrays.sort(nanos);
        System.out.printf(
                "%s: decisions %d, %d, %d; processor time %.1f, %.1f, %.1f ms (median, 99th percentile, most); %d cut; %s%n",
                title,
                at(decisions, 0.5),
                at(decisions, 0.99),
                decisions[QUESTIONS - 1],
                at(nanos, 0.5) / 1e6,
                at(nanos, 0.99) / 1e6,
                nanos[QUESTIONS - 1] / 1e6,
                cut,
                outcomes);
    }

    private static long at(long[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))];
    }
}
