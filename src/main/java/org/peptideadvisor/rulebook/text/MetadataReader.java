package org.peptideadvisor.rulebook.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.table.NearestWord;
import org.peptideadvisor.rulebook.ClinicalReview;
import org.peptideadvisor.rulebook.RuleMetadata;
import org.peptideadvisor.rulebook.RulePeriod;

/** Reads the head of a rule: {@code @id @owner @reviewed @reviewBy @evidence @grade @basis}. */
final class MetadataReader {

    static final Pattern ID = Pattern.compile("[A-Z]{2,5}-\\d{1,4}");

    private static final Set<String> KNOWN =
            Set.of("id", "owner", "reviewed", "reviewBy", "evidence", "grade", "basis");

    /** How Drools writes the days of a rule. */
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd-MMM-uuuu", Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);

    private final HeadReader head;
    private final FileFindings findings;

    MetadataReader(HeadReader head, FileFindings findings) {
        this.head = head;
        this.findings = findings;
    }

    /** The rule's id, or null when it has none that is well formed and the same as in its name. */
    @Nullable
    String id() {
        String id = value("id");
        if (id == null) {
            return null;
        }
        if (!ID.matcher(id).matches()) {
            wrong(
                    "id",
                    ReaderCode.BAD_ID,
                    "'" + shown(id) + "' is not a rule id",
                    "write letters, a hyphen and a number, such as SAF-011");
            return null;
        }
        String name = head.name();
        if (name == null
                || !name.startsWith(id + " ")
                || name.substring(id.length()).isBlank()) {
            head.wrong(
                    ReaderCode.ID_NOT_IN_NAME,
                    "the name is not the id " + id + " and a title behind it",
                    "name it \"" + id + " …\"");
            return null;
        }
        return id;
    }

    @Nullable
    RuleMetadata read() {
        for (String name : head.names()) {
            if (!KNOWN.contains(name)) {
                Set<String> free =
                        KNOWN.stream().filter(known -> head.text(known) == null).collect(Collectors.toSet());
                head.wrongName(
                        name,
                        ReaderCode.UNKNOWN_METADATA,
                        "@" + name + " is not known",
                        KNOWN.stream().sorted().map(known -> "@" + known).collect(Collectors.joining(" ", "use ", "")),
                        NearestWord.to(name, free));
            }
        }
        String owner = value("owner");
        String reviewed = value("reviewed");
        ClinicalReview review = reviewed == null ? null : review(reviewed);
        LocalDate reviewBy = date("reviewBy");
        List<String> evidence = list("evidence");
        String grade = value("grade");
        if (grade != null && !RuleMetadata.GRADES.contains(grade)) {
            wrong("grade", ReaderCode.BAD_GRADE, "'" + shown(grade) + "' is not a grade", "use A, B, C, G or E");
            return null;
        }
        RulePeriod period = period();
        if (owner == null || !isReview(reviewed, review) || reviewBy == null || grade == null || evidence.isEmpty()) {
            return null;
        }
        List<String> basis = head.text("basis") == null ? List.of() : list("basis");
        return new RuleMetadata(owner, review, reviewBy, evidence, grade, basis, period);
    }

    private @Nullable ClinicalReview review(String reviewed) {
        ClinicalReview review = ClinicalReview.parse(reviewed);
        if (!isReview(reviewed, review)) {
            wrong(
                    "reviewed",
                    ReaderCode.BAD_REVIEW,
                    "@reviewed names no clinician and day: '" + shown(reviewed) + "'",
                    "write \"" + ClinicalReview.UNREVIEWED
                            + "\" until a clinician has read the rule, then the day and the name, such as"
                            + " \"2026-12-01 by Dr. Ada Example\"");
        }
        return review;
    }

    private static boolean isReview(@Nullable String reviewed, @Nullable ClinicalReview review) {
        return review != null || ClinicalReview.UNREVIEWED.equals(reviewed);
    }

    private @Nullable LocalDate date(String name) {
        String value = value(name);
        if (value == null) {
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            wrong(
                    name,
                    ReaderCode.BAD_DATE,
                    "@" + name + " is not a date: '" + shown(value) + "'",
                    "write it as 2026-11-01");
            return null;
        }
    }

    /** The days on which the rule is in effect; every day, after telling so, when they cannot be read. */
    private RulePeriod period() {
        var period = new RulePeriod(day("date-effective"), day("date-expires"));
        Token expires = head.day("date-expires");
        if (period.isEmpty() && expires != null) {
            findings.error(
                    ReaderCode.BAD_PERIOD,
                    expires,
                    "the rule expires before it takes effect",
                    "write a day for date-expires that is later than that of date-effective");
        }
        return period;
    }

    private @Nullable LocalDate day(String attribute) {
        Token text = head.day(attribute);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text.value(), DAY);
        } catch (DateTimeParseException e) {
            findings.error(
                    ReaderCode.BAD_DATE,
                    text,
                    attribute + " is not a day: '" + shown(text.value()) + "'",
                    "write day, month and year as Drools reads them, such as \"" + meant(text.value()) + "\"",
                    isDay(text.value()) ? '"' + meant(text.value()) + '"' : null);
            return null;
        }
    }

    private static boolean isDay(String written) {
        try {
            return LocalDate.parse(written.strip()) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** The day as Drools reads it, if it was written as in {@code @reviewBy}. */
    private static String meant(String written) {
        try {
            return DAY.format(LocalDate.parse(written.strip()));
        } catch (DateTimeParseException e) {
            return "01-Dec-2026";
        }
    }

    private @Nullable String value(String name) {
        Token text = head.text(name);
        if (text == null && head.tried(name)) {
            return null;
        }
        if (text == null || text.value().isBlank()) {
            head.missing(
                    name, name.equals("id") ? nameId() : name.equals("reviewed") ? ClinicalReview.UNREVIEWED : null);
            return null;
        }
        return text.value().strip();
    }

    /** The id that the rule's name begins with. */
    private @Nullable String nameId() {
        String name = head.name();
        String first = name == null ? "" : name.strip().split("\\s", 2)[0];
        return ID.matcher(first).matches() ? first : null;
    }

    private List<String> list(String name) {
        String value = value(name);
        if (value == null) {
            return List.of();
        }
        List<String> keys = Arrays.stream(value.split("[,;\\s]+"))
                .filter(key -> !key.isEmpty())
                .toList();
        boolean commas = Arrays.stream(value.split(",")).map(String::strip).noneMatch(key -> key.matches(".*[;\\s].*"));
        if (!commas) {
            wrong(
                    name,
                    ReaderCode.BAD_METADATA,
                    "the keys in @" + name + " are not separated by commas",
                    "write @" + name + "(\"" + String.join(",", keys) + "\")");
        }
        return keys;
    }

    private static String shown(String value) {
        return value.length() <= 40 ? value : value.substring(0, 40) + "…";
    }

    private void wrong(String name, ReaderCode code, String message, String fix) {
        Token text = head.text(name);
        if (text == null) {
            head.wrong(code, message, fix);
        } else {
            findings.error(code, text, message, fix);
        }
    }
}
