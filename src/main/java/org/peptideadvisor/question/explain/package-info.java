/** How an advice came about: the graph from its parts back to what the client told. */
@NullMarked
package org.peptideadvisor.question.explain;

import org.jspecify.annotations.NullMarked;
