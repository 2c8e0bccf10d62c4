/**
 * What ingredients are: the tables of {@code rules/catalog}, read, checked and laid out for fast look-ups.
 * Everything that a caller can hold is immutable.
 */
@NullMarked
package org.peptideadvisor.catalog;

import org.jspecify.annotations.NullMarked;
