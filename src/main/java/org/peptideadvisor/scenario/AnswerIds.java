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
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.advice.Advice.CitedSource;
import org.peptideadvisor.model.advice.Advice.EvidenceSummary;
import org.peptideadvisor.model.advice.Advice.Exclusion;
import org.peptideadvisor.model.advice.Advice.ExclusionSubject;
import org.peptideadvisor.model.advice.Advice.IngredientName;
import org.peptideadvisor.model.advice.Advice.Interaction;
import org.peptideadvisor.model.advice.Advice.MissingAnswer;
import org.peptideadvisor.model.advice.Advice.RampUp;
import org.peptideadvisor.model.advice.Advice.Reason;
import org.peptideadvisor.model.advice.Advice.Recommendation;
import org.peptideadvisor.model.advice.Advice.Referral;
import org.peptideadvisor.model.advice.Advice.RoutineStep;
import org.peptideadvisor.model.advice.Advice.SupportingEvidence;
import org.peptideadvisor.model.advice.BriefAdvice.AvoidNotice;
import org.peptideadvisor.model.advice.BriefAdvice.PeptideChoice;
import org.peptideadvisor.model.advice.BriefAdvice.StopNotice;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.model.word.AdviceOutcome;
import org.peptideadvisor.model.word.ContractWord;
import org.peptideadvisor.model.word.SubjectKind;
import org.peptideadvisor.model.word.Urgency;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleBook;

/** Which ids can stand at each place of an answer. Immutable. */
final class AnswerIds {

    /** Where a reason names its rule. */
    static final String REASON_RULE = place(Reason.class, "rule");

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
        put(ContractWord.ids(AdviceOutcome.class), place(Advice.class, "outcome"));
        put(ContractWord.ids(Urgency.class), place(Referral.class, "urgency"));
        put(ingredients, place(IngredientName.class, "id"));
        put(classes, place(IngredientName.class, "ingredientClass"));
        put(terms("concern"), place(Recommendation.class, "targets"), place(PeptideChoice.class, "targets"));
        put(terms("form"), place(Recommendation.class, "forms"), place(PeptideChoice.class, "form"));
        put(terms("evidence-grade"), place(EvidenceSummary.class, "grade"));
        put(terms("effect-direction"), place(EvidenceSummary.class, "effect"));
        put(terms("evidence-certainty"), place(EvidenceSummary.class, "certainty"));
        put(
                ContractWord.ids(SubjectKind.class),
                place(ExclusionSubject.class, "kind"),
                place(StopNotice.class, "kind"),
                place(AvoidNotice.class, "kind"));
        put(Set.of("avoid", "no-medical-peptide-therapy"), place(Exclusion.class, "code"));
        put(terms("interaction-effect"), place(Interaction.class, "effect"));
        put(meetings, place(Interaction.class, "row"));
        put(
                things,
                place(ExclusionSubject.class, "id"),
                place(StopNotice.class, "id"),
                place(AvoidNotice.class, "id"),
                place(PeptideChoice.class, "insteadOf"),
                place(Interaction.class, "between"),
                place(RoutineStep.class, "ingredient"),
                place(RampUp.class, "ingredient"),
                place(MissingAnswer.class, "wouldAffect"));
        put(terms("question"), place(MissingAnswer.class, "fact"));
        put(
                sources,
                place(Reason.class, "citations"),
                place(EvidenceSummary.class, "citations"),
                place(SupportingEvidence.class, "citations"),
                place(CitedSource.class, "id"));
        if (rules != null) {
            Set<String> ids = new TreeSet<>(Set.of("SAFEGUARD"));
            rules.rules().stream().map(Rule::id).forEach(ids::add);
            put(
                    ids,
                    REASON_RULE,
                    place(StopNotice.class, "rules"),
                    place(AvoidNotice.class, "rules"),
                    place(PeptideChoice.class, "rules"));
        }
    }

    /** The ids that a place can have, or null when it holds free text. */
    @Nullable
    Set<String> at(String place) {
        return places.get(place);
    }

    /** A component of one of the records that an answer consists of. */
    static String place(Class<?> record, String component) {
        return record.getSimpleName() + "." + component;
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
