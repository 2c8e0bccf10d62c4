package org.peptideadvisor.rulebook.sentence;

import static org.peptideadvisor.rulebook.reading.ComparisonPhrase.AT_LEAST;
import static org.peptideadvisor.rulebook.reading.ComparisonPhrase.AT_MOST;
import static org.peptideadvisor.rulebook.reading.ComparisonPhrase.CONTAINS;
import static org.peptideadvisor.rulebook.reading.ComparisonPhrase.CONTAINS_NOT;
import static org.peptideadvisor.rulebook.reading.ComparisonPhrase.IS;
import static org.peptideadvisor.rulebook.reading.ComparisonPhrase.IS_NOT;
import static org.peptideadvisor.rulebook.reading.ComparisonPhrase.KNOWN;
import static org.peptideadvisor.rulebook.reading.ComparisonPhrase.LESS;
import static org.peptideadvisor.rulebook.reading.ComparisonPhrase.MORE;
import static org.peptideadvisor.rulebook.reading.ComparisonPhrase.NO;
import static org.peptideadvisor.rulebook.reading.ComparisonPhrase.UNKNOWN;
import static org.peptideadvisor.rulebook.reading.ComparisonPhrase.YES;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.FactType.FactOrigin;
import org.peptideadvisor.rulebook.FactType.PropertyKind;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Pattern.FactPresence;
import org.peptideadvisor.rulebook.RuleStage;
import org.peptideadvisor.rulebook.meaning.FactProperty;
import org.peptideadvisor.rulebook.meaning.PropertyDomain;
import org.peptideadvisor.rulebook.reading.RuleReadings;
import org.peptideadvisor.rulebook.sentence.PropertyChoice.ValueChoice;

/** What the sentences of a rule base can be made of. Belongs to one page; not thread-safe. */
public final class SentenceVocabulary {

    private final PropertyDomain domain;
    private final RuleReadings readings;

    public SentenceVocabulary(Catalog catalog, RuleReadings readings) {
        this.domain = new PropertyDomain(catalog);
        this.readings = readings;
    }

    /** What can be asked of a property of this name, such as {@code Concern.id}; null if there is none. */
    public @Nullable PropertyChoice choice(String key) {
        int dot = key.indexOf('.');
        FactType type = dot < 0 ? null : FactType.named(key.substring(0, dot));
        String property = key.substring(dot + 1);
        return type == null || !type.properties().containsKey(property) ? null : choice(type, property);
    }

    /** What can be asked of a property. */
    public PropertyChoice choice(FactType type, String property) {
        FactProperty about = FactProperty.of(type, property);
        var comparisons = new ArrayList<>(
                switch (about.kind()) {
                    case TEXT -> List.of(IS, IS_NOT);
                    case NUMBER -> List.of(IS, IS_NOT, LESS, AT_MOST, MORE, AT_LEAST);
                    case FLAG -> List.of(YES, NO);
                    case LIST -> List.of(CONTAINS, CONTAINS_NOT);
                });
        if (about.nullable() && about.kind() != PropertyKind.LIST) {
            comparisons.addAll(List.of(KNOWN, UNKNOWN));
        }
        List<ValueChoice> values = about.kind() == PropertyKind.TEXT || about.kind() == PropertyKind.LIST
                ? domain.texts(type, property).stream()
                        .map(id -> new ValueChoice(id, readings.value(type, property, id)))
                        .sorted(Comparator.comparing(ValueChoice::words, String.CASE_INSENSITIVE_ORDER))
                        .toList()
                : List.of();
        return new PropertyChoice(type, property, words(type, property), about.kind(), comparisons, values);
    }

    /** The name of a thing is the thing. */
    private String words(FactType type, String property) {
        return property.equals("id") ? readings.thing(type) : readings.property(type, property);
    }

    /** The kinds of fact that rules of a folder may look at. */
    public static List<FactType> facts(RuleStage folder) {
        return List.of(FactType.values()).stream()
                .filter(type -> type.origin() != FactOrigin.PLAN || folder == RuleStage.PLAN)
                .toList();
    }

    /** The values of an id that a verb names, by what they are called. */
    public List<ValueChoice> ids(String kind) {
        return domain.ids(kind).stream()
                .map(id -> new ValueChoice(id, readings.value(kind, id)))
                .sorted(Comparator.comparing(ValueChoice::words, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** Whether a comparison can be chosen, as it is. */
    public boolean isSayable(FactType type, Constraint constraint) {
        if (constraint.isName() || !constraint.isFixed()) {
            return false;
        }
        PropertyKind kind = type.properties().get(constraint.property());
        boolean known = kind != PropertyKind.TEXT
                || !domain.texts(type, constraint.property()).isEmpty();
        return known
                && constraint.operands().stream()
                        .noneMatch(one -> one instanceof Constraint.Operand.LiteralOperand literal
                                && constraint.operands().size() > 1
                                && Set.of("null", "true", "false").contains(literal.value()));
    }

    /** Whether the condition may be turned into its opposite: nothing else of the rule speaks of its fact. */
    public static boolean isTurnable(Pattern pattern) {
        return pattern.name() == null
                && pattern.presence() != FactPresence.ACCUMULATED
                && pattern.constraints().stream().noneMatch(Constraint::isName);
    }
}
