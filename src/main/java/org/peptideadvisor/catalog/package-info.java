/**
 * Knowledge about ingredients: the tables of {@code rules/catalog}, read, checked and indexed for fast look-ups.
 * Everything that a caller can hold is immutable.
 */
@NullMarked
package org.peptideadvisor.catalog;

import org.jspecify.annotations.NullMarked;
