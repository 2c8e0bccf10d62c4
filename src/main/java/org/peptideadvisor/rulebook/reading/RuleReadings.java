package org.peptideadvisor.rulebook.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.rulebook.ClinicalReview;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Pattern.FactPresence;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleMetadata;
import org.peptideadvisor.rulebook.RulePeriod;

/**
 * Puts rules into plain words of one language. The same rule and catalog always give the same reading; rules that ask or say
 * something different read differently. Immutable; thread-safe.
 */
public final class RuleReadings {

    /** The language that every phrase table has. */
    public static final String ENGLISH = "en";

    private final PhraseTable phrases;
    private final IdLabels labels;

    /**
     * @param catalog one whose phrase table was found complete
     * @param language a language of its phrase table
     */
    public RuleReadings(Catalog catalog, String language) {
        this.phrases = new PhraseTable(catalog, language);
        this.labels = new IdLabels(catalog, phrases);
    }

    /**
     * Readings in a language of which the catalog has no phrases.
     *
     * @param phrases by key: one for each English phrase of the catalog, with slots that fit it
     * @param labels says a label of the catalog in that language
     */
    public RuleReadings(Catalog catalog, Map<String, String> phrases, UnaryOperator<String> labels) {
        this.phrases = new PhraseTable(phrases);
        this.labels = new IdLabels(catalog, this.phrases, labels);
    }

    /**
     * The rule in plain words.
     *
     * @throws IllegalStateException when the phrase table lacks a phrase, which {@link PhraseCheck} finds beforehand
     */
    public RuleReading of(Rule rule) {
        var references = new FactReferences(rule, phrases);
        var conditions = new ConditionPhrases(phrases, labels, references);
        List<String> parts = period(rule.metadata().period());
        parts.addAll(parts(rule.when(), references, conditions));
        var conclusions = new ConclusionPhrases(rule.when(), phrases, labels, references, conditions);
        String then = phrases.join(
                "then.and", rule.then().stream().map(conclusions::say).toList());
        String whole = parts.isEmpty()
                ? then
                : phrases.say("whole", Map.of("when", phrases.join("part.and", parts), "then", then));
        Map<String, String> values = metadata(rule.id(), rule.metadata());
        String metadata = phrases.say(rule.metadata().basis().isEmpty() ? "metadata" : "metadata.basis", values);
        values.put("sentence", raised(whole));
        return new RuleReading(rule.title(), phrases.say("rule", values), metadata);
    }

    /**
     * One condition of a rule in plain words, such as <em>the client names redness as a concern</em>.
     *
     * @param pattern one of the rule's
     */
    public String condition(Rule rule, Pattern pattern) {
        return new ConditionPhrases(phrases, labels, new FactReferences(rule, phrases)).clause(pattern);
    }

    /** What a property is called within a sentence, such as <em>skin type</em>. */
    public String property(FactType type, String property) {
        return phrases.say("property." + type.label() + "." + property, Map.of());
    }

    /** What a fact of a kind is called within a sentence, such as <em>concern</em>. */
    public String thing(FactType type) {
        return phrases.say("reference." + type.label(), Map.of()).replaceFirst("^(that|the) ", "");
    }

    /** What a value of a property is called within a sentence, such as <em>redness</em>. */
    public String value(FactType type, String property, String id) {
        return labels.name(ConditionPhrases.kinds(type, property), id);
    }

    /** What an id of a kind is called within a sentence. */
    public String value(String kind, String id) {
        return labels.name(List.of(kind), id);
    }

    /** What one line of the <em>then</em> part says. */
    public String conclusion(Rule rule, Conclusion conclusion) {
        var references = new FactReferences(rule, phrases);
        var conditions = new ConditionPhrases(phrases, labels, references);
        return new ConclusionPhrases(rule.when(), phrases, labels, references, conditions).say(conclusion);
    }

    private List<String> period(RulePeriod period) {
        var parts = new ArrayList<String>();
        if (period.effective() != null) {
            parts.add(phrases.say(
                    "part.effective", Map.of("day", period.effective().toString())));
        }
        if (period.expires() != null) {
            parts.add(phrases.say("part.expires", Map.of("day", period.expires().toString())));
        }
        return parts;
    }

    /** The conditions in the order of the rule, what is asked side by side in one part, what must not be last. */
    private List<String> parts(List<Pattern> when, FactReferences references, ConditionPhrases conditions) {
        var parts = new ArrayList<String>();
        var asked = new ArrayList<String>();
        var unless = new ArrayList<String>();
        for (int at = 0; at < when.size(); at++) {
            Pattern pattern = when.get(at);
            if (pattern.presence() == FactPresence.NOT) {
                unless.add(conditions.clause(pattern));
            } else if (!references.inConclusions(at)) {
                asked.add(references.introduce(at, conditions.clause(pattern)));
            } else if (references.inConditions(at)) {
                close(parts, "part.if", "clause.and", asked);
                parts.add(phrases.say("part.for", Map.of("each", references.introduce(at, conditions.thing(pattern)))));
            }
        }
        close(parts, "part.if", "clause.and", asked);
        close(parts, "part.unless", "clause.unless", unless);
        return parts;
    }

    private void close(List<String> parts, String part, String joint, List<String> clauses) {
        if (!clauses.isEmpty()) {
            parts.add(phrases.say(part, Map.of("clauses", phrases.join(joint, clauses))));
            clauses.clear();
        }
    }

    private Map<String, String> metadata(String id, RuleMetadata metadata) {
        return new HashMap<>(Map.of(
                "id", id,
                "owner", metadata.owner(),
                "reviewed", reviewed(metadata.review()),
                "reviewBy", metadata.reviewBy().toString(),
                "grade", phrases.say("grade." + metadata.grade(), Map.of()),
                "evidence", String.join(", ", metadata.evidence()),
                "basis", String.join(", ", metadata.basis())));
    }

    private String reviewed(@Nullable ClinicalReview review) {
        return review == null
                ? phrases.say("reviewed.not", Map.of())
                : phrases.say("reviewed.by", Map.of("day", review.on().toString(), "name", review.by()));
    }

    private static String raised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
