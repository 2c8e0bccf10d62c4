/** What is done with Apache Spark: reading lines, deciding them on executors, reading back what was written. */
@NullMarked
package org.peptideadvisor.bulk.spark;

import org.jspecify.annotations.NullMarked;
