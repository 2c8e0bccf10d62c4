/** Small changes of rules, and whether any scenario would notice them. */
@NullMarked
package org.peptideadvisor.impact.mutants;

import org.jspecify.annotations.NullMarked;
