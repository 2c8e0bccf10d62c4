/**
 * The storage of the ledger: an SQLite file or a PostgreSQL database, with one JDBC implementation for both. Their
 * differences are in {@link SqlDialect}, in {@link LedgerDatabases} and in the migrations. Leaves are opaque bytes
 * here.
 */
@NullMarked
package org.peptideadvisor.ledger.store;

import org.jspecify.annotations.NullMarked;
