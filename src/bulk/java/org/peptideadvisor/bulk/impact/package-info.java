/** What an edit of the rules changes for a population of any size: counted on executors, told as the gate tells it. */
@NullMarked
package org.peptideadvisor.bulk.impact;

import org.jspecify.annotations.NullMarked;
