package org.peptideadvisor.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.peptideadvisor.ledger.inspection.InspectionReport;
import org.peptideadvisor.ledger.inspection.LedgerFlaw;

/** What verifying a ledger came to, for a person or as JSON. */
final class LedgerFindings {

    private static final JsonFactory JSON = new JsonFactory();

    /**
     * One thing that is wrong.
     *
     * @param code for programs
     * @param index the entry; -1 for none in particular
     * @param detail for a person
     */
    record Wrong(String code, long index, String detail) {}

    private final String origin;
    private final InspectionReport report;
    private final List<Wrong> wrong = new ArrayList<>();
    private long vouchedFor;

    LedgerFindings(String origin, InspectionReport report) {
        this.origin = origin;
        this.report = report;
        for (LedgerFlaw flaw : report.flaws()) {
            wrong.add(new Wrong(
                    flaw.code().id(),
                    flaw.index(),
                    sentence(flaw.detail()) + " " + flaw.code().meaning()));
        }
    }

    void add(String code, String detail) {
        add(code, -1, detail);
    }

    void add(String code, long index, String detail) {
        wrong.add(new Wrong(code, index, detail));
    }

    void vouchedFor(long entries) {
        vouchedFor = entries;
    }

    /** The exit code: 0 if nothing is wrong, 1 otherwise. */
    int exitCode() {
        return wrong.isEmpty() ? 0 : 1;
    }

    void print(PrintWriter out, boolean compared) {
        out.println(Plain.text("Ledger " + origin + ": " + report.size() + " entries; " + report.payloads()
                + " have what was sealed with them, " + report.erased() + " were erased."));
        for (Wrong one : wrong) {
            out.println(Plain.text("WRONG [" + one.code() + "] " + one.detail()));
        }
        if (report.more() > 0) {
            out.println("… and " + report.more() + " more flaws.");
        }
        if (vouchedFor > 0) {
            out.println(
                    "The first " + vouchedFor + " entries are those that the kept checkpoints were signed for; of the "
                            + (report.size() - vouchedFor) + " after them no checkpoint speaks.");
        }
        if (wrong.isEmpty()) {
            out.println(
                    compared
                            ? "Nothing wrong was found."
                            : "The ledger agrees with itself. Whether it was written anew as a whole only a checkpoint tells that was"
                                    + " kept elsewhere: --checkpoint FILE --key KEY.");
        }
        out.flush();
    }

    void printJson(PrintWriter out) {
        var text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeBooleanField("sound", wrong.isEmpty());
            json.writeStringField("origin", origin);
            json.writeNumberField("size", report.size());
            json.writeNumberField("payloads", report.payloads());
            json.writeNumberField("erased", report.erased());
            json.writeNumberField("vouchedFor", vouchedFor);
            json.writeArrayFieldStart("findings");
            for (Wrong one : wrong) {
                json.writeStartObject();
                json.writeStringField("code", one.code());
                json.writeNumberField("index", one.index());
                json.writeStringField("detail", one.detail());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeNumberField("more", report.more());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        out.println(text);
        out.flush();
    }

    private static String sentence(String detail) {
        return Character.toUpperCase(detail.charAt(0)) + detail.substring(1) + ".";
    }
}
