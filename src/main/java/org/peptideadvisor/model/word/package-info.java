/** The words of rules, tables and the contract that stand in an order, each said once. */
@NullMarked
package org.peptideadvisor.model.word;

import org.jspecify.annotations.NullMarked;
