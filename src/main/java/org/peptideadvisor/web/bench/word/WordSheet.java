package org.peptideadvisor.web.bench.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.CoActive;
import org.peptideadvisor.catalog.InteractionRow;
import org.peptideadvisor.catalog.Vocabulary;
import org.peptideadvisor.catalog.VocabularyTerm;
import org.peptideadvisor.model.fact.Peptide;

/**
 * An id of the catalog or the vocabulary.
 *
 * @param meanings what it stands for; several where several kinds have it
 * @param apart what it must be kept apart from, and how; empty where nothing is known
 */
public record WordSheet(String id, List<WordMeaning> meanings, List<ApartFrom> apart) {

    private static final Pattern QUOTED = Pattern.compile("\"([a-z0-9][a-z0-9-]{0,79})\"");

    /**
     * One thing that an id stands for.
     *
     * @param kind such as {@code peptide} or {@code condition}
     * @param facts what is known of it, by what it is about
     */
    public record WordMeaning(String kind, String name, Map<String, String> facts) {}

    /** A row of the interaction table: what else it is about, or both where the id is one of many, and what a client is told. */
    public record ApartFrom(String row, String what, String handling) {}

    /** The sheet of an id; null if nothing is called so. */
    static @Nullable WordSheet of(Catalog catalog, String id) {
        List<WordMeaning> meanings = meanings(catalog, id);
        if (meanings.isEmpty()) {
            return null;
        }
        return new WordSheet(
                id,
                meanings,
                apart(catalog, id).stream()
                        .map(one -> new ApartFrom(one.id(), others(one, id), one.handling()))
                        .toList());
    }

    /** The sheets of all ids between quotation marks in a text, each once, in their order. */
    public static List<WordSheet> in(Catalog catalog, String text) {
        var sheets = new LinkedHashMap<String, WordSheet>();
        Matcher quoted = QUOTED.matcher(text);
        while (quoted.find()) {
            String id = quoted.group(1);
            WordSheet sheet = sheets.containsKey(id) ? null : of(catalog, id);
            if (sheet != null) {
                sheets.put(id, sheet);
            }
        }
        return List.copyOf(sheets.values());
    }

    private static List<WordMeaning> meanings(Catalog catalog, String id) {
        var meanings = new ArrayList<WordMeaning>();
        Peptide peptide = catalog.peptide(id);
        if (peptide != null) {
            meanings.add(new WordMeaning("peptide", peptide.name(), facts(catalog, peptide)));
        }
        CoActive active = catalog.active(id);
        if (active != null) {
            meanings.add(new WordMeaning("co-active", active.name(), facts(catalog, active)));
        }
        for (String kind : Vocabulary.KINDS.stream().sorted().toList()) {
            VocabularyTerm term = catalog.vocabulary().term(kind, id);
            if (term != null) {
                meanings.add(new WordMeaning(kind.replace('-', ' '), term.label(), facts(catalog, term)));
            }
        }
        return meanings;
    }

    private static Map<String, String> facts(Catalog catalog, Peptide one) {
        Vocabulary words = catalog.vocabulary();
        var facts = new LinkedHashMap<String, String>();
        facts.put("Class", label(words, "peptide-class", one.peptideClass()));
        facts.put(
                "Evidence",
                "grade " + one.getGrade() + ", " + one.getEffect() + ", certainty " + one.getCertainty()
                        + (one.isVerified() ? "" : "; nobody has read its source"));
        facts.put("For", labels(words, "concern", one.targets()));
        facts.put("Groups", labels(words, "group", one.groups()));
        facts.put("INCI", one.inci());
        facts.put("Shows after", one.weeks().from() + " to " + one.weeks().to() + " weeks");
        facts.put("Holds", String.join(", ", one.parts()));
        facts.put("Cautions", one.cautions());
        facts.values().removeIf(String::isBlank);
        return facts;
    }

    private static Map<String, String> facts(Catalog catalog, CoActive one) {
        Vocabulary words = catalog.vocabulary();
        var facts = new LinkedHashMap<String, String>();
        facts.put("Does", one.role().replace(";", ", "));
        facts.put("Evidence", one.verified() ? "its source was read" : "nobody has read its source");
        facts.put("Groups", labels(words, "group", one.groups()));
        facts.put("INCI", one.inci());
        facts.put("Irritates", one.irritancy());
        facts.put("In pregnancy", label(words, "pregnancy-status", one.pregnancy()));
        facts.put("Breastfeeding", label(words, "pregnancy-status", one.breastfeeding()));
        facts.put("Prescription", one.prescription() ? "yes: only a prescriber decides" : "no");
        facts.values().removeIf(String::isBlank);
        return facts;
    }

    private static Map<String, String> facts(Catalog catalog, VocabularyTerm term) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("Told as", term.help());
        if (term.kind().equals("group") || term.kind().equals("peptide-class")) {
            facts.put("Belongs to it", String.join(", ", members(catalog, term)));
        }
        facts.put("Safety rows", String.join(", ", term.safety()));
        facts.values().removeIf(String::isBlank);
        return facts;
    }

    private static List<String> members(Catalog catalog, VocabularyTerm term) {
        Stream<String> peptides = catalog.peptides().stream()
                .filter(one ->
                        one.groups().contains(term.id()) || one.peptideClass().equals(term.id()))
                .map(Peptide::id);
        Stream<String> actives = catalog.actives().stream()
                .filter(one -> one.groups().contains(term.id()))
                .map(CoActive::id);
        return Stream.concat(peptides, actives).toList();
    }

    private static List<InteractionRow> apart(Catalog catalog, String id) {
        var rows = new TreeMap<String, InteractionRow>();
        Stream.of(
                        catalog.peptides().stream().map(Peptide::id),
                        catalog.actives().stream().map(CoActive::id),
                        catalog.vocabulary().terms("procedure").stream().map(VocabularyTerm::id))
                .flatMap(others -> others)
                .flatMap(other -> catalog.meeting(id, other).stream())
                .filter(row -> row.keepApart() != null || row.effect().equals("avoid"))
                .forEach(row -> rows.putIfAbsent(row.id(), row));
        return List.copyOf(rows.values());
    }

    private static String others(InteractionRow row, String id) {
        String first = plain(row.itemA());
        String second = plain(row.itemB());
        return first.equals(id) ? second : second.equals(id) ? first : first + " and " + second;
    }

    /** Tables name a whole class by {@code class:}. */
    private static String plain(String item) {
        return item.replace("class:", "");
    }

    private static String labels(Vocabulary words, String kind, List<String> ids) {
        return String.join(", ", ids.stream().map(id -> label(words, kind, id)).toList());
    }

    private static String label(Vocabulary words, String kind, String id) {
        VocabularyTerm term = words.term(kind, id);
        return term == null ? id : term.label();
    }
}
