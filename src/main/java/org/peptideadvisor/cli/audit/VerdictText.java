package org.peptideadvisor.cli.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.peptideadvisor.audit.TreeHead;
import org.peptideadvisor.audit.Verdict;
import org.peptideadvisor.audit.Verdict.Refuted;
import org.peptideadvisor.audit.Verdict.Verified;
import org.peptideadvisor.cli.terminal.PlainText;

/** Prints what came of checking something, for a person or as JSON. */
final class VerdictText {

    private static final JsonFactory JSON = new JsonFactory();

    private final PrintWriter out;
    private final boolean json;

    VerdictText(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
    }

    /**
     * Prints a verdict.
     *
     * @param shown what is shown if it holds, by name
     * @param sentence the same for a person
     * @return the exit code: 0 if it holds, 1 if not
     */
    <T> int print(Verdict<T> verdict, Function<T, Map<String, Object>> shown, Function<T, String> sentence) {
        var members = new LinkedHashMap<String, Object>();
        String text;
        if (verdict instanceof Verified<T> verified) {
            members.put("verified", true);
            members.putAll(shown.apply(verified.shown()));
            text = "Verified. " + sentence.apply(verified.shown());
        } else {
            var refuted = (Refuted<T>) verdict;
            members.put("verified", false);
            members.put("code", refuted.why().code());
            members.put("detail", refuted.message());
            text = "REFUTED [" + refuted.why().code() + "] " + refuted.message();
        }
        out.println(json ? object(members) : lines(text));
        out.flush();
        return verdict instanceof Verified ? 0 : 1;
    }

    /** What a checkpoint says, by name. */
    static Map<String, Object> members(TreeHead head) {
        var members = new LinkedHashMap<String, Object>();
        members.put("origin", head.origin());
        members.put("size", head.size());
        members.put("root", head.root());
        return members;
    }

    /** An object of texts, numbers and truth values, on one line. */
    static String object(Map<String, Object> members) {
        var text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartObject();
            for (var member : members.entrySet()) {
                out.writeFieldName(member.getKey());
                if (member.getValue() instanceof Long number) {
                    out.writeNumber(number);
                } else if (member.getValue() instanceof Boolean truth) {
                    out.writeBoolean(truth);
                } else {
                    out.writeString(member.getValue().toString());
                }
            }
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return text.toString();
    }

    /** Text from a file, line by line, with nothing in it that a terminal would obey. */
    static String lines(String text) {
        return String.join("\n", text.lines().map(PlainText::text).toList());
    }
}
