package org.peptideadvisor.bulk.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.bulk.row.RunTerms;

/**
 * What a run was and came to, as it stands in the ledger and beside the rows: the word of the format, then a field a line, its name, a space and its
 * value. It holds nothing of a client.
 *
 * <pre>
 * peptide-advisor-bulk-run/1
 * run bulk-…
 * release sha256:…
 * engine 0.1.0
 * program sha256:…
 * decided 2026-11-30T21:00:00Z
 * view brief
 * rows 1000000
 * problems 12
 * outcome caution 421007
 * input sha256:…
 * root sha256:…
 * </pre>
 *
 * {@code input} is the root of the tree (RFC 6962) over the digests of the lines, in hexadecimal digits; {@code root} that of the tree over the rows. Where
 * the service recorded each row, {@code release} is {@code -} and the ledger of the service has the rows one by one.
 *
 * @param fields every field but outcomes, in their order
 * @param outcomes how many answers have each outcome
 */
public record RunNote(Map<String, String> fields, Map<String, Long> outcomes) {

    private static final String FORMAT = "peptide-advisor-bulk-run/1";
    private static final String OUTCOME = "outcome";
    private static final List<String> BEFORE =
            List.of("run", "release", "engine", "program", "decided", "view", "rows", "problems");
    private static final List<String> AFTER = List.of("input", "root");

    public RunNote {
        fields = Map.copyOf(fields);
        outcomes = Map.copyOf(outcomes);
    }

    /**
     * What rows and their trees come to.
     *
     * @param rows how many there are
     * @param problems how many of them were not answered
     * @param input the root over the lines, in hexadecimal digits
     * @param root the root over the rows, in hexadecimal digits
     */
    public record RunResult(long rows, long problems, Map<String, Long> outcomes, String input, String root) {}

    /** Which program ran: its version, and the SHA-256 digest of the job's jar. */
    public record RunProgram(String engine, String digest) {}

    /** The note of a run. */
    public static RunNote of(RunTerms terms, RunProgram program, RunResult result) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("run", terms.run());
        fields.put("release", terms.release() == null ? "-" : terms.release());
        fields.put("engine", program.engine());
        fields.put("program", "sha256:" + program.digest());
        fields.put("decided", terms.decidedAt().toString());
        fields.put("view", terms.view().id());
        fields.put("rows", Long.toString(result.rows()));
        fields.put("problems", Long.toString(result.problems()));
        fields.put("input", "sha256:" + result.input());
        fields.put("root", "sha256:" + result.root());
        return new RunNote(fields, result.outcomes());
    }

    /** The text. */
    public String text() {
        var text = new StringBuilder(FORMAT).append('\n');
        BEFORE.forEach(name -> line(text, name, get(name)));
        new TreeMap<>(outcomes).forEach((outcome, rows) -> line(text, OUTCOME, outcome + " " + rows));
        AFTER.forEach(name -> line(text, name, get(name)));
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(' ').append(value).append('\n');
    }

    /** Reads a text; empty if {@link #text} did not write it. */
    public static Optional<RunNote> read(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        Map<String, Long> outcomes = new TreeMap<>();
        try {
            for (String line : text.lines().skip(1).toList()) {
                String[] parts = line.split(" ", 3);
                if (parts[0].equals(OUTCOME)) {
                    outcomes.put(parts[1], Long.valueOf(parts[2]));
                } else {
                    fields.put(parts[0], parts[1]);
                }
            }
            var note = new RunNote(fields, outcomes);
            return note.text().equals(text) ? Optional.of(note) : Optional.empty();
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * A field by its name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public String get(String name) {
        @Nullable String value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("a run has a field " + name);
        }
        return value;
    }

    /** How many rows there are. */
    public long rows() {
        return Long.parseLong(get("rows"));
    }
}
