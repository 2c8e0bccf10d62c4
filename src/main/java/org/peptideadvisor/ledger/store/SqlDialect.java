package org.peptideadvisor.ledger.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The differences between the two databases, except how to connect and the types in the migrations. */
enum SqlDialect {

    /**
     * A transaction takes the one write lock as it begins, so that the head needs no lock of its own. The driver would begin the next
     * one, and hold that lock, as soon as one is committed.
     */
    SQLITE(
            "db/sqlite",
            "BEGIN IMMEDIATE",
            "",
            "instr(' ' || %s || ' ', ?) > 0",
            "review",
            List.of("PRAGMA wal_checkpoint(TRUNCATE)"),
            List.of("PRAGMA wal_checkpoint(PASSIVE)")),

    /** Whoever writes locks the row of the head first; so writers of every process follow one another. */
    POSTGRESQL(
            "db/postgresql",
            null,
            " FOR UPDATE",
            "strpos(' ' || %s || ' ', ?) > 0",
            "LATERAL (SELECT * FROM review WHERE idx >= %1$s AND idx < %1$s + 1024 ORDER BY idx DESC LIMIT 1024)",
            List.of(),
            List.of());

    private final String migrations;
    private final @Nullable String begin;
    private final String lock;
    private final String hasWord;
    private final String rowsOfBlock;
    private final List<String> afterErasure;
    private final List<String> folding;

    SqlDialect(
            String migrations,
            @Nullable String begin,
            String lock,
            String hasWord,
            String rowsOfBlock,
            List<String> afterErasure,
            List<String> folding) {
        this.migrations = migrations;
        this.begin = begin;
        this.lock = lock;
        this.hasWord = hasWord;
        this.rowsOfBlock = rowsOfBlock;
        this.afterErasure = afterErasure;
        this.folding = folding;
    }

    /** The folder of the migrations among the resources. */
    String migrations() {
        return migrations;
    }

    /** Begins a transaction that writes; null where the driver does. */
    @Nullable
    String begin() {
        return begin;
    }

    /** Ends the query of the head in a transaction that writes. */
    String lock() {
        return lock;
    }

    /** Whether a word is among those of a column; the value to bind is the word between two spaces. */
    String hasWord(String column) {
        return hasWord.formatted(column);
    }

    /**
     * Where to look for the look-up rows of a block. PostgreSQL is told how many there are at most: it takes a range whose ends are in another table for a ninth of all, and
     * would rather read the whole table once.
     *
     * @param first the first index of the block, as SQL
     */
    String rowsOfBlock(String first) {
        return rowsOfBlock.formatted(first);
    }

    /** What is run when an erasure was committed, so that no copy of what it deleted stays in a journal. */
    List<String> afterErasure() {
        return afterErasure;
    }

    /** What brings the journal into the database file as far as nobody has to wait for it. */
    List<String> folding() {
        return folding;
    }
}
