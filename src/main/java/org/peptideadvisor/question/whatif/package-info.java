/** What the client could do otherwise, and which single facts would make an advice unsafe. */
@NullMarked
package org.peptideadvisor.question.whatif;

import org.jspecify.annotations.NullMarked;
