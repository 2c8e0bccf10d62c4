package org.peptideadvisor.cli.audit;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.peptideadvisor.cli.terminal.JsonText;
import org.peptideadvisor.cli.terminal.PlainText;
import org.peptideadvisor.ledger.inspection.InspectionReport;
import org.peptideadvisor.ledger.inspection.LedgerFlaw;
import org.peptideadvisor.ledger.store.FailureCauses;
import org.peptideadvisor.ledger.store.StoreException;

/** What verifying a ledger came to, for a person or as JSON. */
final class LedgerFindings {

    /**
     * One thing that is wrong.
     *
     * @param code for programs
     * @param index the entry; -1 for none in particular
     * @param detail for a person
     */
    record LedgerFinding(String code, long index, String detail) {}

    /** The whole result as it is in JSON. */
    private record LedgerVerification(
            boolean sound,
            String origin,
            long size,
            long payloads,
            long erased,
            long vouchedFor,
            List<LedgerFinding> findings,
            long more,
            List<String> notes) {}

    private final String origin;
    private final InspectionReport report;
    private final List<LedgerFinding> wrong = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private long vouchedFor;

    LedgerFindings(String origin, InspectionReport report) {
        this.origin = origin;
        this.report = report;
        for (LedgerFlaw flaw : report.flaws()) {
            wrong.add(new LedgerFinding(
                    flaw.code().id(),
                    flaw.index(),
                    sentence(flaw.detail()) + " " + flaw.code().meaning()));
        }
    }

    void add(String code, String detail) {
        add(code, -1, detail);
    }

    void add(String code, long index, String detail) {
        wrong.add(new LedgerFinding(code, index, detail));
    }

    /** Runs what reads a part of the database; where that cannot be read, the others go on. */
    void reading(String what, Runnable part) {
        try {
            part.run();
        } catch (StoreException e) {
            if (!FailureCauses.unreadablePart(e)) {
                throw e;
            }
            add("part-unreadable", Character.toUpperCase(what.charAt(0)) + what.substring(1) + " cannot be read.");
        }
    }

    /** Something that an auditor should know and that is not wrong. */
    void note(String sentence) {
        notes.add(sentence);
    }

    void vouchedFor(long entries) {
        vouchedFor = entries;
    }

    /** The exit code: 0 if nothing is wrong, 1 otherwise. */
    int exitCode() {
        return wrong.isEmpty() ? 0 : 1;
    }

    /**
     * @param compared whether with a checkpoint that was kept elsewhere
     * @param opened whether what is sealed was opened
     */
    void print(PrintWriter out, boolean compared, boolean opened) {
        out.println(PlainText.text("Ledger " + origin + ": " + report.size() + " entries; " + report.payloads()
                + " have their sealed content, " + report.erased() + " were erased."));
        notes.forEach(note -> out.println(PlainText.text(note)));
        for (LedgerFinding one : wrong) {
            out.println(PlainText.text("WRONG [" + one.code() + "] " + one.detail()));
        }
        if (report.more() > 0) {
            out.println("… and " + report.more() + " more flaws.");
        }
        if (vouchedFor > 0) {
            out.println("The first " + vouchedFor
                    + " entries are those that the kept checkpoints were signed for; no checkpoint" + " covers the "
                    + (report.size() - vouchedFor) + " after them.");
        }
        if (!opened) {
            out.println(
                    "The keys of the service were not used, so nobody looked whether sealed content opens, and whether it is found"
                            + " by what it says.");
        }
        if (wrong.isEmpty()) {
            out.println(
                    compared
                            ? "Nothing wrong was found."
                            : "The ledger agrees with itself. To see whether all of it was rewritten, compare it with a checkpoint"
                                    + " that was kept elsewhere: --checkpoint FILE --key KEY.");
        }
        out.flush();
    }

    void printJson(PrintWriter out) {
        out.println(JsonText.line(new LedgerVerification(
                wrong.isEmpty(),
                origin,
                report.size(),
                report.payloads(),
                report.erased(),
                vouchedFor,
                wrong,
                report.more(),
                notes)));
        out.flush();
    }

    private static String sentence(String detail) {
        return Character.toUpperCase(detail.charAt(0)) + detail.substring(1) + ".";
    }
}
