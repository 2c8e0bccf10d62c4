/** The entry point for auditors: which decisions were made, on which rules, and whether a replay gives the same. */
@NullMarked
package org.peptideadvisor.review;

import org.jspecify.annotations.NullMarked;
