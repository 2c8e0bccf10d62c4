/** Inspects the database entry by entry and names everything that differs from what was recorded. */
@NullMarked
package org.peptideadvisor.ledger.inspection;

import org.jspecify.annotations.NullMarked;
