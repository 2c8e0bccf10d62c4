package org.peptideadvisor.rulebook.reading;

import java.util.List;
import java.util.Map;
import org.peptideadvisor.catalog.Catalog;

/** Says the sentences of answers in one language. Immutable. */
public final class AnswerPhrases {

    private final PhraseTable table;

    public AnswerPhrases(Catalog catalog, String language) {
        this.table = new PhraseTable(catalog, language);
    }

    /** A phrase, filled with a value for each of its slots. */
    public String say(AnswerPhrase phrase, Map<String, String> values) {
        return table.say(phrase.key(), values);
    }

    /** A phrase without slots. */
    public String say(AnswerPhrase phrase) {
        return say(phrase, Map.of());
    }

    /** A, B and C; empty for nothing. */
    public String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        String most = items.get(0);
        for (int at = 1; at < items.size(); at++) {
            AnswerPhrase joint = at == items.size() - 1 ? AnswerPhrase.LIST_AND : AnswerPhrase.LIST_COMMA;
            most = say(joint, Map.of("most", most, "last", items.get(at)));
        }
        return most;
    }

    /** How often a week, in words. */
    public String times(int aWeek) {
        return switch (aWeek) {
            case 1 -> say(AnswerPhrase.TIMES_ONCE);
            case 2 -> say(AnswerPhrase.TIMES_TWICE);
            case 7 -> say(AnswerPhrase.TIMES_DAILY);
            default -> say(AnswerPhrase.TIMES_OTHER, Map.of("number", String.valueOf(aWeek)));
        };
    }
}
