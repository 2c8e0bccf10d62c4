package org.peptideadvisor.question.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.peptideadvisor.Clients;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.contract.answer.AdviceJson;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.advice.Advice.Reason;
import org.peptideadvisor.model.advice.AdviceExplanation;
import org.peptideadvisor.model.advice.AdviceExplanation.ExplanationEdge;
import org.peptideadvisor.model.advice.AdviceExplanation.ExplanationNode;
import org.peptideadvisor.model.advice.AdviceExplanation.NodeKind;
import org.peptideadvisor.model.advice.WeekPlan;
import org.peptideadvisor.release.Release;

/** The graph behind an answer, over generated clients. */
class ExplanationProperties {

    private static final Set<NodeKind> LEAVES = Set.of(NodeKind.CLIENT, NodeKind.CATALOG, NodeKind.NOT_ASKED);

    private final Release release = ShippedRelease.get();
    private final Clients clients = new Clients();
    private final AdviceJson json = new AdviceJson();

    @Property
    void eachReasonLeadsToItsFacts_andItsIdPointsIntoTheAnswer(@ForAll long seed) throws IOException {
        var settled = release.advisor().settle(Clients.consultation(clients.request(seed)));
        AdviceExplanation graph = release.questions().explain(settled);
        JsonNode answer = new ObjectMapper().readTree(json.write(settled.advice()));
        Map<String, ExplanationNode> nodes = new HashMap<>();
        graph.nodes().forEach(node -> assertThat(nodes.put(node.id(), node)).isNull());
        var parts = new ArrayList<>(AdviceParts.of(settled.advice()));
        parts.addAll(new PlanParts(settled).all());
        for (AdviceParts.AdvicePart part : parts) {
            List<String> rules =
                    part.reasons().stream().map(Reason::rule).distinct().toList();
            for (Reason reason : part.reasons()) {
                String at = part.at() + "/rules/" + rules.indexOf(reason.rule());
                if (!at.startsWith("/plan/")) {
                    assertThat(answer.at(at).textValue()).as(at).isEqualTo(reason.rule());
                }
                assertThat(nodes.get(at).text()).contains(reason.because());
                List<ExplanationNode> behind = graph.of(at).nodes();
                assertThat(behind).anySatisfy(node -> {
                    assertThat(node.rule()).isNotNull();
                    assertThat(node.rule().id()).isEqualTo(reason.rule());
                    assertThat(node.citations()).isEqualTo(reason.citations());
                });
                Set<String> texts = behind.stream().map(ExplanationNode::text).collect(Collectors.toSet());
                assertThat(texts)
                        .containsAll(reason.facts().stream()
                                .filter(fact ->
                                        !fact.equals("every plan") && !fact.startsWith("strong actives in the plan"))
                                .toList());
            }
        }
    }

    @Property
    void everyLeafIsAFact_andNothingIsThereTwiceOrForNothing(@ForAll long seed) {
        everyLeafIsAFact(Clients.consultation(clients.request(seed)));
    }

    @Example
    void aPrescribedProductThatIsNamedAmongTheMedicinesRestsOnIt() {
        everyLeafIsAFact(Clients.consultation("{\"medications\": [\"prescription-retinoid\"]}"));
    }

    private void everyLeafIsAFact(Consultation consultation) {
        AdviceExplanation graph = explain(consultation);
        assertThat(graph.complete()).isTrue();
        assertThat(graph.edges()).doesNotHaveDuplicates();
        Set<String> ids = graph.nodes().stream().map(ExplanationNode::id).collect(Collectors.toSet());
        Set<String> into = new HashSet<>();
        Set<String> from = new HashSet<>();
        for (ExplanationEdge edge : graph.edges()) {
            assertThat(ids).contains(edge.from(), edge.to());
            into.add(edge.to());
            from.add(edge.from());
        }
        Set<String> told = consultation.facts().stream()
                .flatMap(fact -> fact.phrases(CLIENT_PROPERTIES).stream())
                .collect(Collectors.toSet());
        for (ExplanationNode node : graph.nodes()) {
            boolean leaf = !into.contains(node.id());
            assertThat(leaf).as(node.toString()).isEqualTo(LEAVES.contains(node.kind()));
            assertThat(from.contains(node.id())).as(node.toString()).isEqualTo(node.kind() != NodeKind.FINDING);
            if (node.kind() == NodeKind.CLIENT && !node.id().equals("every client")
                    || node.kind() == NodeKind.NOT_ASKED) {
                assertThat(told).contains(node.text());
            }
        }
    }

    @Property
    void everyStepAndEveryNoticeLeadsToWhatIsBehindIt(@ForAll long seed) {
        var settled = release.advisor().settle(Clients.consultation(clients.request(seed)));
        Advice advice = settled.advice();
        AdviceExplanation graph = release.questions().explain(settled);
        for (int phase = 0; phase < advice.plan().phases().size(); phase++) {
            WeekPlan.PlanPhase told = advice.plan().phases().get(phase);
            steps(graph, "/plan/phases/" + phase + "/morning/", told.morning());
            steps(graph, "/plan/phases/" + phase + "/evening/", told.evening());
        }
        for (int at = 0; at < advice.brief().stop().size(); at++) {
            leadsTo(graph, "/stop/" + at, advice.brief().stop().get(at).rules());
        }
        for (int at = 0; at < advice.brief().choices().size(); at++) {
            leadsTo(graph, "/choices/" + at, advice.brief().choices().get(at).rules());
        }
        for (int at = 0; at < advice.brief().avoid().size(); at++) {
            leadsTo(graph, "/avoid/" + at, advice.brief().avoid().get(at).rules());
        }
        for (int at = 0; at < advice.plan().doesNotFit().size(); at++) {
            WeekPlan.PlanMisfit misfit = advice.plan().doesNotFit().get(at);
            Set<String> behind = ids(graph.of("/plan/doesNotFit/" + at));
            assertThat(behind)
                    .anyMatch(id -> id.startsWith("plan: ")
                            && id.endsWith(" " + misfit.subject().id()));
            if (misfit.row() != null) {
                assertThat(behind).contains("catalog: " + misfit.row());
            }
        }
    }

    private static void steps(AdviceExplanation graph, String at, List<WeekPlan.PlanStep> steps) {
        for (int i = 0; i < steps.size(); i++) {
            AdviceExplanation behind = graph.of(at + i);
            assertThat(behind.nodes()).hasSizeGreaterThan(1);
            for (String id : steps.get(i).ingredients()) {
                assertThat(ids(behind)).anyMatch(one -> one.startsWith("plan: ") && one.endsWith(" " + id));
            }
        }
    }

    private static void leadsTo(AdviceExplanation graph, String at, List<String> rules) {
        assertThat(graph.of(at).nodes().stream()
                        .filter(node -> node.rule() != null)
                        .map(node -> node.rule().id()))
                .as(at)
                .containsAll(rules);
    }

    private static Set<String> ids(AdviceExplanation graph) {
        return graph.nodes().stream().map(ExplanationNode::id).collect(Collectors.toSet());
    }

    @Property
    void theAdviceIsTheSame_andSoAreTheBytes(@ForAll long seed) {
        Consultation consultation = Clients.consultation(clients.request(seed));
        var one = release.advisor().settle(consultation);
        var other = release.advisor().settle(consultation);
        assertThat(one.advice()).isEqualTo(other.advice());
        assertThat(json.write(one.advice(), release.questions().explain(one)))
                .isEqualTo(json.write(other.advice(), release.questions().explain(other)));
    }

    private AdviceExplanation explain(Consultation consultation) {
        return release.questions().explain(release.advisor().settle(consultation));
    }

    private static final List<String> CLIENT_PROPERTIES = List.of(
            "age",
            "skinType",
            "sensitivity",
            "phototype",
            "hormonal",
            "weeksSinceIsotretinoin",
            "stepBudget",
            "market",
            "fragranceFree",
            "vegan");
}
