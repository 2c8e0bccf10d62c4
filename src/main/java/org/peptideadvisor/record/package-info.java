/** What the ledger is given to keep: the bytes of a decision and of a release. */
@NullMarked
package org.peptideadvisor.record;

import org.jspecify.annotations.NullMarked;
