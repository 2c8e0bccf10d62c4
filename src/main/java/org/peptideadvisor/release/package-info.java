/** The gate: a rule base on disk becomes a release, or is refused with all that is wrong; one release is live. */
@NullMarked
package org.peptideadvisor.release;

import org.jspecify.annotations.NullMarked;
