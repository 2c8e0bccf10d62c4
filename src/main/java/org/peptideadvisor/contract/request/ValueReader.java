package org.peptideadvisor.contract.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Vocabulary.WithdrawnId;

/** Reads single values; each returns null, or false, when it had to note a fault instead. */
final class ValueReader {

    private static final int DAY = "2026-11-22".length();

    private static final int LONGEST_TEXT = 160;
    private static final int LONGEST_SUBJECT = 64;
    private static final String SUBJECT_PUNCTUATION = "._-";

    private final FaultList faults;

    ValueReader(FaultList faults) {
        this.faults = faults;
    }

    @Nullable
    Integer whole(JsonNode node, JsonPointer at, int lowest, int highest) {
        if (!isWhole(node)) {
            noteType(node, at, "a whole number");
            return null;
        }
        if (!node.canConvertToInt() || node.intValue() < lowest || node.intValue() > highest) {
            faults.outOfRange(at, lowest, highest);
            return null;
        }
        return node.intValue();
    }

    /** Whether this is a number without a fraction, however it is written: 42, 42.0 and 4.2e1 are the same. */
    private static boolean isWhole(JsonNode node) {
        if (node.isBigDecimal()) {
            return node.decimalValue().stripTrailingZeros().scale() <= 0;
        }
        return node.isIntegralNumber() || (node.isDouble() && node.doubleValue() == Math.rint(node.doubleValue()));
    }

    boolean flag(JsonNode node, JsonPointer at) {
        if (!node.isBoolean()) {
            noteType(node, at, "true or false");
        }
        return node.booleanValue();
    }

    @Nullable
    String id(JsonNode node, JsonPointer at, AcceptedIds ids) {
        String text = text(node, at, LONGEST_TEXT);
        if (text == null) {
            return null;
        }
        String id = ids.resolve(text);
        WithdrawnId withdrawn = id == null ? ids.withdrawn().get(text) : null;
        if (withdrawn != null) {
            faults.uses(withdrawn);
            return withdrawn.instead();
        }
        if (id == null) {
            faults.unknownId(at, text, ids);
        }
        return id;
    }

    @Nullable
    String subject(JsonNode node, JsonPointer at) {
        String text = text(node, at, LONGEST_SUBJECT);
        if (text != null && !isPseudonym(text)) {
            faults.badSubject(at);
            return null;
        }
        return text;
    }

    @Nullable
    LocalDate day(JsonNode node, JsonPointer at, LocalDate first, LocalDate last) {
        String text = text(node, at, LONGEST_TEXT);
        if (text == null) {
            return null;
        }
        LocalDate day = read(text);
        if (day == null) {
            faults.badDate(at);
            return null;
        }
        if (day.isBefore(first) || day.isAfter(last)) {
            faults.outOfRange(at, first, last);
            return null;
        }
        return day;
    }

    /** Text of any length and in several lines; only whole characters. */
    @Nullable
    String anyText(JsonNode node, JsonPointer at) {
        if (!node.isTextual()) {
            noteType(node, at, "a string");
            return null;
        }
        String text = node.textValue();
        if (text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE)) {
            faults.halfCharacter(at);
            return null;
        }
        return text;
    }

    /** Notes that a value is of the wrong type, or null. */
    void noteType(JsonNode node, JsonPointer at, String expected) {
        if (node.isNull()) {
            faults.nullValue(at);
        } else {
            faults.wrongType(at, expected);
        }
    }

    /** Text in one line. */
    @Nullable
    String text(JsonNode node, JsonPointer at, int longest) {
        if (!node.isTextual()) {
            noteType(node, at, "a string");
            return null;
        }
        String text = node.textValue();
        if (text.length() > longest) {
            faults.tooLong(at, longest);
            return null;
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                faults.controlCharacter(at);
                return null;
            }
        }
        return text;
    }

    /** A name in one line: no control characters, and none that turn or hide others. */
    @Nullable
    String name(JsonNode node, JsonPointer at, int longest) {
        String text = text(node, at, longest);
        if (text == null || anyText(node, at) == null) {
            return null;
        }
        if (text.isBlank()) {
            faults.blank(at);
            return null;
        }
        if (text.codePoints().anyMatch(ValueReader::isUnseen)) {
            faults.controlCharacter(at);
            return null;
        }
        return text.strip();
    }

    private static boolean isUnseen(int point) {
        int type = Character.getType(point);
        return type == Character.FORMAT || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static boolean isPseudonym(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!QuotableText.isLetterOrDigit(c) && SUBJECT_PUNCTUATION.indexOf(c) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** The day, or null when there is no such day or it is written in another way. */
    private static @Nullable LocalDate read(String text) {
        if (text.length() != DAY || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, DAY);
        if (year < 1 || month < 1 || month > 12 || day < 1) {
            return null;
        }
        YearMonth of = YearMonth.of(year, month);
        return day > of.lengthOfMonth() ? null : of.atDay(day);
    }

    /** The number that these characters make, or -1 when one of them is no digit. */
    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
