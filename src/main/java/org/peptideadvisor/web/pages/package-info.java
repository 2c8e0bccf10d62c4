/** The ground of all pages: the design system, templates, files of style, type and script, forms, and problems as pages. */
@NullMarked
package org.peptideadvisor.web.pages;

import org.jspecify.annotations.NullMarked;
