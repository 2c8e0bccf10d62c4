package org.peptideadvisor.translation;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.translation.LanguageTexts.TranslatedText;

/** What things are called in a language, and which id is meant by such a name. Written while its language is read. */
final class TranslatedNames {

    private static final String INGREDIENT = "ingredient";
    private static final String LABEL = "label";

    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, TranslatedText> ingredients = new HashMap<>();

    void add(SourceText source, TranslatedText name) {
        List<String> key = List.of(source.key().split("/"));
        if (key.size() == 3 && key.get(2).equals(LABEL)) {
            ids.putIfAbsent(place(key.get(0), name.text()), key.get(1));
        } else if (isIngredient(source)) {
            ids.putIfAbsent(place(INGREDIENT, name.text()), source.key());
            ingredients.put(source.key(), name);
        }
    }

    /** Its table holds the rows of the interaction table too, which have ids in capitals. */
    private static boolean isIngredient(SourceText source) {
        return source.table().equals(SourceText.INGREDIENTS)
                && !Character.isUpperCase(source.key().charAt(0));
    }

    /** The id of one of these kinds that is meant by a name; null when none is. */
    @Nullable
    String id(String name, List<String> kinds) {
        return kinds.stream()
                .map(kind -> ids.get(place(kind, name)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The name of an ingredient by its id; null for any other id. */
    @Nullable
    TranslatedText ingredient(String id) {
        return ingredients.get(id);
    }

    /** Letters and digits only, in lower case, as English names are compared. */
    private static String place(String kind, String name) {
        var key = new StringBuilder(kind).append(' ');
        Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(key::appendCodePoint);
        return key.toString();
    }
}
