/** The answer: what a client is told, each part with its reasons. Field names are those of the HTTP contract. */
@NullMarked
package org.peptideadvisor.model.advice;

import org.jspecify.annotations.NullMarked;
