/** HTTP: thin resources over the doors, health, metrics, and one form for everything that goes wrong. */
@NullMarked
package org.peptideadvisor.web;

import org.jspecify.annotations.NullMarked;
