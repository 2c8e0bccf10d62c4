/** Explains how an advice came about, as a graph from its parts back to the facts that the client stated. */
@NullMarked
package org.peptideadvisor.question.explain;

import org.jspecify.annotations.NullMarked;
