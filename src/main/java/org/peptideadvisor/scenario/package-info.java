/** Examples that advisors write: given these facts, this must and that must never be in the answer. */
@NullMarked
package org.peptideadvisor.scenario;

import org.jspecify.annotations.NullMarked;
