/**
 * Questions about a decision that is complete or still open. They use the packages that decide; those packages do
 * not know them.
 */
@NullMarked
package org.peptideadvisor.question;

import org.jspecify.annotations.NullMarked;
