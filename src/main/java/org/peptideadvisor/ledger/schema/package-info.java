/** The tables that a ledger is kept in: how they are made, and what a database must hold. */
@NullMarked
package org.peptideadvisor.ledger.schema;

import org.jspecify.annotations.NullMarked;
