/** The few sentences that a person reads first: what to stop, what to choose, what to avoid, and the summary of them all. */
@NullMarked
package org.peptideadvisor.arbitration.brief;

import org.jspecify.annotations.NullMarked;
