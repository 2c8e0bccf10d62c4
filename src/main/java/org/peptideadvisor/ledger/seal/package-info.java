/**
 * Sealing: requests and answers are kept encrypted, under keys that can be destroyed.
 *
 * <p>Three layers. Each payload has a key of its own. A payload about a subject has that key wrapped by the subject's key, any
 * other by the master key; subject keys are wrapped by the master key. All three use AES-256-GCM ({@link AeadCipher}).
 */
@NullMarked
package org.peptideadvisor.ledger.seal;

import org.jspecify.annotations.NullMarked;
