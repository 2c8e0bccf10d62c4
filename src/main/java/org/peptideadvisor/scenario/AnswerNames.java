package org.peptideadvisor.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.table.NearestWord;
import org.peptideadvisor.model.QuotedText;
import org.peptideadvisor.model.WordSwap;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.advice.Advice.IngredientName;
import org.peptideadvisor.model.advice.BriefAdvice;
import org.peptideadvisor.model.advice.BriefAdvice.PeptideChoice;
import org.peptideadvisor.rulebook.RuleBook;

/**
 * Looks up what scenarios say of an answer: fields, ids and rules. A name that no answer can have makes a case about what must
 * never be there pass for good, so each must be known. Immutable.
 */
public final class AnswerNames {

    /** Fields that a rule author writes otherwise than they are called here. */
    private static final Map<String, String> WRITTEN = Map.of(
            AnswerIds.place(IngredientName.class, "ingredientClass"), "class",
            AnswerIds.place(PeptideChoice.class, "targets"), "for");

    /** Of each record once, and not for each of thousands of scenarios: to ask classes for their components was a ninth of a check. */
    private static final ClassValue<Map<String, RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Map<String, RecordComponent> computeValue(Class<?> record) {
            return Collections.unmodifiableMap(components(record));
        }
    };

    private final AnswerIds ids;

    /**
     * @param catalog the ids
     * @param rules the rules, or null when they were not all understood: then their names are not looked up
     */
    public AnswerNames(Catalog catalog, @Nullable RuleBook rules) {
        this.ids = new AnswerIds(catalog, rules);
    }

    /** Looks through what a scenario expects, or never wants, of an answer. */
    void check(String pointer, JsonNode part, List<ScenarioFault> wrongs) {
        check(pointer, part, Advice.class, "", wrongs);
    }

    /** Looks up the id of a rule. */
    void checkRule(String pointer, String rule, List<ScenarioFault> wrongs) {
        known(pointer, "Reason.rule", rule, wrongs);
    }

    private void check(String pointer, JsonNode part, Type type, String place, List<ScenarioFault> wrongs) {
        if (part.isNull()) {
            return;
        }
        if (type instanceof ParameterizedType list) {
            if (shaped(part.isArray(), pointer, "a list", wrongs)) {
                for (int i = 0; i < part.size(); i++) {
                    check(pointer + "/" + i, part.get(i), list.getActualTypeArguments()[0], place, wrongs);
                }
            }
        } else if (type instanceof Class<?> record && record.isRecord()) {
            if (shaped(part.isObject(), pointer, "an object", wrongs)) {
                fields(pointer, part, record, wrongs);
            }
        } else if (type == String.class) {
            if (shaped(part.isTextual(), pointer, "a text", wrongs)) {
                known(pointer, place, part.textValue(), wrongs);
            }
        } else if (type == boolean.class) {
            shaped(part.isBoolean(), pointer, "true or false", wrongs);
        } else {
            shaped(part.isIntegralNumber(), pointer, "a whole number", wrongs);
        }
    }

    /** The fields of a part of an answer. What a person reads first stands beside the rest of the answer. */
    private static Map<String, RecordComponent> components(Class<?> record) {
        Map<String, RecordComponent> components = new TreeMap<>();
        for (RecordComponent component : record.getRecordComponents()) {
            String name = component.getName();
            if (component.getType() == BriefAdvice.class) {
                components.putAll(components(BriefAdvice.class));
            } else {
                components.put(WRITTEN.getOrDefault(AnswerIds.place(record, name), name), component);
            }
        }
        return components;
    }

    private void fields(String pointer, JsonNode part, Class<?> record, List<ScenarioFault> wrongs) {
        Map<String, RecordComponent> components = COMPONENTS.get(record);
        part.properties().forEach(field -> {
            RecordComponent component = components.get(field.getKey());
            String at = pointer + "/" + field.getKey().replace("~", "~0").replace("/", "~1");
            if (component == null) {
                wrongs.add(new ScenarioFault(
                        ScenarioCode.UNKNOWN_FIELD,
                        at,
                        "no answer has a field '" + QuotedText.of(field.getKey()) + "' here",
                        fix(field.getKey(), components.keySet()),
                        WordSwap.near(field.getKey(), NearestWord.to(field.getKey(), components.keySet()))));
                return;
            }
            String place = AnswerIds.place(component.getDeclaringRecord(), component.getName());
            check(at, field.getValue(), component.getGenericType(), place, wrongs);
        });
    }

    private void known(String pointer, String place, String id, List<ScenarioFault> wrongs) {
        Set<String> known = ids.at(place);
        if (known != null && !known.contains(id)) {
            boolean rule = place.equals(AnswerIds.REASON_RULE);
            wrongs.add(new ScenarioFault(
                    rule ? ScenarioCode.UNKNOWN_RULE : ScenarioCode.UNKNOWN_ID,
                    pointer,
                    (rule ? "no rule is called '" : "nothing here is ever called '") + QuotedText.of(id) + "'",
                    fix(id, known),
                    WordSwap.near(id, NearestWord.to(id, known))));
        }
    }

    private static boolean shaped(boolean fits, String pointer, String shape, List<ScenarioFault> wrongs) {
        if (!fits) {
            wrongs.add(new ScenarioFault(
                    ScenarioCode.WRONG_SHAPE, pointer, "answers have " + shape + " here", "write " + shape));
        }
        return fits;
    }

    private static String fix(String unknown, Set<String> known) {
        String near = NearestWord.to(unknown, known);
        return near == null ? "write one that answers have" : "did you mean " + near + "?";
    }
}
