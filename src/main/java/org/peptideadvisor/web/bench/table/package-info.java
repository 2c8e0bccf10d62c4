/** The tables of the catalog as rows and cells that a page can show and edit. */
@NullMarked
package org.peptideadvisor.web.bench.table;

import org.jspecify.annotations.NullMarked;
