package org.peptideadvisor.rulebook.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.PhraseRow;
import org.peptideadvisor.model.AuthorLimit;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleBook;

/** Finds rules that nobody could follow when they are read aloud. */
public final class LongReadings {

    private LongReadings() {}

    /**
     * The rules whose reading is too long, as far as there is time.
     *
     * @param catalog one whose phrase table was found complete
     */
    public static List<Diagnostic> find(RuleBook book, Catalog catalog, BooleanSupplier late) {
        Set<String> languages = new TreeSet<>();
        catalog.phrases().stream().map(PhraseRow::language).forEach(languages::add);
        var found = new ArrayList<Diagnostic>();
        for (String language : languages) {
            var readings = new RuleReadings(catalog, language);
            for (Rule rule : book.rules()) {
                if (late.getAsBoolean()) {
                    return found;
                }
                if (AuthorLimit.READING.isExceededBy(
                        readings.of(rule).sentence().length())) {
                    found.add(Diagnostic.error(
                            PhraseCode.LONG_READING.code(),
                            rule.file(),
                            rule.line(),
                            1,
                            "the rule has over " + AuthorLimit.READING + " in the language " + language,
                            "ask for fewer things in one rule, or give them shorter labels"));
                }
            }
        }
        return found;
    }
}
