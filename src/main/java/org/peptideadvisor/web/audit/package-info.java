/** HTTP for auditors: decisions, releases, receipts and the log of the ledger. */
@NullMarked
package org.peptideadvisor.web.audit;

import org.jspecify.annotations.NullMarked;
