/**
 * Requests of the HTTP contract: bytes become a checked {@link org.peptideadvisor.model.Consultation}, or every fault
 * of them at once.
 */
@NullMarked
package org.peptideadvisor.contract.request;

import org.jspecify.annotations.NullMarked;
