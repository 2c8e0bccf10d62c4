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
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.QuestionBudget;
import org.peptideadvisor.model.WantedSubject;
import org.peptideadvisor.model.WantedSubject.WantedKind;
import org.peptideadvisor.model.advice.WhatIf;
import org.peptideadvisor.release.Release;

/**
 * How many decisions and how much processor time what-if and unsafe-if take, over generated clients: every other one of any
 * sort, the others healthy adults who could do much otherwise. As many questions before only warm up.
 */
public final class WhatIfTime {

    private static final int QUESTIONS = 400;

    private WhatIfTime() {}

    public static void main(String[] arguments) {
        Release release = ShippedRelease.get();
        var ingredients = new ArrayList<String>();
        release.catalog().peptides().forEach(peptide -> ingredients.add(peptide.id()));
        release.catalog().actives().forEach(active -> ingredients.add(active.id()));
        report(
                "bring an ingredient",
                (consultation, i, budget) -> outcome(release.questions()
                        .whatIf(consultation, new WantedSubject(WantedKind.INGREDIENT, pick(ingredients, i)), budget)));
        report(
                "lift an exclusion",
                (consultation, i, budget) -> outcome(release.questions()
                        .whatIf(consultation, new WantedSubject(WantedKind.EXCLUSION, pick(ingredients, i)), budget)));
        report(
                "unsafe if",
                (consultation, i, budget) -> "hazards "
                        + release.questions()
                                        .unsafeIf(consultation, budget)
                                        .hazards()
                                        .size()
                                / 10 + "0 or more");
    }

    /** A question, answered with a word for it. */
    private interface Question {
        String ask(Consultation consultation, int number, QuestionBudget budget);
    }

    private static String outcome(WhatIf answer) {
        return answer.outcome() + " " + answer.proposals().size();
    }

    private static String pick(List<String> ids, int number) {
        return ids.get(Math.floorMod(number * 31, ids.size()));
    }

    private static void report(String title, Question question) {
        var clients = new Clients();
        var threads = ManagementFactory.getThreadMXBean();
        var decisions = new long[QUESTIONS];
        var nanos = new long[QUESTIONS];
        Map<String, Integer> outcomes = new TreeMap<>();
        int cut = 0;
        for (int i = -QUESTIONS; i < QUESTIONS; i++) {
            Consultation consultation = Clients.consultation(i % 2 == 0 ? clients.request(i) : clients.healthy(i));
            var budget = new QuestionBudget(2_000, Duration.ofSeconds(2));
            long began = threads.getCurrentThreadCpuTime();
            String answer = question.ask(consultation, i, budget);
            if (i >= 0) {
                nanos[i] = threads.getCurrentThreadCpuTime() - began;
                decisions[i] = 1 + budget.spent();
                cut += budget.wasCut() ? 1 : 0;
                outcomes.merge(answer, 1, Integer::sum);
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
