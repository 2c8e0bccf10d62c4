package org.peptideadvisor.cli.audit;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a file that an auditor holds claims to be, told by its first lines. Whether it is a sound one is not looked at. */
enum AuditFileKind {
    /** A C2SP tlog-proof. */
    RECEIPT,
    /** A C2SP tlog-checkpoint. */
    CHECKPOINT,
    /** The body of a C2SP add-checkpoint. */
    CONSISTENCY_PROOF,
    /** The text by which one signing key hands a ledger over to another. */
    HANDOVER,
    /** That a row belongs to a bulk run. */
    ROW_PROOF,
    /** None of these. */
    UNKNOWN;

    private static final int FIRST_BYTES = 1_000;
    private static final Pattern ORIGIN_AND_SIZE = Pattern.compile("[^\n]+\n[0-9]+\n.*", Pattern.DOTALL);

    static AuditFileKind of(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, FIRST_BYTES), StandardCharsets.UTF_8);
        if (start.startsWith("c2sp.org/tlog-proof")) {
            return RECEIPT;
        }
        if (start.startsWith("peptide-advisor-succession/")) {
            return HANDOVER;
        }
        if (start.startsWith("peptide-advisor-bulk-proof/")) {
            return ROW_PROOF;
        }
        if (start.startsWith("old ")) {
            return CONSISTENCY_PROOF;
        }
        return ORIGIN_AND_SIZE.matcher(start).matches() ? CHECKPOINT : UNKNOWN;
    }

    /** The word of JSON answers, such as {@code consistency-proof}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
