/** Pages on which an auditor finds decisions, reads one in full, runs it again, and sees which release was live when. */
@NullMarked
package org.peptideadvisor.web.review;

import org.jspecify.annotations.NullMarked;
