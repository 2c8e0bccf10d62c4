/** One table of the catalog as a file: its layout, its cells, and every fault that it can have. */
@NullMarked
package org.peptideadvisor.catalog.table;

import org.jspecify.annotations.NullMarked;
