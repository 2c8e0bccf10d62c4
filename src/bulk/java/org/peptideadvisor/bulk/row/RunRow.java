package org.peptideadvisor.bulk.row;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.bulk.row.AnswerColumns.AnswerParts;

/**
 * What a run has of one line. A line that was answered has an answer and what is read from it; one that was not has a problem.
 *
 * @param line its number, from 1, over all files of the input in the order of their names
 * @param request the SHA-256 digest of its bytes, in hexadecimal digits
 * @param answer the advice as the service gives it, in JSON
 * @param parts what is read from the answer
 * @param problem what is wrong with the line, in JSON, as a batch tells it
 */
public record RunRow(
        long line, String request, @Nullable String answer, @Nullable AnswerParts parts, @Nullable String problem) {

    /** A row of an answer or a problem; which of them says what the text begins with. */
    public static RunRow of(long line, String request, byte[] json) {
        String text = new String(json, StandardCharsets.UTF_8);
        return text.startsWith(PROBLEM)
                ? new RunRow(line, request, null, null, text)
                : new RunRow(line, request, text, AnswerColumns.of(text), null);
    }

    private static final String PROBLEM = "{\"type\":\"urn:";

    /** Whether what is said beside the answer is what stands in it. */
    public boolean isConsistent() {
        return answer == null
                ? parts == null && problem != null
                : problem == null && Objects.equals(parts, AnswerColumns.of(answer));
    }

    /**
     * What stands in the tree of the run for it: five lines of ASCII, the word of the format and four fields. An answer or a problem that is absent is
     * {@code -}.
     *
     * <pre>
     * peptide-advisor-bulk-row/1
     * line 17
     * request sha256:…
     * answer sha256:…
     * problem -
     * </pre>
     */
    public byte[] leaf() {
        String text = "peptide-advisor-bulk-row/1\nline " + line + "\nrequest sha256:" + request + "\nanswer "
                + digest(answer) + "\nproblem " + digest(problem) + "\n";
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String digest(@Nullable String text) {
        return text == null ? "-" : "sha256:" + RowDigest.hex(text);
    }
}
