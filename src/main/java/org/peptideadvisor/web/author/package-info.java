/** HTTP for advisors: checking rule files. */
@NullMarked
package org.peptideadvisor.web.author;

import org.jspecify.annotations.NullMarked;
