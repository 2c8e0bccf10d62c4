/**
 * Signed notes and the checkpoints that are made of them, in the formats of <a href="https://c2sp.org/signed-note">C2SP
 * signed-note</a> and <a href="https://c2sp.org/tlog-checkpoint">tlog-checkpoint</a>. Everything read here may come from a
 * stranger: what is wrong with it is a value.
 */
@NullMarked
package org.peptideadvisor.ledger.note;

import org.jspecify.annotations.NullMarked;
