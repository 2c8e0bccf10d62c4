package org.peptideadvisor.ledger;

import java.util.Arrays;

/** The kind of event that an entry records. */
public enum EntryKind {
    DECISION("decision"),
    RELEASE_PUBLISHED("release-published"),
    RELEASE_ROLLED_BACK("release-rolled-back"),
    ERASURE("erasure"),
    APPROVAL("approval"),
    FEEDBACK("feedback"),
    /** What was recorded was read. */
    ACCESS("access"),
    /** An account or a key was made or changed. */
    ACCOUNT_CHANGE("account-change"),
    /** A draft or a rule went a step, or somebody who wanted that was refused. */
    CHANGE_STEP("change-step"),
    /** Another signing key goes on with the ledger, perhaps under another name. */
    SUCCESSION("succession"),
    /** Many consultations were decided in one run, whose rows are proved by the root in its note. */
    BULK_RUN("bulk-run");

    private final String id;

    EntryKind(String id) {
        this.id = id;
    }

    /** Its name in the leaf. */
    public String id() {
        return id;
    }

    static EntryKind of(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of entry is called " + id));
    }
}
