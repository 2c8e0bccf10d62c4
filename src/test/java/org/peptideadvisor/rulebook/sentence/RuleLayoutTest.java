package org.peptideadvisor.rulebook.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.peptideadvisor.ShippedRelease;

/** Rules laid out as those of the rule book are. */
class RuleLayoutTest {

    private static final String NEAT =
            """
            rule "CAU-1 Test"
                @id("CAU-1") @owner("t") @reviewed("unreviewed") @reviewBy("2027-11-01") @evidence("REC") @grade("E")
            when
                $c : Client( age >= 18, sex == "x" )
                not Concern( id in ( "redness", "acne" ) )
            then
                caution( "Mind  the skin, always." );
            end""";

    @Test
    void everyShippedFileIsLaidOutAsItIs() {
        int[] seen = new int[1];
        ShippedRelease.get().files().forEach((path, text) -> {
            if (path.endsWith(".drl")) {
                seen[0]++;
                assertThat(RuleLayout.file(path, text)).as(path).isEqualTo(text);
            }
        });
        assertThat(seen[0]).isGreaterThan(20);
    }

    @Test
    void conditionsAndConclusionsStandOnLinesOfTheirOwn() {
        String neat = NEAT.replace(", sex == \"x\"", "");
        String messy =
                """
                rule "CAU-1 Test"   @id("CAU-1") @owner("t") @reviewed("unreviewed") @reviewBy("2027-11-01") @evidence("REC") @grade("E")

                  when
                $c:Client(age>=18)   not Concern(id in("redness","acne"))

                then
                        caution("Mind  the skin, always.");
                end
                """;
        assertThat(RuleLayout.rule("exclude/a.drl", messy)).isEqualTo(neat);
        assertThat(RuleLayout.rule("exclude/a.drl", neat)).isEqualTo(neat);
    }

    @Test
    void whatCannotBeReadOnlyHasItsLinesMoved() {
        String unread = NEAT.replace("sex == \"x\"", "sex  === \"x").replace("    ", "\t");
        String laid = RuleLayout.rule("exclude/a.drl", unread);
        assertThat(laid)
                .contains("\n    $c : Client( age >= 18, sex  === \"x )\n")
                .contains("\nwhen\n");
        assertThat(laid.replaceAll("\\s+", " ")).isEqualTo(unread.replaceAll("\\s+", " "));
    }

    @Test
    void aRemarkIsKept() {
        String remarked =
                NEAT.replace(", sex == \"x\"", "").replace("not Concern", "// as the clinic asked\nnot Concern");
        String laid = RuleLayout.rule("exclude/a.drl", remarked);
        assertThat(laid).contains("\n    // as the clinic asked\n    not Concern");
        String several = "/* one\n       two */\n" + laid;
        assertThat(RuleLayout.file("exclude/a.drl", several))
                .startsWith("/* one\n       two */\n")
                .endsWith("end\n");
    }
}
