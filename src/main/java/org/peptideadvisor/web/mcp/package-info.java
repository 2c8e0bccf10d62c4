/** HTTP: the same verbs for assistants, by the Model Context Protocol. */
@NullMarked
package org.peptideadvisor.web.mcp;

import org.jspecify.annotations.NullMarked;
