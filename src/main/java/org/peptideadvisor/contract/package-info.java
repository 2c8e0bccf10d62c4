/**
 * The JSON of the HTTP contract, wherever it comes from: a client's facts become a checked
 * {@link org.peptideadvisor.model.Consultation}, with every fault at once, and advice becomes bytes.
 */
@NullMarked
package org.peptideadvisor.contract;

import org.jspecify.annotations.NullMarked;
