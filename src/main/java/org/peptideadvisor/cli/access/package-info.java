/** The terminal's commands for accounts of persons and keys of apps. */
@NullMarked
package org.peptideadvisor.cli.access;

import org.jspecify.annotations.NullMarked;
