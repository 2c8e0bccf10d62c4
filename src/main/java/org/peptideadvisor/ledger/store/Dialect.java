package org.peptideadvisor.ledger.store;

import java.util.List;

/** What differs between the two databases, apart from how to connect and the types in the migrations. */
enum Dialect {

    /** A transaction takes the one write lock as it begins ({@link Databases}), so that the head needs no lock of its own. */
    SQLITE("db/sqlite", "", "instr(' ' || %s || ' ', ?) > 0", List.of("PRAGMA wal_checkpoint(TRUNCATE)")),

    /** Whoever writes locks the row of the head first; so writers of every process follow one another. */
    POSTGRESQL("db/postgresql", " FOR UPDATE", "strpos(' ' || %s || ' ', ?) > 0", List.of());

    private final String migrations;
    private final String lock;
    private final String hasWord;
    private final List<String> afterErasure;

    Dialect(String migrations, String lock, String hasWord, List<String> afterErasure) {
        this.migrations = migrations;
        this.lock = lock;
        this.hasWord = hasWord;
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

    /** Whether a word is among those of a column; the value to bind is the word between two spaces. */
    String hasWord(String column) {
        return hasWord.formatted(column);
    }

    /** What is run when an erasure was committed, so that no copy of what it deleted stays in a journal. */
    List<String> afterErasure() {
        return afterErasure;
    }
}
