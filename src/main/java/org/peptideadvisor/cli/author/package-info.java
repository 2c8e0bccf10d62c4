/** The verbs of those who write rules. */
@NullMarked
package org.peptideadvisor.cli.author;

import org.jspecify.annotations.NullMarked;
