/** The tree over the rows of a run, put together from the subtrees of its parts, so that nobody holds all of its hashes. */
@NullMarked
package org.peptideadvisor.bulk.tree;

import org.jspecify.annotations.NullMarked;
