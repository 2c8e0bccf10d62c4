package org.peptideadvisor.catalog.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.peptideadvisor.model.AuthorLimit;

/**
 * What one file of the catalog must look like.
 *
 * @param file its name
 * @param key the column that tells its rows apart
 * @param keyForm what such a key must look like
 * @param example a key, to show the form
 * @param columns every column, in any order
 */
public record TableLayout(String file, String key, Pattern keyForm, String example, List<String> columns) {

    public static final Set<String> READ_LEVELS =
            Set.of("abstract", "page", "excerpt", "repo", "secondary", "recalled");

    private static final String KEBAB = "[a-z0-9]+(-[a-z0-9]+)*";

    public static final TableLayout CITATIONS =
            sheet("citations.csv", "key", "[A-Z][A-Z0-9]*", "RES21", "citation", "address", "read_level");

    /** A question's id is the name of a field of the request and a grade is a capital, so this form is wider. */
    public static final TableLayout VOCABULARY = sheet(
            "vocabulary.csv",
            "id",
            "[A-Za-z0-9]+(-[a-z0-9]+)*",
            "wrinkles",
            "kind",
            "label",
            "safety",
            "covers",
            "help");

    public static final TableLayout OTHER_NAMES =
            sheet("other_names.csv", "name", "[a-z0-9]+([ .-][a-z0-9]+)*", "roaccutane", "kind", "id");

    /** The only table that a rule base may do without. */
    public static final TableLayout WITHDRAWN_IDS =
            sheet("withdrawn_ids.csv", "id", KEBAB, "dry-patches", "kind", "instead", "announced", "until");

    public static final TableLayout PEPTIDES = sheet(
            "peptides.csv",
            "id",
            KEBAB,
            "copper-tripeptide-1",
            "ref inci name names class targets groups parts grade effect certainty by_maker evidence_note weeks_from weeks_to"
                    + " weeks_basis strength cautions mechanism citations confidence verified");

    public static final TableLayout CO_ACTIVES = sheet(
            "co_actives.csv",
            "id",
            KEBAB,
            "retinol",
            "ref inci name names groups role irritancy load strengths ph pregnancy pregnancy_basis breastfeeding"
                    + " photosensitizing when when_note prescription notes citations confidence verified");

    public static final TableLayout INTERACTIONS = sheet(
            "interactions.csv",
            "id",
            "INT[0-9]{3}",
            "INT001",
            "pair_type item_a item_b side_a side_b at_least effect reason handling min_separation_minutes keep_apart"
                    + " evidence_strength contested citations confidence verified");

    public static final TableLayout SAFETY = sheet(
            "safety.csv",
            "id",
            "SAF[0-9]{3}",
            "SAF001",
            "category condition trigger action severity avoid allow_or_prefer reason date citations"
                    + " confidence verified");

    public static final TableLayout ROUTINE = sheet(
            "routine.csv",
            "id",
            "ROU[0-9]{3}",
            "ROU001",
            "kind step when order rule detail duration_weeks citations confidence verified");

    public static final TableLayout CLAIMS = sheet(
            "claims.csv", "id", "CLM[0-9]{2}", "CLM01", "region kind claim handling citations confidence verified");

    public static final TableLayout CLAIM_WORDS =
            sheet("claim_words.csv", "id", "CLW[0-9]{3}", "CLW001", "phrase markets severity unless why instead basis");

    /** The claim words of a language other than English, {@code claim_words_de.csv} for instance; a rule base may do without. */
    private static final Pattern CLAIM_WORDS_FILE = Pattern.compile("claim_words_([a-z]{2,3})\\.csv");

    public static final TableLayout SEED_CLAIMS = sheet(
            "seed_claims.csv", "id", "SEED[0-9]{2}", "SEED01", "claim support comment citations confidence verified");

    public static final TableLayout PHRASES = sheet(
            "phrases.csv",
            "key",
            "[A-Za-z]+([.=-][A-Za-z0-9]+)*",
            "then.recommend.peptide",
            "language",
            "phrase",
            "note");

    /** A name on labels may hold any characters. */
    public static final TableLayout LABEL_NAMES = sheet(
            "labels/inci.csv",
            "inci",
            ".{1,200}",
            "Palmitoyl Tripeptide-1",
            "us_name other_names maps_to groups allergen_of maybe_allergen_of irritancy photosensitiser"
                    + " one_percent_marker note source confidence");

    public static final TableLayout LABEL_AMBIGUOUS = sheet(
            "labels/ambiguous.csv",
            "name",
            ".{1,600}",
            "Vitamin C;Vitamine C",
            "could_be groups possible_allergens say source");

    public static final TableLayout LABEL_PATTERNS =
            sheet("labels/patterns.csv", "pattern", ".+", "\\bsoy\\b", "kind allergen groups why");

    public static final TableLayout LABEL_ALLERGENS =
            sheet("labels/allergens.csv", "id", KEBAB, "nuts", "label covers");

    public static final TableLayout LABEL_GROUPS = sheet("labels/groups.csv", "id", KEBAB, "emollient", "label");

    public static final TableLayout LABEL_SOURCES =
            sheet("labels/sources.csv", "key", "[A-Z][A-Z0-9]*", "ANX3", "read what where licence");

    public static final List<TableLayout> ALL = List.of(
            CITATIONS,
            VOCABULARY,
            OTHER_NAMES,
            WITHDRAWN_IDS,
            PEPTIDES,
            CO_ACTIVES,
            INTERACTIONS,
            SAFETY,
            ROUTINE,
            CLAIMS,
            CLAIM_WORDS,
            SEED_CLAIMS,
            PHRASES,
            LABEL_NAMES,
            LABEL_AMBIGUOUS,
            LABEL_PATTERNS,
            LABEL_ALLERGENS,
            LABEL_GROUPS,
            LABEL_SOURCES);

    public static final Set<String> NAMES =
            ALL.stream().map(TableLayout::file).collect(Collectors.toCollection(TreeSet::new));

    private static TableLayout sheet(String file, String key, String form, String example, String... columns) {
        var all = new ArrayList<String>();
        all.add(key);
        for (String some : columns) {
            all.addAll(CellText.split(some, ' '));
        }
        return new TableLayout(file, key, Pattern.compile(form), example, List.copyOf(all));
    }

    /** Whether a file of the catalog is a table: one that each rule base has, or claim words of a further language. */
    public static boolean isTable(String file) {
        return NAMES.contains(file) || isFurtherClaimWords(file);
    }

    /** Whether a file holds the claim words of a language other than English. */
    public static boolean isFurtherClaimWords(String file) {
        return CLAIM_WORDS_FILE.matcher(file).matches();
    }

    /** The layout of such a file, which is that of the English one. */
    public static TableLayout furtherClaimWords(String file) {
        return new TableLayout(
                file, CLAIM_WORDS.key(), CLAIM_WORDS.keyForm(), CLAIM_WORDS.example(), CLAIM_WORDS.columns());
    }

    /** The language of the claim words in a file, such as {@code de}; English where its name says none. */
    public String language() {
        Matcher name = CLAIM_WORDS_FILE.matcher(file);
        return name.matches() ? name.group(1) : "en";
    }

    /** What a table of translations must look like, by its path below the rules folder. */
    public static TableLayout translations(String path) {
        return sheet(path, "key", "[A-Za-z0-9]+([./=_-][A-Za-z0-9]+)*", "LIN-1", "version", "text", "reviewed");
    }

    /** The columns whose cells are shown to clients as they stand. */
    public List<String> shown() {
        return switch (file) {
            case "peptides.csv" -> List.of("name", "strength", "cautions");
            case "co_actives.csv" -> List.of("name", "notes");
            case "interactions.csv" -> List.of("handling");
            case "vocabulary.csv", "labels/allergens.csv" -> List.of("label");
            case "labels/ambiguous.csv" -> List.of("say");
            default -> List.of();
        };
    }

    /** Whether its keys are longer than ids: lists of names, patterns. */
    public boolean hasLongKeys() {
        return equals(LABEL_AMBIGUOUS) || equals(LABEL_PATTERNS);
    }

    /** How many rows it may have. */
    public AuthorLimit mostRows() {
        return equals(PEPTIDES) || equals(CO_ACTIVES) || equals(INTERACTIONS) ? AuthorLimit.THINGS : AuthorLimit.ROWS;
    }

    /** How many characters a cell may have. */
    public AuthorLimit longest(String column) {
        if (equals(PHRASES) && column.equals("phrase")) {
            return AuthorLimit.PHRASE;
        }
        if (equals(CITATIONS) && column.equals("address")) {
            return AuthorLimit.ADDRESS;
        }
        if (file.startsWith(TranslationTable.FOLDER) && column.equals("text")) {
            return AuthorLimit.TEXT;
        }
        return shown().contains(column) ? AuthorLimit.SHOWN_CELL : AuthorLimit.CELL;
    }

    /** Whether a rule base may do without it. */
    public boolean mayBeMissing() {
        return equals(WITHDRAWN_IDS);
    }

    /** The path below the rules folder. */
    public String path() {
        return file.startsWith(TranslationTable.FOLDER) ? file : "catalog/" + file;
    }
}
