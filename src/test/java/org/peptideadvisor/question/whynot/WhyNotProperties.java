package org.peptideadvisor.question.whynot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.peptideadvisor.Clients;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.contract.answer.WhyNotJson;
import org.peptideadvisor.contract.answer.WhyNotJson.ReleaseName;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.QuestionBudget;
import org.peptideadvisor.model.WantedSubject;
import org.peptideadvisor.model.WantedSubject.WantedKind;
import org.peptideadvisor.model.advice.WhyNot;
import org.peptideadvisor.model.advice.WhyNot.UnmetRule;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.rulebook.Rule;

/** Why not agrees with the advice, over generated clients, ingredients and rules. */
class WhyNotProperties {

    private final Release release = ShippedRelease.get();
    private final Clients clients = new Clients();
    private final List<String> ingredients = new ArrayList<>();
    private final WhyNotJson json = new WhyNotJson();

    WhyNotProperties() {
        release.catalog().peptides().forEach(peptide -> ingredients.add(peptide.id()));
        release.catalog().actives().forEach(active -> ingredients.add(active.id()));
    }

    @Property
    void anIngredientIsConcludedIfAndOnlyIfItIsInTheAdvice(@ForAll long seed) {
        Consultation consultation = Clients.consultation(clients.request(seed));
        String id = pick(ingredients, seed);
        var trace = release.advisor().settle(consultation);
        Set<String> there = Stream.concat(
                        trace.advice().recommendations().stream()
                                .map(one -> one.ingredient().id()),
                        trace.advice().supporting().stream()
                                .map(one -> one.ingredient().id()))
                .collect(Collectors.toSet());
        Set<String> spokeForIt = trace.evaluation().findings().stream()
                .filter(finding -> finding instanceof Finding.Recommended one
                                && one.peptide().id().equals(id)
                        || finding instanceof Finding.Supported other
                                && other.active().equals(id))
                .map(finding -> finding.firing().rule())
                .collect(Collectors.toSet());

        WhyNot answer = ask(consultation, new WantedSubject(WantedKind.INGREDIENT, id));

        assertThat(answer instanceof WhyNot.AlreadyAdvised).isEqualTo(there.contains(id));
        assertThat(answer.rules()).extracting(UnmetRule::rule).doesNotContainAnyElementsOf(orNone(spokeForIt));
        if (answer instanceof WhyNot.NotConcluded) {
            assertThat(spokeForIt).isEmpty();
        }
        if (answer instanceof WhyNot.KeptOut) {
            assertThat(answer.exclusions()).isNotEmpty();
        } else if (!(answer instanceof WhyNot.NotConcluded)) {
            assertThat(answer.reasons()).isNotEmpty();
            assertThat(answer.rules()).isEmpty();
        }
        answer.rules().forEach(WhyNotProperties::isSaid);
        assertThat(bytes(answer)).isEqualTo(bytes(ask(consultation, new WantedSubject(WantedKind.INGREDIENT, id))));
    }

    @Property
    void aRuleIsConcludedIfAndOnlyIfItFired(@ForAll long seed) {
        Consultation consultation = Clients.consultation(clients.request(seed));
        Rule rule = pick(release.ruleBook().rules(), seed);
        boolean fired = release.advisor().settle(consultation).evaluation().findings().stream()
                .anyMatch(finding -> finding.firing().rule().equals(rule.id()));
        WhyNot answer = ask(consultation, new WantedSubject(WantedKind.RULE, rule.id()));
        assertThat(answer instanceof WhyNot.AlreadyAdvised).isEqualTo(fired);
        assertThat(answer.rules()).hasSize(fired ? 0 : 1).allSatisfy(WhyNotProperties::isSaid);
    }

    @Property
    void anExclusionIsConcludedIfAndOnlyIfSomethingKeepsItOut(@ForAll long seed) {
        Consultation consultation = Clients.consultation(clients.request(seed));
        String id = pick(ingredients, seed);
        WhyNot answer = ask(consultation, new WantedSubject(WantedKind.EXCLUSION, id));
        WhyNot other = ask(consultation, new WantedSubject(WantedKind.INGREDIENT, id));
        if (other instanceof WhyNot.KeptOut) {
            assertThat(answer).isInstanceOf(WhyNot.AlreadyAdvised.class);
        }
        if (answer instanceof WhyNot.AlreadyAdvised) {
            assertThat(other).isNotInstanceOf(WhyNot.AlreadyAdvised.class);
        }
        answer.rules().forEach(WhyNotProperties::isSaid);
    }

    private static void isSaid(UnmetRule unmet) {
        assertThat(unmet.missing().condition()).isNotBlank();
        assertThat(unmet.missing().needed()).isNotBlank();
        assertThat(unmet.missing().actual()).isNotEmpty().doesNotContain("", "null");
        assertThat(unmet.reading()).contains(unmet.rule());
        unmet.behind().forEach(WhyNotProperties::isSaid);
    }

    private static Set<String> orNone(Set<String> rules) {
        return rules.isEmpty() ? Set.of("none of them") : rules;
    }

    private WhyNot ask(Consultation consultation, WantedSubject wanted) {
        var budget = new QuestionBudget(10, Duration.ofMinutes(5));
        WhyNot answer = release.questions().whyNot(consultation, wanted, budget);
        assertThat(budget.wasCut()).isFalse();
        return answer;
    }

    private byte[] bytes(WhyNot answer) {
        return json.write(new ReleaseName(release.id(), release.name()), answer, true);
    }

    private static <T> T pick(List<T> all, long seed) {
        return all.get((int) Math.floorMod(seed * 31 + 7, (long) all.size()));
    }
}
