/**
 * From what is recommended, in use and prescribed to a week that can be followed. The week is solved: each product has the
 * sessions that its nature allows, and of all weeks that keep every limit the one with the fewest changes wins.
 */
@NullMarked
package org.peptideadvisor.plan;

import org.jspecify.annotations.NullMarked;
