package org.peptideadvisor.label.name;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.inci.AmbiguousName;
import org.peptideadvisor.catalog.inci.InciKey;
import org.peptideadvisor.catalog.inci.InciName;
import org.peptideadvisor.catalog.inci.LabelTables;
import org.peptideadvisor.catalog.inci.NamePattern;
import org.peptideadvisor.label.name.BracketPairs.BracketParts;

/**
 * The names that labels can hold. What helps to repair is made when it is first needed. Thread-safe.
 *
 * <p>A text is taken for a name in this order: as a whole, without its bracket, by the bracket's contents alone. Names between
 * slashes are one if all mean the same.
 */
public final class LabelLexicon {

    /** A longer text is no name, and is not looked at closely. */
    static final int LONGEST_NAME = 300;

    private static final int SHORTEST_BEGINNING = 4;
    private static final Pattern COLOUR_NUMBER = Pattern.compile("\\d{5}");

    private final LabelTables tables;
    private volatile @Nullable NameRepair repair;

    public LabelLexicon(LabelTables tables) {
        this.tables = tables;
    }

    /** The row that a text names exactly, or null. */
    public @Nullable InciName find(String text) {
        if (text.length() > LONGEST_NAME) {
            return null;
        }
        InciName name = side(text);
        return name == null ? agreeing(text) : name;
    }

    /** The ambiguous word that a text is, or null. */
    public @Nullable AmbiguousName ambiguous(String text) {
        if (text.length() > LONGEST_NAME) {
            return null;
        }
        AmbiguousName word = tables.ambiguous(text);
        if (word == null && hasBracket(text)) {
            word = tables.ambiguous(new BracketPairs(text).parts().outside());
        }
        return word;
    }

    /** The row that a text is by repair, or null when that would be a guess. Ask it last. */
    public @Nullable InciName repaired(String text) {
        if (text.length() > LONGEST_NAME) {
            return null;
        }
        InciName name = repair().read(text);
        if (name == null && hasBracket(text)) {
            String outside = new BracketPairs(text).parts().outside();
            name = outside.isEmpty() ? null : repair().read(outside);
        }
        return name;
    }

    /** Whether a text of four letters or more is the beginning of a name, and not yet one. */
    public boolean begins(String text) {
        String key = InciKey.of(text);
        return key.length() >= SHORTEST_BEGINNING
                && tables.byKey().keySet().stream().anyMatch(name -> name.startsWith(key));
    }

    /** What an unknown name warns of. */
    public NameWarning warning(String text) {
        String plain = InciKey.plain(text).strip().replaceAll("\\s+", " ");
        var allergens = new TreeSet<String>();
        var groups = new TreeSet<String>();
        for (NamePattern pattern : tables.patterns()) {
            if (pattern.isIn(plain)) {
                allergens.addAll(pattern.allergens());
                groups.addAll(pattern.groups());
            }
        }
        return new NameWarning(List.copyOf(allergens), List.copyOf(groups));
    }

    private NameRepair repair() {
        NameRepair ready = repair;
        if (ready == null) {
            ready = new NameRepair(tables);
            repair = ready;
        }
        return ready;
    }

    /** A name as a whole, without its bracket, by its bracket, or a colour by its bare number. */
    private @Nullable InciName side(String text) {
        InciName name = tables.name(text);
        if (name == null && hasBracket(text)) {
            name = byBracket(new BracketPairs(text).parts());
        }
        if (name == null && COLOUR_NUMBER.matcher(text.strip()).matches()) {
            name = tables.name("CI " + text.strip());
        }
        return name;
    }

    private @Nullable InciName byBracket(BracketParts parts) {
        InciName name = parts.outside().isEmpty() ? null : tables.name(parts.outside());
        if (name == null) {
            name = agreeing(parts.outside());
        }
        if (name == null && parts.inside().size() == 1) {
            String inside = parts.inside().get(0);
            name = tables.name(inside);
            if (name == null) {
                name = agreeing(inside);
            }
        }
        return name;
    }

    /** The one row that all names between slashes mean, or null. */
    private @Nullable InciName agreeing(String text) {
        if (text.indexOf('/') < 0) {
            return null;
        }
        InciName common = null;
        for (String part : new BracketPairs(text).split('/')) {
            InciName name = part.length() == text.length() ? null : side(part);
            if (name == null || (common != null && !common.equals(name))) {
                return null;
            }
            common = name;
        }
        return common;
    }

    private static boolean hasBracket(String text) {
        return text.indexOf('(') >= 0 || text.indexOf('[') >= 0 || text.indexOf('{') >= 0;
    }
}
