/**
 * The ledger: a record of decisions and publications in the order in which they happened, with proofs of that
 * order.
 */
@NullMarked
package org.peptideadvisor.ledger;

import org.jspecify.annotations.NullMarked;
