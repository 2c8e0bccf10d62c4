package org.peptideadvisor.workbench.naming;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.CatalogResult;
import org.peptideadvisor.model.FileEdit;
import org.peptideadvisor.release.RuleFolder;
import org.peptideadvisor.rulebook.text.RuleBookReader;
import org.peptideadvisor.translation.CarriedTranslations;
import org.peptideadvisor.workbench.naming.NameOutcome.MadeEdits;
import org.peptideadvisor.workbench.naming.NameOutcome.NoEdits;

/** Gives a rule or an id of the catalog another name, or takes it away, with all that speaks of it. */
public final class NameChanges {

    private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final String VOCABULARY = "catalog/vocabulary.csv";
    private static final String WITHDRAWN = "catalog/withdrawn_ids.csv";
    /** Apps are told so long before an id may be refused. */
    private static final int DAYS = 180;

    private final Map<String, String> files;

    /** @param files path to text */
    public NameChanges(Map<String, String> files) {
        this.files = new TreeMap<>(files);
    }

    /** Another name everywhere. */
    public NameOutcome rename(String from, String to, LocalDate today) {
        if (RuleReferences.ID.matcher(from).matches()) {
            return renameRule(from, to);
        }
        List<String> homes = TableIds.homes(files, from);
        if (!KEBAB.matcher(to).matches()
                || to.equals(from)
                || !TableIds.homes(files, to).isEmpty()) {
            return new NoEdits(false, "The new id is lower-case letters, digits and hyphens, and not taken yet.");
        }
        if (homes.size() != 1) {
            return new NoEdits(false, homes.isEmpty() ? unknown() : ambiguous(homes));
        }
        var after = new TreeMap<>(files);
        after.replaceAll((path, text) -> path.endsWith(".drl")
                ? text.replace('"' + from + '"', '"' + to + '"')
                : path.endsWith(".csv")
                        ? new TableIds(path, text).renamed(from, to)
                        : ScenarioIds.isScenario(path) ? ScenarioIds.renamed(text, from, to) : text);
        String kind = homes.get(0).equals(VOCABULARY) ? TableIds.kind(files.getOrDefault(VOCABULARY, ""), from) : null;
        if (kind != null) {
            String table = after.getOrDefault(WITHDRAWN, "id,kind,instead,announced,until\n");
            String row = String.join(
                    ",", from, kind, to, today.toString(), today.plusDays(DAYS).toString());
            after.put(WITHDRAWN, table + (table.endsWith("\n") ? "" : "\n") + row + "\n");
        }
        return new MadeEdits(edits(after));
    }

    private NameOutcome renameRule(String from, String to) {
        if (!RuleReferences.holds(files, from)) {
            return new NoEdits(true, "The draft has no rule with this id.");
        }
        if (!RuleReferences.ID.matcher(to).matches() || RuleReferences.holds(files, to)) {
            return new NoEdits(false, "The new id is 2 to 5 capitals, a hyphen and 1 to 4 digits, and not taken yet.");
        }
        Pattern word = RuleReferences.word(from);
        var after = new TreeMap<>(files);
        after.replaceAll((path, text) -> path.endsWith(".drl") || ScenarioIds.isScenario(path)
                ? word.matcher(text).replaceAll(to)
                : text);
        return new MadeEdits(edits(after));
    }

    /** Gone everywhere. */
    public NameOutcome retire(String id) {
        if (RuleReferences.ID.matcher(id).matches()) {
            Map<String, String> without = RuleReferences.without(files, id);
            return without == null
                    ? new NoEdits(true, "The draft has no rule with this id, or its rules cannot be read.")
                    : new MadeEdits(edits(withoutScenarios(without, id)));
        }
        List<String> homes = TableIds.homes(files, id);
        if (homes.size() != 1) {
            return new NoEdits(false, homes.isEmpty() ? unknown() : ambiguous(homes));
        }
        List<String> rules = files.entrySet().stream()
                .filter(file ->
                        file.getKey().endsWith(".drl") && file.getValue().contains('"' + id + '"'))
                .map(Map.Entry::getKey)
                .toList();
        if (!rules.isEmpty()) {
            return new NoEdits(
                    false,
                    "Rules still speak of it, and only you know what they should say: " + String.join(", ", rules)
                            + ". Change or retire them first.");
        }
        var after = new TreeMap<>(files);
        after.replaceAll((path, text) -> path.endsWith(".csv") ? new TableIds(path, text).without(id) : text);
        return new MadeEdits(edits(withoutScenarios(after, id)));
    }

    private static Map<String, String> withoutScenarios(Map<String, String> files, String id) {
        var after = new TreeMap<>(files);
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (ScenarioIds.isScenario(file.getKey())) {
                String left = ScenarioIds.without(file.getValue(), id);
                if (left == null) {
                    after.remove(file.getKey());
                } else {
                    after.put(file.getKey(), left);
                }
            }
        }
        return after;
    }

    private static String unknown() {
        return "No rule and no row of the catalog has this id.";
    }

    private static String ambiguous(List<String> homes) {
        return "More than one thing has this id: " + String.join(", ", homes) + ". Edit the files instead.";
    }

    /** Translations go along, if all can be read; what cannot is told by the check. */
    private Map<String, String> withTranslations(Map<String, String> after) {
        return RuleFolder.catalog(files) instanceof CatalogResult.LoadedCatalog before
                        && RuleFolder.catalog(after) instanceof CatalogResult.LoadedCatalog now
                ? new CarriedTranslations(
                                new RuleBookReader().read(files).book(),
                                before.catalog(),
                                new RuleBookReader().read(after).book(),
                                now.catalog())
                        .in(after)
                : after;
    }

    private List<FileEdit> edits(Map<String, String> changed) {
        Map<String, String> after = withTranslations(changed);
        var edits = new ArrayList<FileEdit>();
        var paths = new TreeSet<>(files.keySet());
        paths.addAll(after.keySet());
        for (String path : paths) {
            @Nullable String text = after.get(path);
            if (!Objects.equals(files.get(path), text)) {
                edits.add(new FileEdit(path, text));
            }
        }
        return edits;
    }
}
