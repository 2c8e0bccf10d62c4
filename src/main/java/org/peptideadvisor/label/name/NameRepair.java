package org.peptideadvisor.label.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.inci.InciKey;
import org.peptideadvisor.catalog.inci.InciName;
import org.peptideadvisor.catalog.inci.LabelTables;

/**
 * Reads a name in spite of misread or mistyped letters. Signs that photographs confuse are put back first. Else a word of six
 * letters or more may have one slip, a name two; words, digits and first letters must agree, and one row alone must fit.
 *
 * <p>Only EU and US names, and everyday names of several long words, are read so: a trade name is never guessed. Immutable.
 */
final class NameRepair {

    private static final int SHORTEST = 6;
    private static final int MOST_SLIPS = 2;
    private static final Pattern COLOUR = Pattern.compile("ci ?\\d.*");
    private static final Pattern LONG_WORDS = Pattern.compile("\\p{L}{3,}( \\p{L}{3,})+");
    private static final Set<String> OF_TRADE = Set.of("peptide", "growth-factor", "blend", "exosome");

    /** A spelling that may be meant, in words. */
    private record RepairTarget(InciName name, List<String> words) {}

    private final LabelTables tables;
    private final Map<String, InciName> byShape = new HashMap<>();
    private final Map<String, List<RepairTarget>> byOutline = new HashMap<>();

    NameRepair(LabelTables tables) {
        this.tables = tables;
        var shared = new HashSet<String>();
        for (InciName name : tables.names()) {
            for (String spelling : spellings(name)) {
                String shape = ConfusedSigns.shape(spelling);
                InciName other = byShape.putIfAbsent(shape, name);
                if (other != null && !other.equals(name)) {
                    shared.add(shape);
                }
                List<String> words = ConfusedSigns.words(spelling);
                byOutline
                        .computeIfAbsent(outline(words), outline -> new ArrayList<>())
                        .add(new RepairTarget(name, words));
            }
        }
        shared.forEach(byShape::remove);
    }

    /** The row that is meant, or null when there is none or more than one. */
    @Nullable
    InciName read(String text) {
        String plain = InciKey.plain(text).strip();
        if (plain.codePoints().filter(Character::isLetter).count() < SHORTEST
                || COLOUR.matcher(plain).matches()
                || tables.ambiguous(text) != null) {
            return null;
        }
        InciName misread = byShape.get(ConfusedSigns.shape(text));
        return misread == null ? mistyped(ConfusedSigns.words(text)) : misread;
    }

    private @Nullable InciName mistyped(List<String> words) {
        if (words.isEmpty()) {
            return null;
        }
        InciName best = null;
        int fewest = MOST_SLIPS;
        boolean alone = true;
        for (RepairTarget target : byOutline.getOrDefault(outline(words), List.of())) {
            int slips = WordSlip.between(words, target.words(), fewest);
            if (slips < fewest || (slips == fewest && best == null)) {
                fewest = slips;
                best = target.name();
                alone = true;
            } else if (slips == fewest && !target.name().equals(best)) {
                alone = false;
            }
        }
        return alone ? best : null;
    }

    private static List<String> spellings(InciName name) {
        var spellings = new ArrayList<>(List.of(name.inci(), name.usName()));
        if (name.groups().stream().noneMatch(OF_TRADE::contains)) {
            name.otherNames().stream()
                    .filter(other -> LONG_WORDS.matcher(other).matches())
                    .forEach(spellings::add);
        }
        return spellings;
    }

    /** What a repair never changes: how many words there are, the first letter and every digit. */
    private static String outline(List<String> words) {
        var outline = new StringBuilder().append(words.size());
        if (!words.isEmpty()) {
            outline.append(words.get(0).charAt(0));
        }
        for (String word : words) {
            outline.append(' ');
            word.chars().filter(c -> InciKey.isDigit((char) c)).forEach(c -> outline.append((char) c));
        }
        return outline.toString();
    }
}
