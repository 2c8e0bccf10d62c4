package org.peptideadvisor.rulebook;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.fact.Allergy;
import org.peptideadvisor.model.fact.Assessment;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.Concern;
import org.peptideadvisor.model.fact.Condition;
import org.peptideadvisor.model.fact.Medication;
import org.peptideadvisor.model.fact.Meeting;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.model.fact.Plan;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.fact.Procedure;
import org.peptideadvisor.model.fact.Sign;
import org.peptideadvisor.model.fact.Unanswered;
import org.peptideadvisor.model.fact.Use;
import org.peptideadvisor.model.fact.Wish;

/** A kind of fact that a rule may look at, by the name that rules use. */
public enum FactType {
    CLIENT(Client.class, Origin.CLIENT),
    CONCERN(Concern.class, Origin.CLIENT),
    CONDITION(Condition.class, Origin.CLIENT),
    MEDICATION(Medication.class, Origin.CLIENT),
    ALLERGY(Allergy.class, Origin.CLIENT),
    SIGN(Sign.class, Origin.CLIENT),
    PROCEDURE(Procedure.class, Origin.CLIENT),
    USE(Use.class, Origin.CLIENT),
    WISH(Wish.class, Origin.CLIENT),
    UNANSWERED(Unanswered.class, Origin.CLIENT),
    ASSESSMENT(Assessment.class, Origin.RULES),
    PEPTIDE(Peptide.class, Origin.CATALOG),
    PLANNED(Planned.class, Origin.PLAN),
    MEETING(Meeting.class, Origin.PLAN),
    PLAN(Plan.class, Origin.PLAN);

    /** Where facts of a kind come from. */
    public enum Origin {
        CLIENT,
        RULES,
        CATALOG,
        PLAN
    }

    /** What a property holds. */
    public enum Kind {
        TEXT,
        NUMBER,
        FLAG,
        LIST;

        private static Kind of(Class<?> type) {
            if (type == String.class) {
                return TEXT;
            }
            if (type == boolean.class) {
                return FLAG;
            }
            return type == List.class ? LIST : NUMBER;
        }
    }

    private static final Map<String, FactType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(FactType::label, Function.identity()));

    private final Class<?> type;
    private final Origin origin;
    private final Map<String, Kind> properties;

    FactType(Class<?> type, Origin origin) {
        this.type = type;
        this.origin = origin;
        this.properties = propertiesOf(type);
    }

    /** The kind that rules call by this name, or null. */
    public static @Nullable FactType named(String name) {
        return BY_NAME.get(name);
    }

    /** Every name that a rule may use. */
    public static Set<String> names() {
        return BY_NAME.keySet();
    }

    /** The name that rules use, such as {@code Concern}. */
    public String label() {
        return type.getSimpleName();
    }

    public Class<?> type() {
        return type;
    }

    public Origin origin() {
        return origin;
    }

    /** The properties that a rule may look at, and what they hold. */
    public Map<String, Kind> properties() {
        return properties;
    }

    private static Map<String, Kind> propertiesOf(Class<?> type) {
        var kinds = new TreeMap<String, Kind>();
        for (var component : type.getRecordComponents()) {
            if (!component.getType().isRecord()) {
                kinds.put(component.getName(), Kind.of(component.getType()));
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            String name = method.getName();
            if (method.getParameterCount() == 0 && (name.startsWith("get") || name.startsWith("is"))) {
                String bare = name.substring(name.startsWith("get") ? 3 : 2);
                kinds.put(Character.toLowerCase(bare.charAt(0)) + bare.substring(1), Kind.of(method.getReturnType()));
            }
        }
        return Collections.unmodifiableMap(kinds);
    }
}
