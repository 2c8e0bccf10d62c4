/** Pages on which a client consults: one question at a time, then the plan and what may be asked about it. */
@NullMarked
package org.peptideadvisor.web.consult;

import org.jspecify.annotations.NullMarked;
