/** The door through which clients ask: one consultation in, one decision out. */
@NullMarked
package org.peptideadvisor.advice;

import org.jspecify.annotations.NullMarked;
