/** What an id of a rule stands for, as its author wants to know while writing. */
@NullMarked
package org.peptideadvisor.web.bench.word;

import org.jspecify.annotations.NullMarked;
