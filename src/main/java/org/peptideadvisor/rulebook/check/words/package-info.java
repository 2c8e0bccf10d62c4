/** What checks know of words: claims that a cosmetic may not make, and letters that look like others. */
@NullMarked
package org.peptideadvisor.rulebook.check.words;

import org.jspecify.annotations.NullMarked;
