package org.peptideadvisor.rulebook.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.VocabularyTerm;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.FactType.PropertyKind;
import org.peptideadvisor.rulebook.IdKind;
import org.peptideadvisor.rulebook.RuleStage;
import org.peptideadvisor.rulebook.Verb;
import org.peptideadvisor.rulebook.Verb.VerbParameter;

/** Makes rules of the rule language at random, most of them sound. */
final class RuleGrammar {

    private final Mutations random;
    private final Catalog catalog;
    private int made;

    RuleGrammar(Mutations random, Catalog catalog) {
        this.random = random;
        this.catalog = catalog;
    }

    String rule(RuleStage folder) {
        String id = "FUZ-" + (++made % 10_000);
        var named = new ArrayList<String>();
        var types = new ArrayList<FactType>();
        String when = IntStream.rangeClosed(0, random.number(3))
                .mapToObj(i -> pattern(folder, i, named, types))
                .collect(Collectors.joining("\n    "));
        String then = IntStream.rangeClosed(0, random.number(2))
                .mapToObj(i -> conclusion(folder, named, types))
                .collect(Collectors.joining("\n    "));
        return "rule \"" + id + " Made\"\n    @id(\"" + id + "\") @owner(\"fuzz\") @reviewed(\"unreviewed\")"
                + " @reviewBy(\"2027-01-01\") @evidence(\"REC\") @grade(\"E\")\nwhen\n    " + when + "\nthen\n    "
                + then
                + "\nend\n";
    }

    private String pattern(RuleStage folder, int number, List<String> named, List<FactType> types) {
        FactType type = random.any(List.of(FactType.values()));
        while (type.origin() == FactType.FactOrigin.PLAN && folder != RuleStage.PLAN) {
            type = random.any(List.of(FactType.values()));
        }
        FactType chosen = type;
        String constraints = IntStream.range(0, random.number(3))
                .mapToObj(i -> constraint(chosen))
                .collect(Collectors.joining(random.chance(10) ? " /* and */, " : ", "));
        String presence = random.any(List.of("", "", "", "not ", "exists "));
        String name = "";
        if (presence.isEmpty() && random.chance(2)) {
            name = "$f" + number;
            named.add(name);
            types.add(type);
            name += " : ";
        }
        return presence + name + type.label() + "( " + constraints + " )" + (random.chance(10) ? " // a remark" : "");
    }

    private String constraint(FactType type) {
        String property = random.any(List.copyOf(type.properties().keySet()));
        List<String> kinds = IdKind.of(type, property);
        String text = '"' + (kinds.isEmpty() ? "x" : id(random.any(kinds))) + '"';
        PropertyKind kind = type.properties().get(property);
        return property
                + " "
                + switch (kind == null ? PropertyKind.TEXT : kind) {
                    case TEXT -> random.any(List.of("== " + text, "!= " + text, "in ( " + text + " )", "== null"));
                    case NUMBER -> random.any(List.of("<", "<=", ">", ">=", "==", "!=")) + " " + random.number(99);
                    case FLAG -> "== " + random.chance(2);
                    case LIST -> random.any(List.of("contains ", "not contains ")) + text;
                };
    }

    private String conclusion(RuleStage folder, List<String> named, List<FactType> types) {
        Verb verb = random.any(List.of(Verb.values()));
        while (!verb.folders().contains(folder)) {
            verb = random.any(List.of(Verb.values()));
        }
        List<VerbParameter> shape = random.any(verb.shapes());
        return shape.stream()
                .map(parameter -> argument(parameter, named, types))
                .collect(Collectors.joining(", ", verb.word() + "( ", " );"));
    }

    private String argument(VerbParameter parameter, List<String> named, List<FactType> types) {
        if (parameter.bound() != null) {
            int at = types.indexOf(parameter.bound());
            return at < 0 ? "$none" : named.get(at);
        }
        String kind = parameter.vocabulary();
        return parameter == VerbParameter.NUMBER
                ? Integer.toString(random.number(50))
                : '"'
                        + (kind == null
                                ? random.any(List.of("A sentence.", "\\\"Quoted\\\" \\\\ end // x", "/* then */"))
                                : id(kind))
                        + '"';
    }

    private String id(String kind) {
        if (kind.equals(IdKind.INGREDIENT)) {
            return random.any(catalog.peptides()).id();
        }
        List<VocabularyTerm> terms = List.copyOf(catalog.vocabulary().terms(kind));
        return random.any(terms).id();
    }
}
