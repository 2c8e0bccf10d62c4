/** The rows of the tables in {@code catalog/labels}: the names that stand on ingredient lists, and how names compare. */
@NullMarked
package org.peptideadvisor.catalog.inci;

import org.jspecify.annotations.NullMarked;
