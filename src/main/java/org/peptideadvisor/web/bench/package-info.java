/** Pages on which an advisor finds rules, writes and tries drafts, and an approver lets them go live. */
@NullMarked
package org.peptideadvisor.web.bench;

import org.jspecify.annotations.NullMarked;
