/** The repository of rules: what is live and each draft are branches, and what anybody saves is a commit. */
@NullMarked
package org.peptideadvisor.release.git;

import org.jspecify.annotations.NullMarked;
