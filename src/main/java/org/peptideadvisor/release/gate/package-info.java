/** The gate that stands before each change of what is live. */
@NullMarked
package org.peptideadvisor.release.gate;

import org.jspecify.annotations.NullMarked;
