/** The ledger as it is configured: its settings, its keys, opening it, and what is done to it from time to time. */
@NullMarked
package org.peptideadvisor.ledger.setup;

import org.jspecify.annotations.NullMarked;
