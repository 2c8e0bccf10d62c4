/** The verbs of those who audit the ledger. */
@NullMarked
package org.peptideadvisor.cli.audit;

import org.jspecify.annotations.NullMarked;
