package org.peptideadvisor.translation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.peptideadvisor.arbitration.TherapySafeguard;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.InteractionRow;
import org.peptideadvisor.catalog.PhraseRow;
import org.peptideadvisor.catalog.VocabularyTerm;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Conclusion.ConclusionArgument;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleBook;
import org.peptideadvisor.rulebook.Verb.VerbParameter;
import org.peptideadvisor.rulebook.reading.RuleReadings;

/** Lists every English text that a brief answer, an interview or a page of a client can hold, by what names it in the tables of a language. */
final class SourceTexts {

    private static final String ANSWERS = "answer.";
    private static final String STEP = "step/";

    /** What is for authors alone. */
    private static final List<String> UNREAD = List.of("sense.", "metadata");

    private SourceTexts() {}

    /** Table by table, each in the order of its source. A text that several rules say stands there once, under the first of them. */
    static List<SourceText> of(RuleBook rules, Catalog catalog) {
        var texts = new ArrayList<SourceText>();
        var said = new LinkedHashSet<String>();
        rules.rules().forEach(rule -> add(rule, said, texts));
        steps(rules).forEach(step -> add(SourceText.RULES, STEP + step.replace(' ', '-'), step, texts));
        catalog.vocabulary().terms().forEach(term -> add(term, texts));
        catalog.peptides().forEach(one -> add(SourceText.INGREDIENTS, one.id(), one.name(), texts));
        catalog.actives().forEach(one -> add(SourceText.INGREDIENTS, one.id(), one.name(), texts));
        for (InteractionRow row : catalog.interactions()) {
            if (said.add(row.handling())) {
                add(SourceText.INGREDIENTS, row.id(), row.handling(), texts);
            }
        }
        for (PhraseRow row : catalog.phrases()) {
            boolean answers = row.key().startsWith(ANSWERS);
            if (row.language().equals(RuleReadings.ENGLISH) && (answers || isRead(row.key()))) {
                add(answers ? SourceText.PHRASES : SourceText.READINGS, row.key(), row.text(), texts);
            }
        }
        add(SourceText.PHRASES, "safeguard.why", TherapySafeguard.WHY, texts);
        add(SourceText.PHRASES, "safeguard.where-to", TherapySafeguard.WHERE_TO, texts);
        PageTexts.all().forEach((key, english) -> add(SourceText.PHRASES, key, english, texts));
        return texts;
    }

    /** Whether a page says it where it says a rule in plain words. */
    private static boolean isRead(String key) {
        return UNREAD.stream().noneMatch(key::startsWith);
    }

    /** What rules call steps of a routine. */
    private static Set<String> steps(RuleBook rules) {
        var steps = new TreeSet<String>();
        for (Rule rule : rules.rules()) {
            for (Conclusion conclusion : rule.then()) {
                int at = conclusion.shape().indexOf(VerbParameter.STEP);
                if (at >= 0 && conclusion.arguments().get(at) instanceof ConclusionArgument.TextArgument step) {
                    steps.add(step.value());
                }
            }
        }
        return steps;
    }

    private static void add(Rule rule, Set<String> said, List<SourceText> texts) {
        int number = 0;
        var own = new LinkedHashSet<String>();
        for (Conclusion conclusion : rule.then()) {
            String sentence = conclusion.sentence();
            if (own.add(sentence)) {
                number++;
                if (said.add(sentence)) {
                    add(SourceText.RULES, number == 1 ? rule.id() : rule.id() + "/" + number, sentence, texts);
                }
            }
        }
    }

    private static void add(VocabularyTerm term, List<SourceText> texts) {
        String key = term.kind() + "/" + term.id();
        add(SourceText.VOCABULARY, key + "/label", term.label(), texts);
        add(SourceText.VOCABULARY, key + "/help", term.help(), texts);
    }

    private static void add(String table, String key, String english, List<SourceText> texts) {
        if (!english.isBlank()) {
            texts.add(new SourceText(table, key, english));
        }
    }
}
