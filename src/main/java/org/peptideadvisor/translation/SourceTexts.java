package org.peptideadvisor.translation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.peptideadvisor.arbitration.TherapySafeguard;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.InteractionRow;
import org.peptideadvisor.catalog.PhraseRow;
import org.peptideadvisor.catalog.VocabularyTerm;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleBook;
import org.peptideadvisor.rulebook.reading.RuleReadings;

/** Lists every English text that a brief answer, an interview or a page of a client can hold, by what names it in the tables of a language. */
final class SourceTexts {

    private static final String ANSWERS = "answer.";

    private SourceTexts() {}

    /** Table by table, each in the order of its source. A text that several rules say stands there once, under the first of them. */
    static List<SourceText> of(RuleBook rules, Catalog catalog) {
        var texts = new ArrayList<SourceText>();
        var said = new LinkedHashSet<String>();
        rules.rules().forEach(rule -> add(rule, said, texts));
        catalog.vocabulary().terms().forEach(term -> add(term, texts));
        catalog.peptides().forEach(one -> add(SourceText.INGREDIENTS, one.id(), one.name(), texts));
        catalog.actives().forEach(one -> add(SourceText.INGREDIENTS, one.id(), one.name(), texts));
        for (InteractionRow row : catalog.interactions()) {
            if (said.add(row.handling())) {
                add(SourceText.INGREDIENTS, row.id(), row.handling(), texts);
            }
        }
        for (PhraseRow row : catalog.phrases()) {
            if (row.language().equals(RuleReadings.ENGLISH) && row.key().startsWith(ANSWERS)) {
                add(SourceText.PHRASES, row.key(), row.text(), texts);
            }
        }
        add(SourceText.PHRASES, "safeguard.why", TherapySafeguard.WHY, texts);
        add(SourceText.PHRASES, "safeguard.where-to", TherapySafeguard.WHERE_TO, texts);
        PageTexts.all().forEach((key, english) -> add(SourceText.PHRASES, key, english, texts));
        return texts;
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
