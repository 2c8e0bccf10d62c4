package org.peptideadvisor.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.engine.Evaluation;
import org.peptideadvisor.engine.KnowledgeBase;
import org.peptideadvisor.engine.RuleCompiler;
import org.peptideadvisor.engine.RuleSubstitution;
import org.peptideadvisor.engine.StockEngine;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.fact.Assessment;
import org.peptideadvisor.model.finding.Firing;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Conclusion.ConclusionArgument.TextArgument;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleBook;
import org.peptideadvisor.rulebook.RuleStage;
import org.peptideadvisor.rulebook.Verb;
import org.peptideadvisor.scenario.Scenario;
import org.peptideadvisor.scenario.ScenarioReader;

/**
 * The shipped rules on the clients of scenarios: a whole decision of ours, our engine alone, and stock Drools, in turns on one thread.
 *
 * <p>Stock Drools has the same rule files, built as an executable model, and is handed the facts of our decision, those of the plan
 * among them: it settles no exclusions and makes no plan. {@code assess} rules have a higher salience there, as they come first here. A
 * client takes a new session; a listener collects each rule with its facts and inserts what was concluded. The same rules must fire as
 * often. Our engine alone gets the facts of the plan as well; a whole decision settles exclusions and makes the plan, and writes no JSON.
 */
public final class StockComparison {

    /** Of the scenarios, every so many-th is asked. */
    private static final int EVERY = 8;

    private static final int WARM_UP = 45;
    private static final int ROUNDS = 15;
    private static final Set<String> OF_PLAN = Set.of("Planned", "Meeting", "Plan");

    private final Release release = ShippedRelease.get();
    private final RuleBook book = release.ruleBook();
    private final KnowledgeBase knowledge =
            new RuleCompiler().compile(book, release.catalog().peptides());
    private final KieBase stock = StockEngine.base(
            assessFirst(ShippedRelease.files()), Set.of(RuleStage.values()), ExecutableModelProject.class);
    private final Map<String, String> concluded = new HashMap<>();

    /** A client, and the facts of the decision on it. */
    private record AskedClient(Consultation consultation, List<Object> facts, List<Object> ofPlan) {}

    private StockComparison() {
        for (Rule rule : book.rules()) {
            for (Conclusion said : rule.then()) {
                if (said.verb() == Verb.CONCLUDE && said.arguments().get(0) instanceof TextArgument text) {
                    concluded.put(rule.name(), text.value());
                }
            }
        }
    }

    public static void main(String[] arguments) {
        QuietLog.set();
        new StockComparison().compare();
    }

    private void compare() {
        List<AskedClient> clients = clients();
        for (AskedClient client : clients) {
            Map<String, Integer> ours = fired(alone(client));
            Map<String, Integer> theirs = fired(stock(client));
            if (!ours.equals(theirs)) {
                throw new IllegalStateException("stock Drools fires " + theirs + ", ours " + ours);
            }
        }
        var ways = new LinkedHashMap<String, ToIntFunction<AskedClient>>();
        ways.put("Peptide Advisor, a decision with its plan", client -> release.advisor()
                .advise(client.consultation())
                .missing()
                .size());
        ways.put(
                "Peptide Advisor, its rules alone",
                client -> alone(client).findings().size());
        ways.put("Drools 10.2.0, the same rules and facts", client -> stock(client)
                .size());
        double[] medians = inTurns(clients, List.copyOf(ways.values()));
        var lines = new ArrayList<MeasuredLine>();
        for (String way : ways.keySet()) {
            double median = medians[lines.size()];
            lines.add(new MeasuredLine(way, median, "µs", median / medians[0]));
        }
        System.out.printf("%d rules, %d clients of scenarios%n", book.size(), clients.size());
        MeasuredLine.print("One client; median and ratio to a whole decision", lines);
        knowledge.close();
    }

    private List<AskedClient> clients() {
        List<Scenario> scenarios = new ScenarioReader(release.intake())
                .read(ShippedRelease.folder().scenarios())
                .scenarios();
        var clients = new ArrayList<AskedClient>();
        for (int at = 0; at < scenarios.size(); at += EVERY) {
            Consultation given = scenarios.get(at).given();
            List<Object> facts = release.advisor().settle(given).evaluation().facts();
            List<Object> ofPlan = facts.stream()
                    .filter(fact -> OF_PLAN.contains(fact.getClass().getSimpleName()))
                    .toList();
            clients.add(new AskedClient(given, facts, ofPlan));
        }
        return clients;
    }

    private Evaluation alone(AskedClient client) {
        return knowledge.evaluate(
                client.consultation(),
                (findings, assessments) -> new RulesAlone(client.ofPlan()),
                RuleSubstitution.without(Set.of()));
    }

    private List<Firing> stock(AskedClient client) {
        var firings = new ArrayList<Firing>();
        var known = new HashSet<String>();
        KieSession session = stock.newKieSession();
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                String rule = event.getMatch().getRule().getName();
                firings.add(new Firing(rule, event.getMatch().getObjects()));
                String assessment = concluded.get(rule);
                if (assessment != null && known.add(assessment)) {
                    session.insert(new Assessment(assessment));
                }
            }
        });
        try {
            client.facts().forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return firings;
    }

    /** How often each rule fired: one of ours says as much as it has conclusions. */
    private Map<String, Integer> fired(Evaluation evaluation) {
        var fired = new TreeMap<String, Integer>();
        evaluation.findings().forEach(finding -> fired.merge(finding.firing().rule(), 1, Integer::sum));
        fired.replaceAll((rule, findings) -> findings / book.rule(rule).then().size());
        return fired;
    }

    private static Map<String, Integer> fired(List<Firing> firings) {
        var fired = new TreeMap<String, Integer>();
        firings.forEach(
                firing -> fired.merge(firing.rule().substring(0, firing.rule().indexOf(' ')), 1, Integer::sum));
        return fired;
    }

    private static double[] inTurns(List<AskedClient> clients, List<ToIntFunction<AskedClient>> ways) {
        var micros = new double[ways.size()][ROUNDS * clients.size()];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (int way = 0; way < ways.size(); way++) {
                for (int at = 0; at < clients.size(); at++) {
                    long began = System.nanoTime();
                    int found = ways.get(way).applyAsInt(clients.get(at));
                    long nanos = System.nanoTime() - began;
                    if (found < 0) {
                        throw new IllegalStateException("less than nothing was found");
                    }
                    if (round >= 0) {
                        micros[way][round * clients.size() + at] = nanos / 1e3;
                    }
                }
            }
        }
        return Arrays.stream(micros).mapToDouble(MeasuredLine::median).toArray();
    }

    private static Map<String, String> assessFirst(Map<String, String> files) {
        Pattern when = Pattern.compile("(?m)^when$");
        var changed = new TreeMap<>(files);
        changed.replaceAll((path, text) -> {
            Matcher found = when.matcher(text);
            return RuleStage.of(path) == RuleStage.ASSESS ? found.replaceAll("salience 1\nwhen") : text;
        });
        return changed;
    }
}
