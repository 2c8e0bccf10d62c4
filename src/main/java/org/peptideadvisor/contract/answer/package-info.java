/** Answers of the HTTP contract: what was decided, asked or found becomes JSON. */
@NullMarked
package org.peptideadvisor.contract.answer;

import org.jspecify.annotations.NullMarked;
