/**
 * The commands of {@code bin/advisor bulk}: the same decision over many consultations, as a job of Apache Spark. Nothing else knows this room: it has a
 * launcher and a build of its own, so that Spark never stands beside the service.
 */
@NullMarked
package org.peptideadvisor.bulk;

import org.jspecify.annotations.NullMarked;
