package org.peptideadvisor.review;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.record.RecordedFiring;

/**
 * The columns of an export, in their order: ids, numbers and times, never a sentence. A question that was not
 * asked is absent; an empty list means that the client was asked and named none.
 */
public enum ExportColumn {
    INDEX(ColumnType.INTEGER, row -> row.found().index()),
    DECISION_ID(ColumnType.STRING, row -> row.found().entry().id()),
    DECIDED_AT(ColumnType.DATETIME, row -> row.found().entry().time()),
    RELEASE(ColumnType.STRING, row -> row.found().release()),
    ENGINE(
            ColumnType.STRING,
            row -> Objects.requireNonNullElse(row.found().entry().engine(), "")),
    SUBJECT(
            ColumnType.STRING,
            row -> row.found().subject() == null
                    ? null
                    : "s-" + row.found().subject().text()),
    OUTCOME(ColumnType.STRING, row -> row.answer().path("outcome").asText()),
    AGE(ColumnType.INTEGER, row -> row.number("age")),
    SKIN_TYPE(ColumnType.STRING, row -> row.id("skinType")),
    SENSITIVITY(ColumnType.STRING, row -> row.id("sensitivity")),
    PHOTOTYPE(ColumnType.INTEGER, row -> row.number("phototype")),
    CONCERNS(ColumnType.LIST, row -> row.ids("concerns")),
    CONDITIONS(ColumnType.LIST, row -> row.ids("conditions")),
    MEDICATIONS(ColumnType.LIST, row -> row.ids("medications")),
    ALLERGIES(ColumnType.LIST, row -> row.ids("allergies")),
    SIGNS(ColumnType.LIST, row -> row.ids("signs")),
    PROCEDURES(ColumnType.LIST, row -> row.ids("procedures")),
    USES(ColumnType.LIST, row -> row.ids("uses")),
    REFERRALS(ColumnType.LIST, row -> row.answered("referrals", "/urgency")),
    RECOMMENDED(ColumnType.LIST, row -> row.answered("recommendations", "/ingredient/id")),
    EXCLUDED(ColumnType.LIST, row -> row.answered("exclusions", "/subject/id")),
    RULES(ColumnType.LIST, row -> row.found().record().firings().stream()
            .map(RecordedFiring::rule)
            .distinct()
            .toList());

    /** What a column holds, in the words of Frictionless Table Schema. */
    public enum ColumnType {
        INTEGER,
        STRING,
        DATETIME,
        LIST;

        /** For programs. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final ColumnType type;
    private final Function<ExportRow, @Nullable Object> value;

    ExportColumn(ColumnType type, Function<ExportRow, @Nullable Object> value) {
        this.type = type;
        this.value = value;
    }

    /** Its name in the first line of CSV and in each object of NDJSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public ColumnType type() {
        return type;
    }

    /** An integer, an instant, a text or a list of texts; null if there is none. */
    @Nullable
    Object of(ExportRow row) {
        return value.apply(row);
    }
}
