/** The same verbs from a terminal. */
@NullMarked
package org.peptideadvisor.cli;

import org.jspecify.annotations.NullMarked;
