/** HTTP for apps: advice, questions about an advice, and look-ups. */
@NullMarked
package org.peptideadvisor.web.ask;

import org.jspecify.annotations.NullMarked;
