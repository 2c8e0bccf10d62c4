/** The parameters of addresses: read, and held against those that an address takes. */
@NullMarked
package org.peptideadvisor.contract.query;

import org.jspecify.annotations.NullMarked;
