/** The words that every other room speaks; it knows none of them and uses only the JDK. */
@NullMarked
package org.peptideadvisor.model;

import org.jspecify.annotations.NullMarked;
