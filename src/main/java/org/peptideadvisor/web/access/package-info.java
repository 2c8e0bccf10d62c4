/** HTTP: who asks, and whether they may. Every call passes {@code AccessGate} before a resource is reached. */
@NullMarked
package org.peptideadvisor.web.access;

import org.jspecify.annotations.NullMarked;
