package org.peptideadvisor.web.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says a fact as a client would: with the names of things, not their ids. Immutable. */
public final class FactWords {

    private static final Pattern FACT = Pattern.compile("([a-z ]+): ([a-z0-9-]+)(.*)");

    /** What facts are called otherwise than the kind of their ids. */
    private static final Map<String, List<String>> KINDS = Map.of(
            "uses", List.of("group"),
            "in the plan", List.of("group", "step"),
            "plan", List.of("group", "step"),
            "medicine", List.of("medication"),
            "area", List.of("body-area"),
            "hormonal", List.of("hormonal-status"),
            "hormonal status", List.of("hormonal-status"),
            "not asked", List.of("question"),
            "wishes", List.of("form", "delivery", "substance", "procedure"),
            "wants", List.of("form", "delivery", "substance", "procedure"));

    private final TypedNames names;

    public FactWords(TypedNames names) {
        this.names = names;
    }

    public String of(String fact) {
        Matcher parts = FACT.matcher(fact);
        if (!parts.matches()) {
            return capital(fact);
        }
        String what = parts.group(1);
        List<String> kinds = KINDS.getOrDefault(what, List.of(what.replace(' ', '-')));
        return capital(what) + ": " + names.name(parts.group(2), kinds) + parts.group(3);
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
