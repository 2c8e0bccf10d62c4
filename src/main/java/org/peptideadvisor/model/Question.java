package org.peptideadvisor.model;

import static org.peptideadvisor.model.FactList.INGREDIENT;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.fact.Allergy;
import org.peptideadvisor.model.fact.Appointment;
import org.peptideadvisor.model.fact.Area;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.ClientFact;
import org.peptideadvisor.model.fact.Concern;
import org.peptideadvisor.model.fact.Condition;
import org.peptideadvisor.model.fact.Device;
import org.peptideadvisor.model.fact.Medication;
import org.peptideadvisor.model.fact.Procedure;
import org.peptideadvisor.model.fact.Reaction;
import org.peptideadvisor.model.fact.Sign;
import org.peptideadvisor.model.fact.Use;
import org.peptideadvisor.model.fact.Wish;

/**
 * A question that the request contract can hold the answer to. All of them are the full questionnaire. A row says all there
 * is to know of a question: reading requests, asking, altering and describing them follow from it.
 */
public enum Question {
    AGE("age", 0, 120),
    SKIN_TYPE("skinType", "skin-type"),
    SENSITIVITY("sensitivity", "sensitivity"),
    PHOTOTYPE("phototype", 1, 6),
    CONCERNS(
            "concerns",
            new FactList(
                    Concern.class,
                    FactNature.BODY,
                    (entry, products) -> new Concern(entry.id(), entry.word("severity")),
                    List.of("concern"),
                    List.of(EntryDetail.id("severity", "severity", false, "severity")))),
    CONDITIONS("conditions", FactList.ofIds(Condition.class, FactNature.HEALTH, Condition::new, "condition")),
    MEDICATIONS("medications", FactList.ofIds(Medication.class, FactNature.MEDICINE, Medication::new, "medication")),
    ALLERGIES("allergies", FactList.ofIds(Allergy.class, FactNature.BODY, Allergy::new, "allergy", INGREDIENT)),
    SIGNS("signs", FactList.ofIds(Sign.class, FactNature.HEALTH, Sign::new, "sign")),
    PROCEDURES(
            "procedures",
            new FactList(
                    Procedure.class,
                    FactNature.CHOICE,
                    (entry, products) -> new Procedure(entry.id(), entry.number("daysAgo")),
                    List.of("procedure"),
                    List.of(EntryDetail.number("daysAgo", "days ago", 0, 3650, true)))),
    USES(
            "uses",
            new FactList(
                    Use.class,
                    FactNature.CHOICE,
                    (entry, products) -> products.use(
                            entry.id(), entry.word("when"), entry.number("perWeek"), entry.number("sinceWeeks")),
                    List.of(INGREDIENT, "group"),
                    List.of(
                            EntryDetail.id("when", "time of day", true, "when"),
                            EntryDetail.number("perWeek", "times a week", 1, 21, false),
                            EntryDetail.number("sinceWeeks", "weeks in use", 0, 1040, false)))),
    AREAS("areas", FactList.ofIds(Area.class, FactNature.BODY, Area::new, "body-area")),
    REACTIONS(
            "reactions",
            new FactList(
                    Reaction.class,
                    FactNature.HEALTH,
                    (entry, products) -> new Reaction(entry.id(), entry.word("to"), entry.number("daysAgo")),
                    List.of("reaction"),
                    List.of(
                            EntryDetail.id("to", "ingredient or group", true, INGREDIENT, "group"),
                            EntryDetail.number("daysAgo", "days ago", 0, 3650, false)))),
    HORMONAL("hormonal", "hormonal-status"),
    WEEKS_SINCE_ISOTRETINOIN("weeksSinceIsotretinoin", 0, 520),
    DEVICES("devices", FactList.ofIds(Device.class, FactNature.CHOICE, Device::new, "device")),
    PLANNED(
            "planned",
            new FactList(
                    Appointment.class,
                    FactNature.CHOICE,
                    (entry, products) -> new Appointment(entry.id(), entry.number("inDays")),
                    List.of("procedure"),
                    List.of(EntryDetail.number("inDays", "days from now", 0, 730, true)))),
    STEP_BUDGET("stepBudget", "step-budget"),
    MARKET("market", "market"),
    WANTED_INGREDIENTS("wants-ingredients", "ingredients", QuestionForm.MANY, wish(INGREDIENT)),
    WANTED_DELIVERY("wants-delivery", "delivery", QuestionForm.ONE, wish("delivery")),
    WANTED_SUBSTANCES("wants-substances", "substances", QuestionForm.MANY, wish("substance")),
    WANTED_PROCEDURES("wants-procedures", "procedures", QuestionForm.MANY, wish("procedure")),
    WANTED_FORMS("wants-forms", "forms", QuestionForm.MANY, wish("form")),
    WANTED_FRAGRANCE_FREE("wants-fragrance-free", "fragranceFree", QuestionForm.FLAG, null),
    WANTED_VEGAN("wants-vegan", "vegan", QuestionForm.FLAG, null);

    /** What sort of answer a question takes. */
    public enum QuestionForm {
        /** A whole number. */
        WHOLE,
        /** One id. */
        ONE,
        /** Any number of ids, none among them. */
        MANY,
        /** Yes or no. */
        FLAG
    }

    private static final Map<String, Question> BY_ID =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Question::id, Function.identity()));

    private static final Set<Question> ABOUT_THE_CLIENT = Collections.unmodifiableSet(Arrays.stream(values())
            .filter(question -> !question.wish)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Question.class))));

    private static final Map<Class<?>, Question> BY_LISTED = ABOUT_THE_CLIENT.stream()
            .filter(question -> question.form == QuestionForm.MANY)
            .collect(Collectors.toUnmodifiableMap(Question::factType, Function.identity()));

    private static final Map<String, Question> BY_PROPERTY = Arrays.stream(values())
            .filter(question -> question.facts == null)
            .collect(Collectors.toUnmodifiableMap(Question::field, Function.identity()));

    private static final Set<Class<?>> ABOUT_HEALTH = BY_LISTED.entrySet().stream()
            .filter(listed -> listed.getValue().nature().isHealth())
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());

    private final String id;
    private final String field;
    private final boolean wish;
    private final QuestionForm form;
    private final List<String> kinds;
    private final @Nullable FactList facts;
    private final int lowest;
    private final int highest;

    /** A whole number that the client is known by. */
    Question(String field, int lowest, int highest) {
        this(field, field, false, QuestionForm.WHOLE, List.of(), null, lowest, highest);
    }

    /** One id that the client is known by. */
    Question(String field, String kind) {
        this(field, field, false, QuestionForm.ONE, List.of(kind), null, 0, 0);
    }

    /** A list. */
    Question(String field, FactList facts) {
        this(field, field, false, QuestionForm.MANY, facts.kinds(), facts, 0, 0);
    }

    /** A wish. */
    Question(String id, String field, QuestionForm form, @Nullable FactList facts) {
        this(id, field, true, form, facts == null ? List.of() : facts.kinds(), facts, 0, 0);
    }

    Question(
            String id,
            String field,
            boolean wish,
            QuestionForm form,
            List<String> kinds,
            @Nullable FactList facts,
            int lowest,
            int highest) {
        this.id = id;
        this.field = field;
        this.wish = wish;
        this.form = form;
        this.kinds = kinds;
        this.facts = facts;
        this.lowest = lowest;
        this.highest = highest;
    }

    private static FactList wish(String kind) {
        return FactList.ofIds(Wish.class, FactNature.CHOICE, id -> new Wish(kind, id), kind);
    }

    /** The question of this id, or null. */
    public static @Nullable Question of(String id) {
        return BY_ID.get(id);
    }

    /** The question whose list becomes facts of this type, or null; none for wishes, which several questions ask for. */
    public static @Nullable Question listing(Class<?> factType) {
        return BY_LISTED.get(factType);
    }

    /** The question whose answer is this property of {@link Client}, or null. */
    public static @Nullable Question ofProperty(String property) {
        return BY_PROPERTY.get(property);
    }

    /** Whether facts of this type are about health, so that they restrict or refer and never recommend. */
    public static boolean isAboutHealth(Class<?> factType) {
        return ABOUT_HEALTH.contains(factType);
    }

    /** Every question but those about wishes: left out of a request, each leaves a fact that it was not asked. */
    public static Set<Question> aboutTheClient() {
        return ABOUT_THE_CLIENT;
    }

    /** Every kind of vocabulary that answers and their details are of, in the order of the questions. */
    public static Set<String> vocabularyKinds() {
        return Arrays.stream(values())
                .flatMap(question -> Stream.concat(
                        question.kinds().stream(), question.details().stream().flatMap(detail -> detail.kinds().stream())))
                .filter(kind -> !kind.equals(INGREDIENT))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Its id, which for a question about the client is the name of the field. */
    public String id() {
        return id;
    }

    /** The field of {@code client}, or of {@code client.wants}, that holds the answer. */
    public String field() {
        return field;
    }

    /** Whether it asks what the client wants; left out, nothing special is wanted. */
    public boolean isWish() {
        return wish;
    }

    public QuestionForm form() {
        return form;
    }

    /** The lowest whole number that it takes; 0 when it takes none. */
    public int lowest() {
        return lowest;
    }

    /** The highest whole number that it takes; 0 when it takes none. */
    public int highest() {
        return highest;
    }

    /** The kinds of id that its answer may hold, {@link FactList#INGREDIENT} among them; empty when it is no id. */
    public List<String> kinds() {
        return kinds;
    }

    /** The kind of vocabulary that its ids are of, or null when its answer is no id. */
    public @Nullable String kind() {
        return kinds.stream()
                .filter(kind -> !kind.equals(INGREDIENT))
                .findFirst()
                .orElse(null);
    }

    /** The facts that its answer becomes, or null when it is a property of {@link Client}. */
    public @Nullable FactList facts() {
        return facts;
    }

    /** The type of the facts that its answer becomes. */
    public Class<? extends ClientFact> factType() {
        return facts == null ? Client.class : facts.type();
    }

    /** What the answer is to the client. */
    public FactNature nature() {
        return facts != null ? facts.nature() : wish ? FactNature.CHOICE : FactNature.BODY;
    }

    /** What is asked about each entry of its list. */
    public List<EntryDetail> details() {
        return facts == null ? List.of() : facts.details();
    }
}
