package org.peptideadvisor.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.PhraseRow;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Conclusion.ConclusionArgument;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleBook;
import org.peptideadvisor.rulebook.Verb.VerbParameter;
import org.peptideadvisor.rulebook.reading.RuleReadings;
import org.peptideadvisor.translation.LanguageTexts.TranslatedText;

/**
 * Every rule and every condition in plain words of another language, by what it is in English: the same rule read with the phrases of that language. Where a
 * rule has a title for its authors, its id stands. Immutable.
 */
final class TranslatedReadings {

    /** Says a rule where English has its title; its id stands behind it. */
    private static final String RULE = "page.rule";

    /** Stands in a reading for what has no current translation; no table holds it. */
    private static final String MISSING = "\u0000";

    private final LanguageTexts texts;
    private final Map<String, TranslatedText> said = new HashMap<>();
    private boolean reviewed;

    TranslatedReadings(RuleBook rules, Catalog catalog, LanguageTexts texts) {
        this.texts = texts;
        var english = new RuleReadings(catalog, RuleReadings.ENGLISH);
        var other = new RuleReadings(catalog, phrases(catalog), this::text);
        boolean phrasesReviewed = texts.readings().values().stream().allMatch(TranslatedText::reviewed);
        for (Rule rule : rules.rules()) {
            reviewed = phrasesReviewed;
            Rule translated = translated(rule);
            add(english.of(rule).sentence(), other.of(translated).sentence());
            rule.when().forEach(pattern -> add(english.condition(rule, pattern), other.condition(translated, pattern)));
            names(rule);
        }
    }

    /** A rule or a condition in plain words, or what is said where English names a rule; null for anything else. */
    @Nullable
    TranslatedText find(String text) {
        return said.get(text);
    }

    private Map<String, String> phrases(Catalog catalog) {
        var phrases = new HashMap<String, String>();
        for (PhraseRow row : catalog.phrases()) {
            if (row.language().equals(RuleReadings.ENGLISH)) {
                TranslatedText one = texts.readings().get(row.key());
                phrases.put(row.key(), one == null ? MISSING : one.text());
            }
        }
        return phrases;
    }

    private void add(String english, String other) {
        if (!other.contains(MISSING)) {
            said.putIfAbsent(english, new TranslatedText(other, reviewed));
        }
    }

    private void names(Rule rule) {
        TranslatedText id = new TranslatedText(rule.id(), true);
        said.put(rule.id(), id);
        said.put(rule.name(), id);
        said.put(rule.title() + " " + rule.id(), id);
        TranslatedText word = texts.message(RULE);
        if (word != null) {
            said.put(rule.title(), word);
        }
    }

    /** The rule with what it says in the other language: its sentences, and what it calls steps. */
    private Rule translated(Rule rule) {
        return new Rule(
                rule.id(),
                rule.title(),
                rule.folder(),
                rule.metadata(),
                rule.when(),
                rule.then().stream().map(this::translated).toList(),
                rule.text(),
                rule.file(),
                rule.line());
    }

    private Conclusion translated(Conclusion conclusion) {
        List<VerbParameter> shape = conclusion.shape();
        var arguments = new ArrayList<>(conclusion.arguments());
        for (int at = 0; at < shape.size(); at++) {
            boolean isWritten = shape.get(at) == VerbParameter.SENTENCE || shape.get(at) == VerbParameter.STEP;
            if (isWritten && arguments.get(at) instanceof ConclusionArgument.TextArgument words) {
                arguments.set(at, new ConclusionArgument.TextArgument(text(words.value())));
            }
        }
        return new Conclusion(conclusion.verb(), arguments, conclusion.line(), conclusion.column());
    }

    private String text(String english) {
        TranslatedText found = texts.find(english);
        reviewed &= found != null && found.reviewed();
        return found == null ? MISSING : found.text();
    }
}
