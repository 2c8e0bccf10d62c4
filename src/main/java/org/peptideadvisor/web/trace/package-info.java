/** HTTP: spans of calls, for an operator who looks at how they went through several programs. */
@NullMarked
package org.peptideadvisor.web.trace;

import org.jspecify.annotations.NullMarked;
