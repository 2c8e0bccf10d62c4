/** Rules as text: files, the parsed outline of each rule, its metadata and conclusions, and the digest of a rule base. */
@NullMarked
package org.peptideadvisor.rulebook;

import org.jspecify.annotations.NullMarked;
