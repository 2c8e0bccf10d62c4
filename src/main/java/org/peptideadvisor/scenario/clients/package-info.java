/** Clients made up from a seed, for whom rules are tried. */
@NullMarked
package org.peptideadvisor.scenario.clients;

import org.jspecify.annotations.NullMarked;
