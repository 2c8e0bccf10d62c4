/** The rule book that auditors read: what it holds, apart from how it is printed. */
@NullMarked
package org.peptideadvisor.release.book;

import org.jspecify.annotations.NullMarked;
