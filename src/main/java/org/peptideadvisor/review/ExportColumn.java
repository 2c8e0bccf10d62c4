package org.peptideadvisor.review;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.record.RecordedFiring;

/**
 * The columns of an export, in their order: ids, numbers and times, never a sentence. What nobody asked is absent; an empty list is
 * asked and none.
 */
public enum ExportColumn {
    INDEX(Type.INTEGER, row -> row.found().index()),
    DECISION_ID(Type.STRING, row -> row.found().entry().id()),
    DECIDED_AT(Type.DATETIME, row -> row.found().entry().time()),
    RELEASE(Type.STRING, row -> row.found().release()),
    ENGINE(Type.STRING, row -> Objects.requireNonNullElse(row.found().entry().engine(), "")),
    SUBJECT(
            Type.STRING,
            row -> row.found().subject() == null
                    ? null
                    : "s-" + row.found().subject().text()),
    OUTCOME(Type.STRING, row -> row.answer().path("outcome").asText()),
    AGE(Type.INTEGER, row -> row.number("age")),
    SKIN_TYPE(Type.STRING, row -> row.id("skinType")),
    SENSITIVITY(Type.STRING, row -> row.id("sensitivity")),
    PHOTOTYPE(Type.INTEGER, row -> row.number("phototype")),
    CONCERNS(Type.LIST, row -> row.ids("concerns")),
    CONDITIONS(Type.LIST, row -> row.ids("conditions")),
    MEDICATIONS(Type.LIST, row -> row.ids("medications")),
    ALLERGIES(Type.LIST, row -> row.ids("allergies")),
    SIGNS(Type.LIST, row -> row.ids("signs")),
    PROCEDURES(Type.LIST, row -> row.ids("procedures")),
    USES(Type.LIST, row -> row.ids("uses")),
    REFERRALS(Type.LIST, row -> row.answered("referrals", "/urgency")),
    RECOMMENDED(Type.LIST, row -> row.answered("recommendations", "/ingredient/id")),
    EXCLUDED(Type.LIST, row -> row.answered("exclusions", "/subject/id")),
    RULES(Type.LIST, row -> row.found().record().firings().stream()
            .map(RecordedFiring::rule)
            .distinct()
            .toList());

    /** What a column holds, in the words of Frictionless Table Schema. */
    public enum Type {
        INTEGER,
        STRING,
        DATETIME,
        LIST;

        /** For programs. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Type type;
    private final Function<ExportRow, @Nullable Object> value;

    ExportColumn(Type type, Function<ExportRow, @Nullable Object> value) {
        this.type = type;
        this.value = value;
    }

    /** Its name in the first line of CSV and in each object of NDJSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Type type() {
        return type;
    }

    /** An integer, an instant, a text or a list of texts; null if there is none. */
    @Nullable
    Object of(ExportRow row) {
        return value.apply(row);
    }
}
