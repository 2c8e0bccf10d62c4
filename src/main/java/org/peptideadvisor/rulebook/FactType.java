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
import org.peptideadvisor.model.FactList;
import org.peptideadvisor.model.fact.Allergy;
import org.peptideadvisor.model.fact.Appointment;
import org.peptideadvisor.model.fact.Area;
import org.peptideadvisor.model.fact.Assessment;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.Concern;
import org.peptideadvisor.model.fact.Condition;
import org.peptideadvisor.model.fact.Device;
import org.peptideadvisor.model.fact.ListedFact;
import org.peptideadvisor.model.fact.Medication;
import org.peptideadvisor.model.fact.Meeting;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.model.fact.Plan;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.fact.Procedure;
import org.peptideadvisor.model.fact.Reaction;
import org.peptideadvisor.model.fact.Sign;
import org.peptideadvisor.model.fact.Unanswered;
import org.peptideadvisor.model.fact.Use;
import org.peptideadvisor.model.fact.Wish;

/** A kind of fact that rules can match, with the name that rules use. */
public enum FactType {
    CLIENT(Client.class, FactOrigin.CLIENT, 1, null, 1),
    CONCERN(Concern.class),
    CONDITION(Condition.class),
    MEDICATION(Medication.class),
    ALLERGY(Allergy.class),
    SIGN(Sign.class),
    AREA(Area.class),
    DEVICE(Device.class),
    APPOINTMENT(Appointment.class, FactOrigin.CLIENT, FactList.MOST_ENTRIES, null, 1),
    REACTION(Reaction.class, FactOrigin.CLIENT, FactList.MOST_ENTRIES, null, 1),
    PROCEDURE(Procedure.class, FactOrigin.CLIENT, FactList.MOST_ENTRIES, null, 1),
    USE(Use.class, FactOrigin.CLIENT, FactList.MOST_ENTRIES, "id", 4),
    WISH(Wish.class, FactOrigin.CLIENT, 4 * FactList.MOST_ENTRIES + 1, "id", 3),
    UNANSWERED(Unanswered.class, FactOrigin.CLIENT, 32, "question", 1),
    ASSESSMENT(Assessment.class, FactOrigin.RULES, 64, "id", 1),
    PEPTIDE(Peptide.class, FactOrigin.CATALOG, 64, "id", 1),
    PLANNED(Planned.class, FactOrigin.PLAN, 128, "id", 5),
    MEETING(Meeting.class, FactOrigin.PLAN, 64, null, 64),
    PLAN(Plan.class, FactOrigin.PLAN, 1, null, 1);

    /** Where facts of a kind come from. */
    public enum FactOrigin {
        CLIENT,
        RULES,
        CATALOG,
        PLAN
    }

    /** What a property holds. */
    public enum PropertyKind {
        TEXT,
        NUMBER,
        FLAG,
        LIST;

        private static PropertyKind of(Class<?> type) {
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
    private final FactOrigin origin;
    private final int most;
    private final @Nullable String key;
    private final int mostOfKey;
    private final Map<String, PropertyKind> properties;

    /** What a client lists, each id once. */
    FactType(Class<? extends ListedFact> type) {
        this(type, FactOrigin.CLIENT, FactList.MOST_ENTRIES, "id", 1);
    }

    /**
     * @param most how many of them there are at most
     * @param key the property that tells them apart, or null
     * @param mostOfKey how many share a key
     */
    FactType(Class<?> type, FactOrigin origin, int most, @Nullable String key, int mostOfKey) {
        this.type = type;
        this.origin = origin;
        this.most = most;
        this.key = key;
        this.mostOfKey = mostOfKey;
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

    public FactOrigin origin() {
        return origin;
    }

    /** How many such facts there can be in one consultation. */
    public int most() {
        return most;
    }

    /** The property that tells them apart, or null when none does alone. */
    @Nullable
    public String key() {
        return key;
    }

    /** How many of them can have the same key. */
    public int mostOfKey() {
        return mostOfKey;
    }

    /** The properties that a rule may look at, and what they hold. */
    public Map<String, PropertyKind> properties() {
        return properties;
    }

    private static Map<String, PropertyKind> propertiesOf(Class<?> type) {
        var kinds = new TreeMap<String, PropertyKind>();
        for (var component : type.getRecordComponents()) {
            if (!component.getType().isRecord()) {
                kinds.put(component.getName(), PropertyKind.of(component.getType()));
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            String name = method.getName();
            if (method.getParameterCount() == 0 && (name.startsWith("get") || name.startsWith("is"))) {
                String bare = name.substring(name.startsWith("get") ? 3 : 2);
                kinds.put(
                        Character.toLowerCase(bare.charAt(0)) + bare.substring(1),
                        PropertyKind.of(method.getReturnType()));
            }
        }
        return Collections.unmodifiableMap(kinds);
    }
}
