/**
 * The offline verifier: checks receipts, the consistency of two checkpoints, and a whole ledger, with a verifier key and nothing
 * else. It shares no code with what writes them and uses nothing but the JDK, so that a mistake there is not repeated here;
 * proofs are checked by the iterative procedures of RFC 9162, sections 2.1.3.2 and 2.1.4.2, while the writer follows the recursive
 * definitions of RFC 6962.
 */
@NullMarked
package org.peptideadvisor.audit;

import org.jspecify.annotations.NullMarked;
