/** The client that a draft is tried on: its facts as fields of a form, what both releases tell it, and the scenario that begins with it. */
@NullMarked
package org.peptideadvisor.web.bench.client;

import org.jspecify.annotations.NullMarked;
