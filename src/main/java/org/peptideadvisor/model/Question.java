package org.peptideadvisor.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A question that the request contract can hold the answer to. All of them are the full questionnaire. */
public enum Question {
    AGE("age", 0, 120),
    SKIN_TYPE("skinType", Form.ONE, "skin-type"),
    SENSITIVITY("sensitivity", Form.ONE, "sensitivity"),
    PHOTOTYPE("phototype", 1, 6),
    CONCERNS("concerns", Form.MANY, "concern"),
    CONDITIONS("conditions", Form.MANY, "condition"),
    MEDICATIONS("medications", Form.MANY, "medication"),
    ALLERGIES("allergies", Form.MANY, "allergy"),
    SIGNS("signs", Form.MANY, "sign"),
    PROCEDURES("procedures", Form.MANY, "procedure"),
    USES("uses", Form.MANY, "group"),
    WANTED_DELIVERY("wants-delivery", "delivery", Form.ONE, "delivery"),
    WANTED_SUBSTANCES("wants-substances", "substances", Form.MANY, "substance"),
    WANTED_PROCEDURES("wants-procedures", "procedures", Form.MANY, "procedure"),
    WANTED_FORMS("wants-forms", "forms", Form.MANY, "form"),
    WANTED_FRAGRANCE_FREE("wants-fragrance-free", "fragranceFree", Form.FLAG, null),
    WANTED_VEGAN("wants-vegan", "vegan", Form.FLAG, null);

    /** What sort of answer a question takes. */
    public enum Form {
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

    private static final Set<Question> ABOUT_THE_CLIENT = Collections.unmodifiableSet(EnumSet.range(AGE, USES));

    private final String id;
    private final String field;
    private final boolean wish;
    private final Form form;
    private final @Nullable String kind;
    private final int lowest;
    private final int highest;

    Question(String id, int lowest, int highest) {
        this(id, id, false, Form.WHOLE, null, lowest, highest);
    }

    Question(String id, Form form, String kind) {
        this(id, id, false, form, kind, 0, 0);
    }

    Question(String id, String field, Form form, @Nullable String kind) {
        this(id, field, true, form, kind, 0, 0);
    }

    Question(String id, String field, boolean wish, Form form, @Nullable String kind, int lowest, int highest) {
        this.id = id;
        this.field = field;
        this.wish = wish;
        this.form = form;
        this.kind = kind;
        this.lowest = lowest;
        this.highest = highest;
    }

    /** The question of this id, or null. */
    public static @Nullable Question of(String id) {
        return BY_ID.get(id);
    }

    /** Every question but those about wishes: left out of a request, each leaves a fact that it was not asked. */
    public static Set<Question> aboutTheClient() {
        return ABOUT_THE_CLIENT;
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

    public Form form() {
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

    /** The kind of vocabulary that its ids are of, or null when its answer is no id. */
    public @Nullable String kind() {
        return kind;
    }
}
