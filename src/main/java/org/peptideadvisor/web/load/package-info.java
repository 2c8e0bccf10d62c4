/** HTTP: what keeps one caller, or one sort of work, from slowing the others. */
@NullMarked
package org.peptideadvisor.web.load;

import org.jspecify.annotations.NullMarked;
