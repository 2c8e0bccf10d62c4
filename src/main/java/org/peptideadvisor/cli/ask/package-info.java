/** The verbs that clients and those who advise them use. */
@NullMarked
package org.peptideadvisor.cli.ask;

import org.jspecify.annotations.NullMarked;
