/**
 * From what the rules found to what the client is told: exclusions beat recommendations, the rest is put in a fixed order,
 * and what must hold whatever the rules say is held here.
 */
@NullMarked
package org.peptideadvisor.arbitration;

import org.jspecify.annotations.NullMarked;
