package org.peptideadvisor.model;

import org.jspecify.annotations.Nullable;

/**
 * A file of a rule base with its proposed content.
 *
 * @param path below the rules folder
 * @param text what it would hold, or null when it would be gone
 */
public record FileEdit(String path, @Nullable String text) {}
