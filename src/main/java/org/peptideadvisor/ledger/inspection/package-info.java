/** Goes over what the database holds, entry by entry, and names what is not as it was recorded. */
@NullMarked
package org.peptideadvisor.ledger.inspection;

import org.jspecify.annotations.NullMarked;
