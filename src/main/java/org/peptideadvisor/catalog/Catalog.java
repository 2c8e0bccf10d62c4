package org.peptideadvisor.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.inci.LabelTables;
import org.peptideadvisor.catalog.table.ShownText;
import org.peptideadvisor.catalog.table.TableLayout;
import org.peptideadvisor.catalog.table.TranslationTable;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.model.fact.Use;
import org.peptideadvisor.model.word.SubjectKind;

/**
 * The tables of {@code rules/catalog}. Immutable, so any number of threads may use one catalog; every list and set
 * iterates in a fixed order, and a look-up neither searches nor builds anything.
 */
public final class Catalog {

    private final List<Peptide> peptides;
    private final Map<String, Peptide> peptidesById;
    private final List<CoActive> actives;
    private final Map<String, CoActive> activesById;
    private final List<InteractionRow> interactions;
    private final List<Citation> citations;
    private final Map<String, Citation> citationsByKey;
    private final List<SafetyRow> safety;
    private final List<RoutineRow> routine;
    private final List<ClaimRow> claims;
    private final List<ClaimWord> claimWords;
    private final List<SeedClaim> seedClaims;
    private final List<PhraseRow> phrases;
    private final List<ShownText> shown;
    private final Vocabulary vocabulary;
    private final IngredientNames names;
    private final LabelTables labels;
    private final ExclusionReach coverage;
    private final IngredientGroups groups;
    private final InteractionIndex meetings;

    Catalog(
            List<Peptide> peptides,
            List<CoActive> actives,
            List<InteractionRow> interactions,
            List<Citation> citations,
            List<SafetyRow> safety,
            List<RoutineRow> routine,
            List<ClaimRow> claims,
            List<ClaimWord> claimWords,
            List<SeedClaim> seedClaims,
            List<PhraseRow> phrases,
            List<ShownText> shown,
            Vocabulary vocabulary,
            IngredientNames names,
            LabelTables labels) {
        this.peptides = sorted(peptides, Peptide::id);
        this.peptidesById = byId(peptides, Peptide::id);
        this.actives = sorted(actives, CoActive::id);
        this.activesById = byId(actives, CoActive::id);
        this.interactions = sorted(interactions, InteractionRow::id);
        this.citations = sorted(citations, Citation::key);
        this.citationsByKey = byId(citations, Citation::key);
        this.safety = sorted(safety, SafetyRow::id);
        this.routine = sorted(routine, RoutineRow::id);
        this.claims = sorted(claims, ClaimRow::id);
        this.claimWords = sorted(claimWords, ClaimWord::id);
        this.shown = List.copyOf(shown);
        this.seedClaims = sorted(seedClaims, SeedClaim::id);
        this.phrases = List.copyOf(phrases);
        this.vocabulary = vocabulary;
        this.names = names;
        this.labels = labels;
        this.coverage = new ExclusionReach(this.peptides, this.actives, vocabulary.terms("allergy"));
        this.groups = new IngredientGroups(this.peptides, this.actives, vocabulary.terms("group"), coverage);
        this.meetings = new InteractionIndex(this.interactions, coverage, groups.members());
    }

    /**
     * Reads the tables.
     *
     * @param tables the text of each table by file name, such as {@code peptides.csv}; other files are passed over
     * @return the catalog, or all that is wrong with the tables
     */
    public static CatalogResult load(Map<String, String> tables) {
        return load(tables, () -> false);
    }

    /**
     * Reads the tables.
     *
     * @param late whether there is no time left: then what is left is not looked at, and there is no catalog
     * @return as for {@link #load(Map)}
     */
    public static CatalogResult load(Map<String, String> tables, BooleanSupplier late) {
        return CatalogReader.read(tables, late);
    }

    /**
     * Reads a table of translations.
     *
     * @param path below the rules folder, for which {@link TranslationTable#isOne} holds
     * @param late whether there is no time left: then what is left is not looked at
     */
    public static TranslationTable translations(String path, String text, BooleanSupplier late) {
        return CatalogReader.translations(path, text, late);
    }

    /** Whether a file name is that of a table. */
    public static boolean isTable(String file) {
        return TableLayout.isTable(file);
    }

    /** The file names of the tables that a rule base has whatever its languages. */
    public static Set<String> tableNames() {
        return TableLayout.NAMES;
    }

    /** The peptide, or null when there is none of that id. */
    public @Nullable Peptide peptide(String id) {
        return peptidesById.get(id);
    }

    /** Every peptide, by id. */
    public List<Peptide> peptides() {
        return peptides;
    }

    /** The co-active, or null when there is none of that id. */
    public @Nullable CoActive active(String id) {
        return activesById.get(id);
    }

    /** Every co-active, by id. */
    public List<CoActive> actives() {
        return actives;
    }

    /** The rows of the interaction table, by id. */
    public List<InteractionRow> interactions() {
        return interactions;
    }

    /** The source, or null when there is none of that key. */
    public @Nullable Citation citation(String key) {
        return citationsByKey.get(key);
    }

    /** Every source, by key. */
    public List<Citation> citations() {
        return citations;
    }

    /** The rows of the safety table, by id. */
    public List<SafetyRow> safety() {
        return safety;
    }

    /** The rows of the routine table, by id. */
    public List<RoutineRow> routine() {
        return routine;
    }

    /** The rows of the claims table, by id. */
    public List<ClaimRow> claims() {
        return claims;
    }

    /** The words that claim what a cosmetic may not, by id of their row. */
    public List<ClaimWord> claimWords() {
        return claimWords;
    }

    /** The cells that clients or apps are shown as they stand. */
    public List<ShownText> shown() {
        return shown;
    }

    /** The rows of the seed claims table, by id. */
    public List<SeedClaim> seedClaims() {
        return seedClaims;
    }

    /** The rows of the phrase table, in its order. */
    public List<PhraseRow> phrases() {
        return phrases;
    }

    /** The ids that requests, tables and rules may use. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The tables that ingredient lists are read with. */
    public LabelTables labels() {
        return labels;
    }

    /**
     * The peptide or co-active that somebody means by a name.
     *
     * @param nameOrId an id, INCI name, everyday name, trade name or retired name; capitals, spaces and punctuation
     *     make no difference
     * @return its id, or null when nothing is called that
     */
    public @Nullable String resolve(String nameOrId) {
        return names.resolve(nameOrId);
    }

    /** What sort of thing goes by an id: a peptide, a co-active, or else a group of them. */
    public SubjectKind kind(String id) {
        if (peptide(id) != null) {
            return SubjectKind.INGREDIENT;
        }
        return active(id) != null ? SubjectKind.ACTIVE : SubjectKind.GROUP;
    }

    /**
     * The ids of the peptides and co-actives that an exclusion covers, a blend when any of its parts is.
     *
     * @param kind an ingredient, a co-active, a class or a group; others cover nothing
     * @return sorted; empty for an id that covers nothing
     */
    public Set<String> covered(SubjectKind kind, String id) {
        return coverage.of(kind.id(), id);
    }

    /**
     * The ids of the peptides and co-actives that an allergy keeps out. An ingredient keeps out every blend that holds
     * it, a blend also its parts and the blends that hold those.
     *
     * @param allergyId an {@code allergy} id, or the id of a peptide or co-active
     * @return sorted; empty when nothing in the catalog is known to hold it
     */
    public Set<String> allergen(String allergyId) {
        return coverage.ofAllergy(allergyId);
    }

    /**
     * The groups of a peptide, a co-active or a group. A group belongs to itself, which comes first, and to every group
     * that holds all of its members: {@code aha} is also an {@code exfoliating-acid}.
     */
    List<String> groups(String id) {
        return groups.of(id);
    }

    /** Whether only a prescriber can supply this co-active, or anything of this group. */
    public boolean prescription(String id) {
        return groups.of(id).contains(CoActive.PRESCRIPTION);
    }

    /**
     * What rules see of something that a client uses.
     *
     * @param id an ingredient, a co-active or a group
     */
    public Use use(String id, @Nullable String when, @Nullable Integer perWeek, @Nullable Integer sinceWeeks) {
        Peptide peptide = peptide(id);
        return new Use(
                id,
                groups(id),
                peptide == null ? null : peptide.peptideClass(),
                when,
                perWeek,
                sinceWeeks,
                prescription(id));
    }

    /**
     * The rows of the interaction table that two things bring about, in whatever order they are given.
     *
     * @param idA a peptide, a co-active, a group that a client may name instead, a {@code procedure} or
     *     {@code delivery}, or {@code sun}
     * @param idB the other
     * @return by row id; empty when the table has nothing on the two
     */
    public List<InteractionRow> meeting(String idA, String idB) {
        return meetings.of(idA, idB);
    }

    private static <T> List<T> sorted(List<T> rows, Function<T, String> id) {
        return rows.stream().sorted(Comparator.comparing(id)).toList();
    }

    private static <T> Map<String, T> byId(List<T> rows, Function<T, String> id) {
        return rows.stream().collect(Collectors.toUnmodifiableMap(id, row -> row));
    }
}
