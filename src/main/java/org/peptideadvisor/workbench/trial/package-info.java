/** Tries a draft on a client before anybody else sees it; nothing of it is recorded. */
@NullMarked
package org.peptideadvisor.workbench.trial;

import org.jspecify.annotations.NullMarked;
