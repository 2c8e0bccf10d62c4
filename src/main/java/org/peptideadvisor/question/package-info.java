/** What is asked of a decision, made or open. The questions use what decides; nothing that decides knows them. */
@NullMarked
package org.peptideadvisor.question;

import org.jspecify.annotations.NullMarked;
