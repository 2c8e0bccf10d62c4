package org.peptideadvisor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.drools.model.codegen.ExecutableModelProject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.Message;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.model.fact.Assessment;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Conclusion.ConclusionArgument;
import org.peptideadvisor.rulebook.RuleBook;
import org.peptideadvisor.rulebook.RuleStage;
import org.peptideadvisor.rulebook.Verb;
import org.peptideadvisor.scenario.Scenario;
import org.peptideadvisor.scenario.ScenarioReader;

/**
 * The shipped rule files are DRL: with a preamble stock Drools builds each of them and fires the same rules as often on the facts
 * of every scenario. The one difference is the order: we fire {@code assess} rules before the others, so the stages stand apart here.
 */
class StockDroolsTest {

    /** So many there were when this was written; a test of none proves nothing. */
    private static final int SCENARIOS = 1500;

    private static final String PREAMBLE = "package advisor;\nimport org.peptideadvisor.model.fact.*;\n"
            + Verb.words().stream()
                    .sorted()
                    .map(verb -> "import function org.peptideadvisor.engine.StockVerbs." + verb + ";\n")
                    .collect(Collectors.joining());

    private final Release release = ShippedRelease.get();
    private final RuleBook book = release.ruleBook();

    @Test
    void firesTheSameRulesAsOftenOnEveryScenario() {
        assertFiresTheSame(DrlProject.class);
    }

    @Test
    @Tag("long")
    void firesTheSameRulesAsOftenFromTheExecutableModel() {
        assertFiresTheSame(ExecutableModelProject.class);
    }

    private void assertFiresTheSame(Class<? extends KieBuilder.ProjectType> project) {
        List<Scenario> scenarios = new ScenarioReader(release.intake())
                .read(ShippedRelease.folder().scenarios())
                .scenarios();
        KieBase assess = build(Set.of(RuleStage.ASSESS), project);
        KieBase advise = build(Set.of(RuleStage.EXCLUDE, RuleStage.RECOMMEND), project);
        KieBase plan = build(Set.of(RuleStage.PLAN), project);
        var different = new TreeMap<String, String>();
        for (Scenario scenario : scenarios) {
            Evaluation ours = release.advisor().settle(scenario.given()).evaluation();
            var facts = new ArrayList<Object>(ours.facts());
            List<Object> given = facts.stream()
                    .filter(fact -> !StockDroolsTest.isOfPlan(fact))
                    .toList();
            var concluded = new TreeSet<String>();
            Map<String, Integer> theirs = fire(assess, given, concluded);
            concluded.forEach(id -> facts.add(new Assessment(id)));
            theirs.putAll(fire(
                    advise,
                    facts.stream()
                            .filter(fact -> !StockDroolsTest.isOfPlan(fact))
                            .toList(),
                    new TreeSet<>()));
            theirs.putAll(fire(plan, facts, new TreeSet<>()));
            Map<String, Integer> fired = fired(ours);
            if (!theirs.equals(fired)) {
                different.put(scenario.file() + ": " + scenario.title(), theirs + " is not " + fired);
            }
        }
        assertThat(different).isEmpty();
        assertThat(scenarios).as("scenarios").hasSizeGreaterThanOrEqualTo(SCENARIOS);
    }

    /** How often each rule fired: a firing says as much as the rule has conclusions. */
    private Map<String, Integer> fired(Evaluation evaluation) {
        var fired = new TreeMap<String, Integer>();
        for (Finding finding : evaluation.findings()) {
            if (book.rule(finding.firing().rule()) != null) {
                fired.merge(finding.firing().rule(), 1, Integer::sum);
            }
        }
        fired.replaceAll((rule, findings) -> findings / book.rule(rule).then().size());
        return fired;
    }

    private static boolean isOfPlan(Object fact) {
        return Set.of("Planned", "Meeting", "Plan").contains(fact.getClass().getSimpleName());
    }

    /** How often each rule fires; what they conclude becomes a fact. */
    private Map<String, Integer> fire(KieBase base, List<Object> facts, Set<String> concluded) {
        var fired = new TreeMap<String, Integer>();
        KieSession session = base.newKieSession();
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                String name = event.getMatch().getRule().getName();
                String id = name.substring(0, name.indexOf(' '));
                fired.merge(id, 1, Integer::sum);
                for (Conclusion said : book.rule(id).then()) {
                    if (said.verb() == Verb.CONCLUDE
                            && said.arguments().get(0) instanceof ConclusionArgument.TextArgument text
                            && concluded.add(text.value())) {
                        session.insert(new Assessment(text.value()));
                    }
                }
            }
        });
        try {
            facts.forEach(session::insert);
            session.fireAllRules(10_000);
        } finally {
            session.dispose();
        }
        return fired;
    }

    private static KieBase build(Set<RuleStage> folders, Class<? extends KieBuilder.ProjectType> project) {
        KieServices services = KieServices.get();
        var files = services.newKieFileSystem();
        for (Map.Entry<String, String> file : ShippedRelease.files().entrySet()) {
            if (file.getKey().endsWith(".drl") && folders.contains(RuleStage.of(file.getKey()))) {
                files.write(
                        "src/main/resources/advisor/" + file.getKey().replace('/', '_'), PREAMBLE + file.getValue());
            }
        }
        var builder = services.newKieBuilder(files);
        var built = builder.buildAll(project);
        assertThat(built.getResults().getMessages(Message.Level.ERROR)).isEmpty();
        return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }
}
