package org.peptideadvisor.catalog;

import java.util.LinkedHashSet;
import java.util.Set;
import org.peptideadvisor.model.FactList;
import org.peptideadvisor.model.Question;

/**
 * A trade name or another word by which people know an id. It is never accepted in place of the id; it only leads to it.
 *
 * @param name in lower case
 * @param kind a kind of vocabulary, or {@link FactList#INGREDIENT}
 * @param id an id of that kind
 */
record OtherName(String name, String kind, String id) {

    private static final Set<String> KINDS = kinds();

    private static Set<String> kinds() {
        var kinds = new LinkedHashSet<>(Question.vocabularyKinds());
        kinds.add(FactList.INGREDIENT);
        return Set.copyOf(kinds);
    }

    static OtherName from(TableRow row, KnownIds known) {
        String kind = row.choice("kind", KINDS);
        return new OtherName(row.text("name"), kind, row.id("id", known.selectable(kind)));
    }
}
