/**
 * Where the ledger is kept: an SQLite file or a PostgreSQL database, with one body of JDBC for both. What differs between them
 * is in {@link Dialect}, in {@link Databases} and in the migrations. Leaves are bytes here; what they say is not known.
 */
@NullMarked
package org.peptideadvisor.ledger.store;

import org.jspecify.annotations.NullMarked;
