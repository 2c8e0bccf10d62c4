package org.peptideadvisor.catalog;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.peptideadvisor.catalog.inci.AmbiguousName;
import org.peptideadvisor.catalog.inci.InciKey;
import org.peptideadvisor.catalog.inci.InciName;
import org.peptideadvisor.catalog.inci.LabelTables;
import org.peptideadvisor.catalog.inci.NamePattern;
import org.peptideadvisor.catalog.inci.OnePercentMarker;
import org.peptideadvisor.catalog.table.AllowedIds;
import org.peptideadvisor.catalog.table.TableCode;
import org.peptideadvisor.catalog.table.TableLayout;
import org.peptideadvisor.model.AuthorLimit;
import org.peptideadvisor.model.QuotedText;

/** Reads the tables of {@code catalog/labels}; a name that two rows claim is a fault of the later one. */
final class InciRows {

    private static final int LONGEST_PATTERN = AuthorLimit.PATTERN.most();
    private static final Pattern NOTHING = Pattern.compile("a^");
    private static final Set<String> IRRITANCY = Set.of("none", "low", "moderate", "high");

    private final KnownIds known;
    private final AllowedIds groups;
    private final AllowedIds allergens;
    private final AllowedIds sources;
    private final Map<String, TableRow> owners = new HashMap<>();
    private final Map<String, InciName> byKey = new HashMap<>();
    private final Map<String, AmbiguousName> ambiguousByKey = new HashMap<>();

    private InciRows(Map<TableLayout, CatalogTable> tables, KnownIds known) {
        this.known = known;
        this.groups = KnownIds.ids("group of labels", tables, TableLayout.LABEL_GROUPS);
        this.allergens = KnownIds.ids("allergen of labels", tables, TableLayout.LABEL_ALLERGENS);
        this.sources = KnownIds.ids("source of labels", tables, TableLayout.LABEL_SOURCES);
    }

    static LabelTables read(Map<TableLayout, CatalogTable> tables, KnownIds known) {
        return new InciRows(tables, known).read(tables);
    }

    private LabelTables read(Map<TableLayout, CatalogTable> tables) {
        var names = new ArrayList<InciName>();
        rows(tables, TableLayout.LABEL_NAMES).forEach(row -> names.add(name(row)));
        rows(tables, TableLayout.LABEL_AMBIGUOUS).forEach(this::ambiguous);
        var patterns = new ArrayList<NamePattern>();
        rows(tables, TableLayout.LABEL_PATTERNS).forEach(row -> patterns.add(pattern(row)));
        var labels = new LinkedHashMap<String, String>();
        rows(tables, TableLayout.LABEL_ALLERGENS).forEach(row -> labels.put(row.text("id"), row.required("label")));
        rows(tables, TableLayout.LABEL_GROUPS).forEach(row -> row.required("label"));
        rows(tables, TableLayout.LABEL_SOURCES).forEach(row -> row.required("what"));
        return new LabelTables(names, byKey, ambiguousByKey, patterns, labels);
    }

    private static Stream<TableRow> rows(Map<TableLayout, CatalogTable> tables, TableLayout sheet) {
        CatalogTable table = tables.get(sheet);
        return table == null ? Stream.of() : table.inTime();
    }

    private InciName name(TableRow row) {
        row.choice("confidence", Set.of("read", "recalled"));
        sources(row);
        var name = new InciName(
                row.text("inci"),
                row.required("us_name"),
                row.list("other_names"),
                row.text("maps_to").isEmpty() ? null : row.id("maps_to", known.selectable("ingredient")),
                row.ids("groups", groups),
                row.ids("allergen_of", allergens),
                row.ids("maybe_allergen_of", allergens),
                row.choice("irritancy", IRRITANCY),
                row.yes("photosensitiser"),
                row.text("one_percent_marker").isEmpty()
                        ? OnePercentMarker.NONE
                        : row.word("one_percent_marker", OnePercentMarker.class),
                row.text("note"));
        claim(row, "inci", name.inci());
        if (!name.usName().equals(name.inci())) {
            claim(row, "us_name", name.usName());
        }
        name.otherNames().forEach(other -> claim(row, "other_names", other));
        Stream.concat(Stream.of(name.inci(), name.usName()), name.otherNames().stream())
                .forEach(spelling -> byKey.putIfAbsent(InciKey.of(spelling), name));
        return name;
    }

    private void ambiguous(TableRow row) {
        sources(row);
        var word = new AmbiguousName(
                row.list("name"),
                row.list("could_be"),
                row.ids("groups", groups),
                row.ids("possible_allergens", allergens),
                row.required("say"));
        for (String spelling : word.names()) {
            claim(row, "name", spelling);
            ambiguousByKey.put(InciKey.of(spelling), word);
        }
    }

    private NamePattern pattern(TableRow row) {
        row.choice("kind", Set.of("warn", "ask", "note"));
        var pattern = new NamePattern(expression(row), row.ids("allergen", allergens), row.ids("groups", groups));
        if (pattern.allergens().isEmpty() && pattern.groups().isEmpty()) {
            row.fault("allergen", TableCode.MISSING_VALUE, "the pattern says nothing", "name an allergen or a group");
        }
        return pattern;
    }

    /** The cell as an expression that is searched for in linear time. */
    private static Pattern expression(TableRow row) {
        String text = row.text("pattern");
        try {
            if (text.length() <= LONGEST_PATTERN) {
                return Pattern.compile(text);
            }
        } catch (PatternSyntaxException e) {
            // said below
        }
        row.fault(
                "pattern",
                TableCode.BAD_PATTERN,
                "this is no pattern of at most " + LONGEST_PATTERN + " characters",
                "write words between \\b and \\b, such as \\b(soy|soybean)\\b");
        return NOTHING;
    }

    private void sources(TableRow row) {
        if (row.ids("source", sources).isEmpty()) {
            row.required("source");
        }
    }

    private void claim(TableRow row, String column, String name) {
        String key = InciKey.of(name);
        if (key.isEmpty()) {
            row.fault(
                    column,
                    TableCode.BAD_NAME,
                    "\"" + QuotedText.of(name) + "\" has neither letters nor digits",
                    "write the name out");
            return;
        }
        TableRow owner = owners.putIfAbsent(key, row);
        if (owner != null && owner != row) {
            row.fault(
                    column,
                    TableCode.AMBIGUOUS_NAME,
                    "\"" + QuotedText.of(name) + "\" already stands in " + owner.where(),
                    "leave the name with one of the two");
        }
    }
}
