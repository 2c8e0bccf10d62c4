/** The ledger: what was decided and what was published, in the order in which it happened, with proofs of that. */
@NullMarked
package org.peptideadvisor.ledger;

import org.jspecify.annotations.NullMarked;
