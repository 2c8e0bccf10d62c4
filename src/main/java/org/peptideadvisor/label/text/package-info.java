/** From the text of a label to its lists and the names in them. */
@NullMarked
package org.peptideadvisor.label.text;

import org.jspecify.annotations.NullMarked;
