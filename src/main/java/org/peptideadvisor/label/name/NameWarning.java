package org.peptideadvisor.label.name;

import java.util.List;

/**
 * What an unknown name still warns of.
 *
 * @param allergens ids of allergens that it may hold, sorted
 * @param groups ids of groups that it looks like, sorted
 */
public record NameWarning(List<String> allergens, List<String> groups) {

    public static final NameWarning NONE = new NameWarning(List.of(), List.of());
}
