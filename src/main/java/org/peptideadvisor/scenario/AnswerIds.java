package org.peptideadvisor.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.Citation;
import org.peptideadvisor.catalog.CoActive;
import org.peptideadvisor.catalog.InteractionRow;
import org.peptideadvisor.catalog.Vocabulary;
import org.peptideadvisor.catalog.VocabularyTerm;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.model.word.AdviceOutcome;
import org.peptideadvisor.model.word.ContractWord;
import org.peptideadvisor.model.word.SubjectKind;
import org.peptideadvisor.model.word.Urgency;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleBook;

/** Which ids can stand at each place of an answer. Immutable. */
final class AnswerIds {

    private final Map<String, Set<String>> places = new TreeMap<>();
    private final Catalog catalog;

    AnswerIds(Catalog catalog, @Nullable RuleBook rules) {
        this.catalog = catalog;
        Set<String> ingredients = new TreeSet<>();
        catalog.peptides().stream().map(Peptide::id).forEach(ingredients::add);
        catalog.actives().stream().map(CoActive::id).forEach(ingredients::add);
        Set<String> things = new TreeSet<>(ingredients);
        for (String kind : Vocabulary.KINDS) {
            things.addAll(terms(kind));
        }
        Set<String> classes = terms("peptide-class");
        catalog.actives().stream().map(CoActive::role).forEach(classes::add);
        Set<String> sources = new TreeSet<>();
        catalog.citations().stream().map(Citation::key).forEach(sources::add);
        Set<String> meetings = new TreeSet<>();
        catalog.interactions().stream().map(InteractionRow::id).forEach(meetings::add);
        put(ContractWord.ids(AdviceOutcome.class), "Advice.outcome");
        put(ContractWord.ids(Urgency.class), "Referral.urgency");
        put(ingredients, "Named.id");
        put(classes, "Named.ingredientClass");
        put(terms("concern"), "Recommendation.targets");
        put(terms("form"), "Recommendation.forms");
        put(terms("evidence-grade"), "Evidence.grade");
        put(terms("effect-direction"), "Evidence.effect");
        put(terms("evidence-certainty"), "Evidence.certainty");
        put(ContractWord.ids(SubjectKind.class), "Subject.kind");
        put(Set.of("avoid", "no-medical-peptide-therapy"), "Exclusion.code");
        put(terms("interaction-effect"), "Interaction.effect");
        put(meetings, "Interaction.row");
        put(things, "Subject.id", "Interaction.between", "Step.ingredient", "Ramp.ingredient", "Missing.wouldAffect");
        put(terms("question"), "Missing.fact");
        put(sources, "Reason.citations", "Evidence.citations", "SupportingEvidence.citations", "Source.id");
        if (rules != null) {
            Set<String> ids = new TreeSet<>(Set.of("SAFEGUARD"));
            rules.rules().stream().map(Rule::id).forEach(ids::add);
            put(ids, "Reason.rule");
        }
    }

    /** The ids that a place can have, or null when it holds free text. */
    @Nullable
    Set<String> at(String place) {
        return places.get(place);
    }

    private Set<String> terms(String kind) {
        Set<String> ids = new TreeSet<>();
        catalog.vocabulary().terms(kind).stream().map(VocabularyTerm::id).forEach(ids::add);
        return ids;
    }

    private void put(Set<String> ids, String... where) {
        List<String> all = Arrays.asList(where);
        all.forEach(place -> places.put(place, ids));
    }
}
