/** Rules as sentences whose parts are chosen, and written back as DRL. */
@NullMarked
package org.peptideadvisor.rulebook.sentence;

import org.jspecify.annotations.NullMarked;
