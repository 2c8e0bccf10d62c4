/** What a run is known and proved by: its folder, its note, its entry in the ledger, proofs of its rows. */
@NullMarked
package org.peptideadvisor.bulk.run;

import org.jspecify.annotations.NullMarked;
