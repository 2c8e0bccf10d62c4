/**
 * What all HTTP resources share: settings, problems, addresses, health, metrics, and the beans that they are made of.
 */
@NullMarked
package org.peptideadvisor.web.http;

import org.jspecify.annotations.NullMarked;
