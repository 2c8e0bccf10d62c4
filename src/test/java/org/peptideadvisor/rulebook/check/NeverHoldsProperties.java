package org.peptideadvisor.rulebook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** That a condition can never hold is found exactly when trying every value finds none. */
class NeverHoldsProperties {

    private static final List<String> CONCERNS = List.of("redness", "wrinkles", "dryness", "sensitivity", "fine-lines");
    private static final int OLDEST = 130;

    /** A constraint as it is written, and what it asks of a number. */
    record OnNumber(String text, IntPredicate asks) {}

    /** A constraint as it is written, and which concerns satisfy it. */
    record OnConcern(String text, Set<String> leaves) {}

    @Provide
    Arbitrary<List<OnNumber>> onAge() {
        Arbitrary<Integer> bound = Arbitraries.integers().between(1, 12);
        return Combinators.combine(Arbitraries.of("<", "<=", ">", ">=", "==", "!="), bound)
                .as((sign, number) -> new OnNumber("age " + sign + " " + number, age -> switch (sign) {
                    case "<" -> age < number;
                    case "<=" -> age <= number;
                    case ">" -> age > number;
                    case ">=" -> age >= number;
                    case "==" -> age == number;
                    default -> age != number;
                }))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<OnConcern>> onConcern() {
        Arbitrary<Set<String>> some =
                Arbitraries.of(CONCERNS).set().ofMinSize(1).ofMaxSize(3);
        return Combinators.combine(Arbitraries.of("in", "not in"), some)
                .as((sign, ids) -> {
                    var leaves = new TreeSet<>(CONCERNS);
                    leaves.add("any other");
                    if (sign.equals("in")) {
                        leaves.retainAll(ids);
                    } else {
                        leaves.removeAll(ids);
                    }
                    String list = ids.stream().map(id -> '"' + id + '"').collect(Collectors.joining(", "));
                    return new OnConcern("id " + sign + " ( " + list + " )", leaves);
                })
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Property
    void onOneClient(@ForAll("onAge") List<OnNumber> constraints) {
        boolean possible = IntStream.rangeClosed(0, OLDEST).anyMatch(age -> constraints.stream()
                .allMatch(constraint -> constraint.asks().test(age)));
        String all = constraints.stream().map(OnNumber::text).collect(Collectors.joining(", "));
        assertThat(neverHolds("Client( " + all + " )")).as(all).isEqualTo(!possible);
        String apart = constraints.stream()
                .map(constraint -> "Client( " + constraint.text() + " )")
                .limit(3)
                .collect(Collectors.joining("\n    "));
        if (constraints.size() <= 3) {
            assertThat(neverHolds(apart)).as(apart).isEqualTo(!possible);
        }
    }

    @Property
    void onOneConcern(@ForAll("onConcern") List<OnConcern> constraints) {
        var left = new TreeSet<>(CONCERNS);
        left.add("any other");
        constraints.forEach(constraint -> left.retainAll(constraint.leaves()));
        String all = constraints.stream().map(OnConcern::text).collect(Collectors.joining(", "));
        assertThat(neverHolds("Concern( " + all + " )")).as(all).isEqualTo(left.isEmpty());
    }

    /** A 'not' denies a fact exactly when every such fact satisfies what it asks. */
    @Property
    void deniedInAnotherLine(@ForAll("onConcern") List<OnConcern> asked, @ForAll("onConcern") List<OnConcern> denied) {
        var facts = new TreeSet<>(CONCERNS);
        facts.add("any other");
        asked.forEach(constraint -> facts.retainAll(constraint.leaves()));
        boolean always = facts.stream().allMatch(fact -> denied.stream()
                .allMatch(constraint -> constraint.leaves().contains(fact)));
        String when = "Concern( " + asked.stream().map(OnConcern::text).collect(Collectors.joining(", "))
                + " )\n    not Concern( "
                + denied.stream().map(OnConcern::text).collect(Collectors.joining(", ")) + " )";
        assertThat(neverHolds(when)).as(when).isEqualTo(always);
    }

    @Example
    void othersThatNeverHold() {
        assertThat(neverHolds("Client( age == null, age < 18 )")).isTrue();
        assertThat(neverHolds("Client( phototype > 6 )")).isTrue();
        assertThat(neverHolds("Client( vegan == true, vegan == false )")).isTrue();
        assertThat(neverHolds("$c : Concern() not Concern( id == $c.id )")).isTrue();
        assertThat(neverHolds("Concern( $id : id ) not Concern( id == $id )")).isTrue();
        assertThat(neverHolds("Peptide( targets contains \"redness\", targets not contains \"redness\" )"))
                .isTrue();
        assertThat(neverHolds("Unanswered( question == \"conditions\" ) Condition( id == \"pregnancy\" )"))
                .isTrue();
    }

    @Example
    void othersThatMayHold() {
        assertThat(neverHolds("Client( age != null, age < 18 )")).isFalse();
        assertThat(neverHolds("Concern( id == \"redness\" ) Concern( id == \"wrinkles\" )"))
                .isFalse();
        assertThat(neverHolds("$c : Concern() not Concern( id != $c.id )")).isFalse();
        assertThat(neverHolds(
                        "$c : Concern( id == \"redness\" ) not Concern( id == \"redness\", severity == \"severe\" )"))
                .isFalse();
        assertThat(neverHolds("Unanswered( question == \"conditions\" ) Medication()"))
                .isFalse();
        assertThat(neverHolds("Use( groups contains \"retinoid\", groups contains \"copper\" )"))
                .isFalse();
    }

    private static boolean neverHolds(String when) {
        return Examples.codes("exclude/a.drl", Examples.rule(1, when, "caution( \"One new product at a time.\" );"))
                .contains("never-holds");
    }
}
