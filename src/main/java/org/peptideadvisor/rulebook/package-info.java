/** Rules as text: files, the parsed outline of each rule, its metadata and conclusions. */
@NullMarked
package org.peptideadvisor.rulebook;

import org.jspecify.annotations.NullMarked;
