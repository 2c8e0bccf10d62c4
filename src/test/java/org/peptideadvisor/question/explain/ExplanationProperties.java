package org.peptideadvisor.question.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
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
import org.peptideadvisor.model.advice.Advice.Reason;
import org.peptideadvisor.model.advice.AdviceExplanation;
import org.peptideadvisor.model.advice.AdviceExplanation.ExplanationEdge;
import org.peptideadvisor.model.advice.AdviceExplanation.ExplanationNode;
import org.peptideadvisor.model.advice.AdviceExplanation.NodeKind;
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
        for (AdviceParts.AdvicePart part : AdviceParts.of(settled.advice())) {
            List<String> rules =
                    part.reasons().stream().map(Reason::rule).distinct().toList();
            for (Reason reason : part.reasons()) {
                String at = part.at() + "/rules/" + rules.indexOf(reason.rule());
                assertThat(answer.at(at).textValue()).as(at).isEqualTo(reason.rule());
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
