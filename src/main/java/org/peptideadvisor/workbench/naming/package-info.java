/** Ids that get another name or go, with all that speaks of them. */
@NullMarked
package org.peptideadvisor.workbench.naming;

import org.jspecify.annotations.NullMarked;
