/** What rules may look at: client facts, derived facts, the catalog's peptides, and the plan. DRL imports this package. */
@NullMarked
package org.peptideadvisor.model.fact;

import org.jspecify.annotations.NullMarked;
