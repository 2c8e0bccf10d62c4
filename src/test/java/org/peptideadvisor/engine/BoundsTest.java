package org.peptideadvisor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.ClientFact;
import org.peptideadvisor.model.fact.Concern;
import org.peptideadvisor.model.fact.Unanswered;
import org.peptideadvisor.rulebook.text.RuleBookReader;

/** Rules that never come to an end are cut, by count and by time, and what comes after them is as if they had not been. */
class BoundsTest {

    private static final String RULE =
            """
            rule "%1$s Test" @id("%1$s") @owner("t") @reviewed("unreviewed") @reviewBy("2027-01-01") @evidence("REC") @grade("E")
            when %2$s then caution( "%1$s" ); end
            """;
    private static final Catalog CATALOG = ShippedRelease.get().catalog();
    private static final Consultation CALM = new Consultation(null, List.of(client()), null);

    @Test
    void rulesThatFireTooOftenAreCut_andTheBusiestIsNamed() {
        String rules = RULE.formatted("CAU-1", "Peptide()\n Peptide()")
                + RULE.formatted("CAU-2", "Peptide()\n Peptide( id != \"copper-tripeptide-1\" )")
                + RULE.formatted("CAU-3", "Client()");
        try (KnowledgeBase knowledge = compile(rules, KnowledgeBase.TIME_LIMIT)) {
            var failure = catchThrowableOfType(RunawayRulesException.class, () -> evaluate(knowledge, everyConcern()));
            assertThat(failure.rule()).isIn("CAU-1", "CAU-2");
            assertThat(evaluate(knowledge, CALM).findings()).hasSize(1);
        }
    }

    @Test
    void rulesThatTakeTooLongAreCut_andOneAtWorkIsNamed() {
        try (KnowledgeBase knowledge = compile(slowRules(41), Duration.ofMillis(5))) {
            var failure = catchThrowableOfType(RunawayRulesException.class, () -> evaluate(knowledge, everyConcern()));
            assertThat(failure).hasMessageContaining("took longer than 5 ms");
            assertThat(failure.rule()).startsWith("CAU-");
        }
        try (KnowledgeBase knowledge = compile(slowRules(2), Duration.ofMinutes(1))) {
            assertThat(evaluate(knowledge, everyConcern()).findings()).isEmpty();
        }
    }

    /** They compare very many facts and find nothing: no count of firings would stop them. */
    private static String slowRules(int ages) {
        String when = "Client( age != %d, phototype != %d )\n $one : Peptide()\n $other : Peptide( id != $one.id )\n"
                + " Unanswered( question == $one.id, question == $other.id )";
        return IntStream.rangeClosed(1, ages)
                .filter(age -> age != client().age())
                .boxed()
                .flatMap(age -> IntStream.rangeClosed(1, 6)
                        .mapToObj(phototype ->
                                RULE.formatted("CAU-" + (age * 10 + phototype), when.formatted(age, phototype))))
                .collect(Collectors.joining());
    }

    private static KnowledgeBase compile(String rules, Duration limit) {
        var read = new RuleBookReader().read(Map.of("exclude/a.drl", rules));
        assertThat(read.diagnostics()).isEmpty();
        return new RuleCompiler(limit).compile(read.book(), CATALOG.peptides());
    }

    private static Evaluation evaluate(KnowledgeBase knowledge, Consultation consultation) {
        return knowledge.evaluate(
                consultation, (findings, assessments) -> new GivenPlan(List.of()), RuleSubstitution.without(Set.of()));
    }

    private static Consultation everyConcern() {
        var facts = new ArrayList<ClientFact>(List.of(client()));
        CATALOG.vocabulary().terms("concern").forEach(term -> facts.add(new Concern(term.id(), null)));
        List.of("sensitivity", "phototype", "conditions").forEach(question -> facts.add(new Unanswered(question)));
        return new Consultation(null, facts, null);
    }

    private static Client client() {
        return new Client(30, null, null, null, null, null, null, null, false, false);
    }
}
