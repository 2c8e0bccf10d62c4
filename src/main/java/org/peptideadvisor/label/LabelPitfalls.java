package org.peptideadvisor.label;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.peptideadvisor.catalog.inci.InciKey;
import org.peptideadvisor.catalog.inci.InciName;
import org.peptideadvisor.label.LabelReading.ReadingOutcome;
import org.peptideadvisor.label.text.ListSection;
import org.peptideadvisor.label.text.PieceReading;
import org.peptideadvisor.label.text.ReadLabel;

/** Says in sentences what could mislead whoever reads a label. */
final class LabelPitfalls {

    static final String NO_LIST =
            "This is no ingredient list, so nothing is read from it. Paste the list from the box.";

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern TRACES =
            Pattern.compile("\\b(?:traces|spuren|trazas|tracce)\\b", Pattern.CASE_INSENSITIVE);
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Set<String> CONCERNING = Set.of("prescription", "exosome", "growth-factor");

    /** What a claim of absence says, and the group or allergen that would contradict it. */
    private record AbsenceClaim(String what, Pattern words, String holds) {}

    private static final List<AbsenceClaim> CLAIMS = List.of(
            claim("free of fragrance", "(?:fragrance|perfume|parfum|scent)", "fragrance"),
            claim("free of parabens", "parabens?", "paraben"),
            claim("free of alcohol", "alcohol", "alcohol-denat"),
            claim("free of silicones", "silicones?", "silicone"),
            claim("free of sulfates", "(?:sul(?:f|ph)ates?|SLS|SLES)", "sulfate-surfactants"));

    private LabelPitfalls() {}

    static List<String> of(
            ReadLabel label,
            ReadingOutcome outcome,
            List<LabelItem> items,
            List<OnePercentLine> lines,
            LabelUse use,
            boolean sunscreen) {
        var said = new ArrayList<String>();
        if (outcome == ReadingOutcome.PARTLY_READ) {
            said.add("The list is only partly read. Call the product suitable for no allergy.");
        }
        if (label.cutOff()) {
            said.add("The list breaks off. What follows is not known.");
        }
        if (label.lists().get(label.lists().size() - 1).product() > 1) {
            said.add("The text lists more than one product.");
        }
        if (items.stream().anyMatch(LabelItem::isRepaired)) {
            said.add(
                    "Some names were read in spite of wrong letters. They may keep a product out; they recommend nothing until"
                            + " somebody confirms them.");
        }
        orders(lines, said);
        said.addAll(PlacePitfalls.of(items, lines, use.value()));
        retired(items, said);
        contradictions(label, items, said);
        label.setAside().stream()
                .filter(sentence -> TRACES.matcher(sentence.text()).find())
                .forEach(sentence -> said.add("The text says: \"" + sentence.text() + "\""));
        pigments(items, sunscreen, said);
        scents(items, said);
        warnings(items, said);
        return said;
    }

    private static void orders(List<OnePercentLine> lines, List<String> said) {
        if (lines.stream().anyMatch(line -> !line.isByWeight())) {
            said.add("The order of a list is not by weight, so place tells nothing there.");
        }
    }

    private static void retired(List<LabelItem> items, List<String> said) {
        for (LabelItem item : items) {
            InciName name = item.name();
            if (name != null && item.piece().reading() == PieceReading.KNOWN && name.isIn("peptide")) {
                String raw = item.piece().raw();
                boolean other = DIGITS.matcher(raw).find()
                        && name.otherNames().stream()
                                .anyMatch(old -> DIGITS.matcher(old).find()
                                        && isSame(old, raw)
                                        && !digits(old).equals(digits(name.inci())));
                if (other) {
                    said.add("\"" + raw + "\" is another name of " + name.inci() + ".");
                }
            }
        }
    }

    private static boolean isSame(String name, String raw) {
        return InciKey.of(name).equals(InciKey.of(raw));
    }

    private static String digits(String text) {
        return DIGITS.matcher(text).results().map(found -> found.group()).collect(Collectors.joining(" "));
    }

    private static void contradictions(ReadLabel label, List<LabelItem> items, List<String> said) {
        for (AbsenceClaim claim : CLAIMS) {
            boolean claimed = label.setAside().stream()
                    .anyMatch(sentence -> claim.words().matcher(sentence.text()).find());
            Set<String> held = claimed ? holding(claim.holds(), items) : Set.of();
            if (!held.isEmpty()) {
                said.add("The text says that the product is " + claim.what() + ", but the list names "
                        + String.join(", ", held) + ". The list counts.");
            }
        }
    }

    private static Set<String> holding(String what, List<LabelItem> items) {
        var held = new LinkedHashSet<String>();
        for (LabelItem item : items) {
            InciName name = item.name();
            if (name != null && (name.allergens().contains(what) || name.isIn(what) || what.equals(name.mapsTo()))) {
                held.add(name.inci());
            }
        }
        return held;
    }

    private static void pigments(List<LabelItem> items, boolean sunscreen, List<String> said) {
        if (!sunscreen && items.stream().anyMatch(SunscreenProof::isFilter)) {
            said.add("A filter against the sun is listed, but no active part and no SPF. This counts as no sunscreen.");
        }
    }

    private static void scents(List<LabelItem> items, List<String> said) {
        boolean scented = items.stream().anyMatch(item -> item.isCertain() && isIn(item, "scent"));
        boolean named = items.stream().anyMatch(item -> isIn(item, "fragrance"));
        if (scented && !named) {
            said.add("No perfume is listed by name, yet the product is scented.");
        }
    }

    private static boolean isIn(LabelItem item, String group) {
        InciName name = item.name();
        return name != null && name.isIn(group);
    }

    /** What the table remarks of medicines, banned substances and material of living origin. */
    private static void warnings(List<LabelItem> items, List<String> said) {
        var told = new LinkedHashSet<String>();
        for (LabelItem item : items) {
            InciName name = item.name();
            if (name != null && !name.note().isEmpty() && isOfConcern(name)) {
                told.add(name.inci() + ": " + name.note() + ".");
            }
            if (item.piece().word() != null) {
                told.add(
                        "\"" + item.piece().raw() + "\": " + item.piece().word().say() + ".");
            }
        }
        said.addAll(told);
        if (items.stream().anyMatch(item -> item.section() == ListSection.MAY_CONTAIN)) {
            said.add("What may be in the product counts as present for an allergy, and as absent for a benefit.");
        }
    }

    private static boolean isOfConcern(InciName name) {
        return CONCERNING.stream().anyMatch(name::isIn) || name.note().contains("rohibited");
    }

    private static AbsenceClaim claim(String what, String word, String holds) {
        String words = "\\b" + word
                + "[- ]?free\\b|\\b(?:free (?:from|of)|without|no|frei von|ohne|sans|sin|libre de)\\b[^.]{0,80}?\\b"
                + word + "\\b|\\b" + word + "frei\\b";
        return new AbsenceClaim(what, Pattern.compile(words, FLAGS), holds);
    }
}
