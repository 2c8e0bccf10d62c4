/** What rules found about one consultation, before exclusions are set against recommendations. */
@NullMarked
package org.peptideadvisor.model.finding;

import org.jspecify.annotations.NullMarked;
