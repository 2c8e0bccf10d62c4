/** The door of authors: drafts of rules, their check and approval, and what goes live of them. */
@NullMarked
package org.peptideadvisor.workbench;

import org.jspecify.annotations.NullMarked;
