package org.peptideadvisor.web.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says a fact as a client would: with the names of things, not their ids. Immutable. */
public final class FactWords {

    private static final Pattern FACT =
            Pattern.compile("([a-z -]+): ([a-zA-Z0-9-]+)(?: (to|with) ([a-z0-9-]+))?( asked)?(?: \\((.+)\\))?");

    /** A peptide, as an explanation tells of it. */
    private static final Pattern PEPTIDE =
            Pattern.compile("([a-z0-9-]+), ([a-z-]+), evidence ([A-Z]), ([a-z-]+), certainty ([a-z-]+)");

    private static final Pattern ROW = Pattern.compile("[A-Z]{3}[0-9]+");
    private static final String WANTS = "wants ";
    private static final String BOTH = "morning and evening";
    private static final Map<String, String> ANSWERS = Map.of("true", "yes", "false", "no");

    /** What facts are called otherwise than the kind of their ids. */
    private static final Map<String, List<String>> KINDS = Map.ofEntries(
            Map.entry("uses", List.of("group")),
            Map.entry("in the plan", List.of("group", "step")),
            Map.entry("plan", List.of("group", "step")),
            Map.entry("medicine", List.of("medication")),
            Map.entry("planned", List.of("procedure")),
            Map.entry("area", List.of("body-area")),
            Map.entry("hormonal", List.of("hormonal-status")),
            Map.entry("wished length of routine", List.of("step-budget")),
            Map.entry("not asked", List.of("question", "wish")));

    private final TypedNames names;

    public FactWords(TypedNames names) {
        this.names = names;
    }

    public String of(String fact) {
        Matcher peptide = PEPTIDE.matcher(fact);
        if (peptide.matches()) {
            return names.name(peptide.group(1), List.of())
                    + " (" + names.name(peptide.group(2), List.of("peptide-class")) + "): Grade " + peptide.group(3)
                    + ", " + peptide.group(4) + " results, " + peptide.group(5).replace('-', ' ') + " certainty";
        }
        if (ROW.matcher(fact).matches()) {
            return "Row " + fact + " of the interaction table";
        }
        Matcher parts = FACT.matcher(fact);
        return parts.matches() ? told(parts) : capital(fact);
    }

    private String told(Matcher parts) {
        String what = parts.group(1);
        String id = parts.group(2);
        if (parts.group(5) != null) {
            return capital(what) + ": " + id + parts.group(5);
        }
        List<String> kinds = what.startsWith(WANTS)
                ? List.of(what.substring(WANTS.length()))
                : KINDS.getOrDefault(what, List.of(what.replace(' ', '-')));
        String other = parts.group(4) == null ? "" : names.name(parts.group(4), List.of("group"));
        String remark = parts.group(6) == null ? "" : parts.group(6).equals("both") ? BOTH : parts.group(6);
        String value = ANSWERS.getOrDefault(id, names.name(id, kinds));
        if ("with".equals(parts.group(3))) {
            value += " and " + other;
        } else if (!other.isEmpty()) {
            remark = "to " + other + (remark.isEmpty() ? "" : ", " + remark);
        }
        return capital(what) + ": " + value + (remark.isEmpty() ? "" : " (" + remark + ")");
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
