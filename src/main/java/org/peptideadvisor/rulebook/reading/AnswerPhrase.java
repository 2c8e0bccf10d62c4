package org.peptideadvisor.rulebook.reading;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** A sentence of answers that no single rule says, a row of {@code phrases.csv} in each language. */
public enum AnswerPhrase {
    PLAN_LEAVE_OUT("name"),
    PLAN_LESS_OFTEN("name", "times"),
    PLAN_MOVE("name", "session"),
    PLAN_ASK_PRESCRIBER("name", "with"),
    PLAN_DOUBTED("name"),
    PLAN_TOO_MANY,
    TIMES_ONCE,
    TIMES_TWICE,
    TIMES_DAILY,
    TIMES_OTHER("number"),
    SESSION_MORNING,
    SESSION_EVENING,
    SUMMARY_SEE("urgency"),
    SUMMARY_STOP("names"),
    SUMMARY_TONIGHT("steps"),
    SUMMARY_SUNSCREEN("name"),
    SUMMARY_ADD("week", "step", "name", "times", "session"),
    SUMMARY_EXPECT("week"),
    STOP_USE("name", "because"),
    STOP_LIKE("name", "first"),
    STOP_HELD("name"),
    STOP_PRODUCT("product", "names", "because"),
    STOP_PRODUCT_ALLERGY("product", "names"),
    PRODUCT_WITH("names"),
    PRODUCT_UNKNOWN,
    PRODUCT_ASK("product", "names"),
    PRODUCT_PARTLY_READ("product"),
    PRODUCT_NO_LIST("product"),
    PRODUCT_NO_LABEL("product"),
    STOP_PRESCRIBED("name", "because"),
    LIST_AND("most", "last"),
    LIST_COMMA("most", "last"),
    EVIDENCE_TRIAL,
    EVIDENCE_SMALL_TESTS,
    EVIDENCE_LABORATORY,
    EVIDENCE_MIXED,
    EVIDENCE_BY_MAKER,
    EVIDENCE_PARTLY_BY_MAKER,
    EVIDENCE_UNREAD,
    WANTED_NOT_FOR_THIS("name");

    private final Set<String> slots;

    AnswerPhrase(String... slots) {
        this.slots = Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(slots)));
    }

    /** Its key in the table, such as {@code answer.plan-leave-out}. */
    public String key() {
        return "answer." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The values that its phrase is filled with. */
    Set<String> slots() {
        return slots;
    }
}
