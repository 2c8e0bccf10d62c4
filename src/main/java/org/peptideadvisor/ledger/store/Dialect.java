package org.peptideadvisor.ledger.store;

import java.util.List;

/** What differs between the two databases, apart from how to connect and the types in the migrations. */
enum Dialect {

    /** A transaction takes the one write lock as it begins ({@link Databases}), so that the head needs no lock of its own. */
    SQLITE("db/sqlite", "", List.of("PRAGMA wal_checkpoint(TRUNCATE)")),

    /** Whoever writes locks the row of the head first; so writers of every process follow one another. */
    POSTGRESQL("db/postgresql", " FOR UPDATE", List.of());

    private final String migrations;
    private final String lock;
    private final List<String> afterErasure;

    Dialect(String migrations, String lock, List<String> afterErasure) {
        this.migrations = migrations;
        this.lock = lock;
        this.afterErasure = afterErasure;
    }

    /** The folder of the migrations among the resources. */
    String migrations() {
        return migrations;
    }

    /** Ends the query of the head in a transaction that writes. */
    String lock() {
        return lock;
    }

    /** What is run when an erasure was committed, so that no copy of what it deleted stays in a journal. */
    List<String> afterErasure() {
        return afterErasure;
    }
}
