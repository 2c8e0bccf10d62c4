/** How rules do in practice: how often they fire, are set aside and are followed by reactions, and whose review is due. */
@NullMarked
package org.peptideadvisor.review.health;

import org.jspecify.annotations.NullMarked;
