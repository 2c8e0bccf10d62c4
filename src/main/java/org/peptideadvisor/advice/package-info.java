/** The entry point for clients: one consultation in, one decision out. */
@NullMarked
package org.peptideadvisor.advice;

import org.jspecify.annotations.NullMarked;
