/** From what a client's app sent to a checked {@link org.peptideadvisor.model.Consultation}, with every fault at once. */
@NullMarked
package org.peptideadvisor.intake;

import org.jspecify.annotations.NullMarked;
