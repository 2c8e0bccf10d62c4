/** One line of a bulk run: how it is decided, what is written of it, and what is hashed of it. Knows nothing of Spark. */
@NullMarked
package org.peptideadvisor.bulk.row;

import org.jspecify.annotations.NullMarked;
