/** The only room that knows the Drools runtime: compile a rule book, evaluate a consultation, tell what fired on what. */
@NullMarked
package org.peptideadvisor.engine;

import org.jspecify.annotations.NullMarked;
