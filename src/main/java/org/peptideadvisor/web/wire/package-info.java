/** What is settled of every call before a resource is reached, and of every answer after it: connections, hosts, paths, bodies, headers. */
@NullMarked
package org.peptideadvisor.web.wire;

import org.jspecify.annotations.NullMarked;
