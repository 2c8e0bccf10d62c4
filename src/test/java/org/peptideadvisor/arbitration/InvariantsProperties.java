package org.peptideadvisor.arbitration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.peptideadvisor.Clients;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.CoActive;
import org.peptideadvisor.catalog.VocabularyTerm;
import org.peptideadvisor.contract.answer.AdviceJson;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.advice.Advice.Exclusion;
import org.peptideadvisor.model.advice.Advice.RoutineStep;
import org.peptideadvisor.model.fact.Allergy;
import org.peptideadvisor.model.fact.Unanswered;
import org.peptideadvisor.model.fact.Wish;
import org.peptideadvisor.model.word.ContractWord;
import org.peptideadvisor.model.word.SubjectKind;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.rulebook.Rule;

/** What must hold whatever the rules say, over thousands of generated clients; numbered as in docs/architecture.md. */
class InvariantsProperties {

    private static final int CLIENTS = 3000;

    private final Release release = ShippedRelease.get();
    private final Catalog catalog = release.catalog();
    private final Clients clients = new Clients();
    private final AdviceJson json = new AdviceJson();

    @Property(tries = CLIENTS)
    void invariant1_nothingExcludedIsRecommendedOrInTheRoutine(@ForAll long seed) {
        Consultation consultation = Clients.consultation(clients.request(seed));
        Advice advice = release.advisor().advise(consultation);
        assertNothingOf(excluded(advice, consultation), advice);
    }

    @Property(tries = CLIENTS)
    void invariant1_anAllergyHoldsEvenWithoutItsRules(@ForAll long seed) {
        Consultation consultation = Clients.consultation(clients.request(seed));
        Set<String> exclusions = release.ruleBook().rules().stream()
                .filter(rule -> rule.file().startsWith("exclude/"))
                .map(Rule::id)
                .collect(Collectors.toSet());
        Advice advice = release.advisor().advise(consultation, exclusions);
        var out = new HashSet<String>();
        consultation.all(Allergy.class).forEach(allergy -> out.addAll(catalog.allergen(allergy.id())));
        assertNothingOf(out, advice);
    }

    @Property(tries = CLIENTS)
    void invariant2_noDrugIsRecommended_andMedicalPeptidesAreRefused(@ForAll long seed, @ForAll boolean withoutRules) {
        Consultation consultation = Clients.consultation(clients.request(seed));
        Set<String> muted = withoutRules ? randomHalf(seed) : Set.of();
        Advice advice = release.advisor().advise(consultation, muted);
        Set<String> drugs = catalog.actives().stream()
                .filter(CoActive::prescription)
                .map(CoActive::id)
                .collect(Collectors.toSet());
        assertNothingOf(drugs, advice);
        for (Wish wish : consultation.all(Wish.class)) {
            if (wish.kind().equals("substance")
                    || Set.of("injection", "oral-or-nasal").contains(wish.id())) {
                assertThat(advice.exclusions()).anySatisfy(exclusion -> {
                    assertThat(exclusion.subject().id()).isEqualTo(wish.id());
                    assertThat(exclusion.code()).isEqualTo("no-medical-peptide-therapy");
                    assertThat(exclusion.because()).isNotBlank();
                });
                assertThat(advice.referrals()).isNotEmpty();
                assertThat(advice.outcome()).isEqualTo("refer");
            }
        }
    }

    @Property(tries = CLIENTS)
    void invariant3_aDiseaseIsNeverAReasonToRecommend(@ForAll long seed) {
        ObjectNode request = clients.request(seed);
        Advice sick = release.advisor().advise(Clients.consultation(request));
        ObjectNode client = (ObjectNode) request.get("client");
        for (String field : List.of("conditions", "medications", "signs")) {
            if (client.has(field)) {
                client.putArray(field);
            }
        }
        client.remove("weeksSinceIsotretinoin");
        Set<String> nothingExcluded = release.ruleBook().rules().stream()
                .filter(rule -> rule.file().startsWith("exclude/"))
                .map(Rule::id)
                .collect(Collectors.toSet());
        var trace = release.advisor().settle(Clients.consultation(request), nothingExcluded);
        var candidates = new HashSet<String>();
        trace.evaluation().findings().forEach(finding -> {
            if (finding instanceof org.peptideadvisor.model.finding.Finding.Recommended one) {
                candidates.add(one.peptide().id());
            } else if (finding instanceof org.peptideadvisor.model.finding.Finding.Supported one) {
                candidates.add(one.active());
            }
        });
        assertThat(candidates).containsAll(recommended(sick));
    }

    @Property(tries = 1000)
    void invariant4_theOrderOfFactsMakesNoDifference(@ForAll long seed) {
        ObjectNode request = clients.request(seed);
        byte[] once = json.write(release.advisor().advise(Clients.consultation(request)));
        ObjectNode shuffled = (ObjectNode) shuffled(request, new Random(seed));
        byte[] again = json.write(release.advisor().advise(Clients.consultation(shuffled)));
        assertThat(again).isEqualTo(once);
    }

    @Property(tries = CLIENTS)
    void invariant5_aContraindicationNeverAddsWhatItForbids(@ForAll long seed) {
        ObjectNode request = clients.request(seed);
        Consultation before = Clients.consultation(request);
        Advice first = release.advisor().advise(before);
        ObjectNode client = (ObjectNode) request.get("client");
        var random = new Random(seed);
        String field =
                List.of("conditions", "medications", "signs", "allergies").get(random.nextInt(4));
        String kind = field.equals("allergies") ? "allergy" : field.substring(0, field.length() - 1);
        List<VocabularyTerm> terms = catalog.vocabulary().terms(kind);
        String added = terms.get(random.nextInt(terms.size())).id();
        ArrayNode list = client.has(field) ? (ArrayNode) client.get(field) : client.putArray(field);
        for (JsonNode present : list) {
            if (present.asText().equals(added)) {
                return;
            }
        }
        list.add(added);
        Consultation after = Clients.consultation(request);
        Advice second = release.advisor().advise(after);
        Set<String> out = excluded(second, after);
        assertNothingOf(out, second);
        if (before.all(Unanswered.class).size() == after.all(Unanswered.class).size()) {
            Set<String> stillOut = excluded(first, before);
            stillOut.removeIf(catalog::prescription);
            assertThat(out).as("adding %s", added).containsAll(stillOut);
        }
    }

    /** Whether a shipped rule looks at the answer to a question; if none does, its answer can change nothing. */
    private static boolean isReadByRules(String field) {
        Question question = Objects.requireNonNull(Question.of(field));
        return ShippedRelease.get().ruleBook().rules().stream()
                .flatMap(rule -> rule.when().stream())
                .filter(pattern -> pattern.type().type() == question.factType())
                .anyMatch(pattern -> question.facts() != null
                        || pattern.constraints().stream()
                                .anyMatch(constraint -> constraint.property().equals(field)));
    }

    @Property(tries = CLIENTS)
    void invariant6_silenceIsNotSafety(@ForAll long seed) {
        Consultation consultation = Clients.consultation(clients.request(seed));
        Advice advice = release.advisor().advise(consultation);
        assertThat(advice.missing())
                .extracting(Advice.MissingAnswer::fact)
                .containsExactlyInAnyOrderElementsOf(consultation.all(Unanswered.class).stream()
                        .map(Unanswered::question)
                        .filter(InvariantsProperties::isReadByRules)
                        .toList());
        if (advice.exclusions().isEmpty() && advice.referrals().isEmpty()) {
            assertThat(advice.notice()).contains("not proof of safety");
        }
    }

    @Property(tries = CLIENTS)
    void invariant7_whatNobodyReadRanksBehindAndSaysSo(@ForAll long seed) {
        Advice advice = release.advisor().advise(Clients.consultation(clients.request(seed)));
        assertFalseLast(advice.recommendations().stream()
                .map(one -> one.evidence().verified())
                .toList());
        assertFalseLast(advice.supporting().stream()
                .map(one -> one.evidence().verified())
                .toList());
        advice.recommendations().forEach(one -> assertThat(one.evidence().verified())
                .isEqualTo(java.util.Objects.requireNonNull(
                                catalog.peptide(one.ingredient().id()))
                        .isVerified()));
    }

    @Property(tries = 1000)
    void everySentenceLeadsToARuleFactsAndASource(@ForAll long seed) {
        Advice advice = release.advisor().advise(Clients.consultation(clients.request(seed)));
        Set<String> sources =
                advice.citations().stream().map(Advice.CitedSource::id).collect(Collectors.toSet());
        for (Advice.Reason reason : reasons(advice)) {
            Rule rule = release.ruleBook().rule(reason.rule());
            assertThat(rule).as(reason.rule()).isNotNull();
            assertThat(reason.facts()).as(reason.toString()).isNotEmpty();
            assertThat(reason.citations()).isNotEmpty();
            assertThat(sources).containsAll(reason.citations());
        }
    }

    private static List<Advice.Reason> reasons(Advice advice) {
        var reasons = new ArrayList<Advice.Reason>();
        advice.referrals().forEach(one -> reasons.addAll(one.reasons()));
        advice.recommendations().forEach(one -> reasons.addAll(one.reasons()));
        advice.supporting().forEach(one -> reasons.addAll(one.reasons()));
        advice.exclusions().forEach(one -> reasons.addAll(one.reasons()));
        advice.cautions().forEach(one -> reasons.addAll(one.reasons()));
        advice.interactions().forEach(one -> reasons.addAll(one.reasons()));
        steps(advice).forEach(one -> reasons.addAll(one.reasons()));
        advice.routine().rampUp().forEach(one -> reasons.addAll(one.reasons()));
        advice.expectations().forEach(one -> reasons.addAll(one.reasons()));
        if (advice.followUp() != null) {
            reasons.addAll(advice.followUp().reasons());
        }
        return reasons;
    }

    private Set<String> excluded(Advice advice, Consultation consultation) {
        var out = new TreeSet<String>();
        for (Exclusion exclusion : advice.exclusions()) {
            var kind =
                    ContractWord.require(SubjectKind.class, exclusion.subject().kind());
            out.addAll(catalog.covered(kind, exclusion.subject().id()));
        }
        consultation.all(Allergy.class).forEach(allergy -> out.addAll(catalog.allergen(allergy.id())));
        return out;
    }

    private static void assertNothingOf(Set<String> out, Advice advice) {
        if (out.isEmpty()) {
            return;
        }
        assertThat(recommended(advice)).doesNotContainAnyElementsOf(out);
        assertThat(steps(advice).stream()
                        .map(RoutineStep::ingredient)
                        .filter(id -> id != null)
                        .toList())
                .doesNotContainAnyElementsOf(out);
        assertThat(advice.routine().rampUp().stream()
                        .map(Advice.RampUp::ingredient)
                        .filter(id -> id != null)
                        .toList())
                .doesNotContainAnyElementsOf(out);
    }

    private static Set<String> recommended(Advice advice) {
        var ids = new TreeSet<String>();
        advice.recommendations().forEach(one -> ids.add(one.ingredient().id()));
        advice.supporting().forEach(one -> ids.add(one.ingredient().id()));
        return ids;
    }

    private static List<RoutineStep> steps(Advice advice) {
        var steps = new ArrayList<>(advice.routine().morning());
        steps.addAll(advice.routine().evening());
        return steps;
    }

    private static void assertFalseLast(List<Boolean> verified) {
        assertThat(verified).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    private Set<String> randomHalf(long seed) {
        var random = new Random(seed);
        return release.ruleBook().rules().stream()
                .map(Rule::id)
                .filter(id -> random.nextBoolean())
                .collect(Collectors.toSet());
    }

    private static JsonNode shuffled(JsonNode node, Random random) {
        if (node instanceof ObjectNode object) {
            var names = new ArrayList<String>();
            object.fieldNames().forEachRemaining(names::add);
            Collections.shuffle(names, random);
            ObjectNode copy = object.objectNode();
            names.forEach(name -> copy.set(name, shuffled(object.get(name), random)));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            var entries = new ArrayList<JsonNode>();
            array.forEach(entry -> entries.add(shuffled(entry, random)));
            Collections.shuffle(entries, random);
            return array.arrayNode().addAll(entries);
        }
        return node;
    }
}
