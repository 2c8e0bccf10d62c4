/** What translators do at a terminal. */
@NullMarked
package org.peptideadvisor.cli.language;

import org.jspecify.annotations.NullMarked;
