/** Many requests in one call, a line each. */
@NullMarked
package org.peptideadvisor.contract.batch;

import org.jspecify.annotations.NullMarked;
