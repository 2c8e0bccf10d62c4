/** Which name of the tables a piece of a label is: exactly, by repair, or not at all. */
@NullMarked
package org.peptideadvisor.label.name;

import org.jspecify.annotations.NullMarked;
