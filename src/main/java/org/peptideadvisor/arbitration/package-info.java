/**
 * Turns the findings of the rules into the advice that the client is told. Exclusions beat recommendations, and
 * the rest gets a fixed order. Guarantees that must not depend on any rule are kept here.
 */
@NullMarked
package org.peptideadvisor.arbitration;

import org.jspecify.annotations.NullMarked;
