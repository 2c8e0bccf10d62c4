/** What every check is, where in a text a finding stands, and where findings are gathered. */
@NullMarked
package org.peptideadvisor.rulebook.check.report;

import org.jspecify.annotations.NullMarked;
