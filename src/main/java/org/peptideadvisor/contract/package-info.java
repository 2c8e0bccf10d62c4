/** The HTTP contract as a whole: its description. What its parts look like is in the packages below. */
@NullMarked
package org.peptideadvisor.contract;

import org.jspecify.annotations.NullMarked;
