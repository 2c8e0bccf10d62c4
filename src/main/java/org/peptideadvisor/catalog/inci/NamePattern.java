package org.peptideadvisor.catalog.inci;

import com.google.re2j.Pattern;
import java.util.List;

/**
 * What part of an unknown name still warns: a row of {@code labels/patterns.csv}. It never tells what the name is.
 *
 * @param pattern what to look for, in linear time, in a name in small letters without accents
 * @param allergens ids of {@code labels/allergens.csv}; possible, never certain
 * @param groups ids of {@code labels/groups.csv} that the name looks like
 */
public record NamePattern(Pattern pattern, List<String> allergens, List<String> groups) {

    public NamePattern {
        allergens = List.copyOf(allergens);
        groups = List.copyOf(groups);
    }

    /** Whether an unknown name has this part. */
    public boolean isIn(String plainName) {
        return pattern.matcher(plainName).find();
    }
}
