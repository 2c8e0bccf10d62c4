/** What the ledger is given to keep, and where it is kept: the bytes of a decision and of a release, and the ledger as it is configured. */
@NullMarked
package org.peptideadvisor.record;

import org.jspecify.annotations.NullMarked;
