/** HTTP: many consultations in one call, a line each. */
@NullMarked
package org.peptideadvisor.web.batch;

import org.jspecify.annotations.NullMarked;
