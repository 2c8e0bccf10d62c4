/** Who asks, and what they may do: local accounts, sessions and keys of apps, kept in the database of the ledger. */
@NullMarked
package org.peptideadvisor.identity;

import org.jspecify.annotations.NullMarked;
