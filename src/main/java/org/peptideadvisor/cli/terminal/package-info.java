/** What the commands of every door share. */
@NullMarked
package org.peptideadvisor.cli.terminal;

import org.jspecify.annotations.NullMarked;
