package org.peptideadvisor.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.CoActive;
import org.peptideadvisor.catalog.SafetyRow;
import org.peptideadvisor.catalog.VocabularyTerm;
import org.peptideadvisor.catalog.table.NearestWord;
import org.peptideadvisor.model.QuotedText;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.model.word.AdviceOutcome;
import org.peptideadvisor.model.word.ContractWord;
import org.peptideadvisor.model.word.SubjectKind;
import org.peptideadvisor.model.word.Urgency;

/** Looks up what a guarding scenario says: a name that no answer can have would be kept out for good. */
final class GuardReader {

    /** The fields of a guard that say what the answer must do. */
    static final Set<String> ASKED = Set.of("keepOut", "hold", "tell", "leastOutcome", "leastUrgency");

    private static final Set<String> SUBJECT = Set.of("kind", "id");

    private final Catalog catalog;
    private final Set<String> rows;

    GuardReader(Catalog catalog) {
        this.catalog = catalog;
        this.rows = catalog.safety().stream().map(SafetyRow::id).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Looks through the parts that make a scenario a guard. */
    void check(JsonNode root, List<ScenarioFault> faults) {
        if (ASKED.stream().noneMatch(root::has)) {
            bad("", "the guard asks for nothing", "add keepOut, hold, tell, leastOutcome or leastUrgency", faults);
        }
        rows(root.path("guards"), faults);
        keepOut(root.path("keepOut"), faults);
        JsonNode hold = root.path("hold");
        if (!hold.isMissingNode() && !(hold.isBoolean() && hold.asBoolean())) {
            bad("/hold", "'hold' is true or left out", "write hold: true", faults);
        }
        tell(root.path("tell"), faults);
        word(root.path("leastOutcome"), AdviceOutcome.class, "/leastOutcome", faults);
        word(root.path("leastUrgency"), Urgency.class, "/leastUrgency", faults);
    }

    private void rows(JsonNode guards, List<ScenarioFault> faults) {
        if (guards.isTextual()) {
            row(guards, "/guards", faults);
            return;
        }
        for (int i = 0; i < guards.size(); i++) {
            row(guards.get(i), "/guards/" + i, faults);
        }
        if (!guards.isArray() || guards.isEmpty()) {
            bad("/guards", "'guards' names no row of safety.csv", "write guards: SAF001", faults);
        }
    }

    private void row(JsonNode node, String pointer, List<ScenarioFault> faults) {
        String id = node.asText();
        if (!rows.contains(id)) {
            faults.add(new ScenarioFault(
                    ScenarioCode.UNKNOWN_ID,
                    pointer,
                    "no row of safety.csv is called '" + QuotedText.of(id) + "'",
                    near(id, rows)));
        }
    }

    private static void tell(JsonNode list, List<ScenarioFault> faults) {
        if (!list.isMissingNode() && (!list.isArray() || list.isEmpty())) {
            bad("/tell", "'tell' lists nothing", "write - keep the vial", faults);
        }
        for (int i = 0; i < list.size(); i++) {
            if (!list.get(i).isTextual() || ToldWords.of(list.get(i).asText()).isEmpty()) {
                bad("/tell/" + i, "an entry of 'tell' is one word or a few", "write - keep the vial", faults);
            }
        }
    }

    private void keepOut(JsonNode list, List<ScenarioFault> faults) {
        if (!list.isMissingNode() && (!list.isArray() || list.isEmpty())) {
            bad("/keepOut", "'keepOut' lists nothing", "write - { kind: group, id: retinoid }", faults);
        }
        for (int i = 0; i < list.size(); i++) {
            JsonNode one = list.get(i);
            String pointer = "/keepOut/" + i;
            if (one.size() != SUBJECT.size()
                    || !SUBJECT.stream().allMatch(field -> one.path(field).isTextual())) {
                bad(
                        pointer,
                        "an entry of 'keepOut' is a kind and an id",
                        "write { kind: group, id: retinoid }",
                        faults);
                continue;
            }
            SubjectKind kind = word(one.path("kind"), SubjectKind.class, pointer + "/kind", faults);
            String id = one.path("id").asText();
            if (kind != null && !ids(kind).contains(id)) {
                String message = "no " + kind.id() + " is called '" + QuotedText.of(id) + "'";
                faults.add(new ScenarioFault(ScenarioCode.UNKNOWN_ID, pointer + "/id", message, near(id, ids(kind))));
            }
        }
    }

    private static <W extends Enum<W> & ContractWord> @Nullable W word(
            JsonNode node, Class<W> type, String pointer, List<ScenarioFault> faults) {
        if (node.isMissingNode()) {
            return null;
        }
        W word = ContractWord.of(type, node.asText());
        if (word == null) {
            Set<String> known = ContractWord.ids(type);
            String message = "'" + QuotedText.of(node.asText()) + "' is none of " + String.join(", ", known);
            faults.add(new ScenarioFault(ScenarioCode.UNKNOWN_ID, pointer, message, near(node.asText(), known)));
        }
        return word;
    }

    private Set<String> ids(SubjectKind kind) {
        return switch (kind) {
            case INGREDIENT -> catalog.peptides().stream().map(Peptide::id).collect(Collectors.toSet());
            case ACTIVE -> catalog.actives().stream().map(CoActive::id).collect(Collectors.toSet());
            case CLASS -> terms("peptide-class");
            case GROUP, DELIVERY, SUBSTANCE, PROCEDURE -> terms(kind.id());
        };
    }

    private Set<String> terms(String kind) {
        return catalog.vocabulary().terms(kind).stream().map(VocabularyTerm::id).collect(Collectors.toSet());
    }

    private static String near(String unknown, Set<String> known) {
        String near = NearestWord.to(unknown, known);
        return near == null ? "write one that the tables of rules/catalog have" : "did you mean " + near + "?";
    }

    private static void bad(String pointer, String message, String fix, List<ScenarioFault> faults) {
        faults.add(new ScenarioFault(ScenarioCode.BAD_GUARD, pointer, message, fix));
    }
}
