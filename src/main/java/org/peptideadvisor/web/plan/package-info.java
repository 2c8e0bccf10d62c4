/** A plan as pages show it, to a client and to an auditor: its statements with their reasons, its week and its outlook as pictures. */
@NullMarked
package org.peptideadvisor.web.plan;

import org.jspecify.annotations.NullMarked;
