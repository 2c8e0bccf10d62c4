package org.peptideadvisor.rulebook;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/** Reads the head of a rule: {@code @id @owner @reviewed @reviewBy @evidence @grade @basis}. */
final class MetadataReader {

    static final Pattern ID = Pattern.compile("[A-Z]{2,5}-\\d{1,4}");

    private static final Set<String> KNOWN =
            Set.of("id", "owner", "reviewed", "reviewBy", "evidence", "grade", "basis");
    private static final Set<String> GRADES = Set.of("A", "B", "C", "G", "E");

    private final RuleDescr rule;
    private final Findings findings;

    MetadataReader(RuleDescr rule, Findings findings) {
        this.rule = rule;
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
            wrong("bad-id", "'" + id + "' is not a rule id", "write letters, a hyphen and a number, such as SAF-011");
            return null;
        }
        if (!rule.getName().startsWith(id + " ")) {
            wrong("id-not-in-name", "the name does not begin with the id " + id, "name it \"" + id + " …\"");
            return null;
        }
        return id;
    }

    @Nullable
    Metadata read() {
        for (String name : rule.getAnnotationNames()) {
            if (!KNOWN.contains(name)) {
                wrong(
                        "unknown-metadata",
                        "@" + name + " is not known",
                        "use "
                                + String.join(
                                        " ",
                                        KNOWN.stream()
                                                .sorted()
                                                .map(k -> "@" + k)
                                                .toList()));
            }
        }
        String owner = value("owner");
        LocalDate reviewed = date("reviewed");
        LocalDate reviewBy = date("reviewBy");
        List<String> evidence = list(value("evidence"));
        String grade = value("grade");
        if (grade != null && !GRADES.contains(grade)) {
            wrong("bad-grade", "'" + grade + "' is not a grade", "use A, B, C, G or E");
            return null;
        }
        if (owner == null || reviewed == null || reviewBy == null || grade == null || evidence.isEmpty()) {
            return null;
        }
        List<String> basis = rule.getAnnotation("basis") == null ? List.of() : list(value("basis"));
        return new Metadata(owner, reviewed, reviewBy, evidence, grade, basis);
    }

    private @Nullable LocalDate date(String name) {
        String value = value(name);
        if (value == null) {
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            wrong("bad-date", "@" + name + " is not a date: '" + value + "'", "write it as 2026-11-01");
            return null;
        }
    }

    private @Nullable String value(String name) {
        AnnotationDescr annotation = rule.getAnnotation(name);
        Object value = annotation == null ? null : annotation.getSingleValue();
        if (!(value instanceof String text) || text.length() < 3 || !text.startsWith("\"") || !text.endsWith("\"")) {
            wrong("missing-metadata", "the rule lacks @" + name, "add @" + name + "(\"…\") under the rule's name");
            return null;
        }
        return text.substring(1, text.length() - 1).strip();
    }

    private static List<String> list(@Nullable String value) {
        return value == null
                ? List.of()
                : Arrays.stream(value.split(","))
                        .map(String::strip)
                        .filter(key -> !key.isEmpty())
                        .toList();
    }

    private void wrong(String code, String message, String mend) {
        findings.error(code, rule.getLine(), 1, message, mend);
    }
}
