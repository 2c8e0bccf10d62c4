/**
 * Witnesses: others that see each checkpoint, check that the ledger only grew, and sign that, by <a href="https://c2sp.org/tlog-witness">C2SP
 * tlog-witness</a>.
 */
@NullMarked
package org.peptideadvisor.ledger.witness;

import org.jspecify.annotations.NullMarked;
