/** HTTP: what an operator sees of calls: spans, and counts of decisions. */
@NullMarked
package org.peptideadvisor.web.trace;

import org.jspecify.annotations.NullMarked;
