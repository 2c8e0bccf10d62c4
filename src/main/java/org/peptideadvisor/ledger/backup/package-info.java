/** Copies of a ledger in an SQLite file: made while the service runs, and put back after they were verified. */
@NullMarked
package org.peptideadvisor.ledger.backup;

import org.jspecify.annotations.NullMarked;
