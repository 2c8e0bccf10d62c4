package org.peptideadvisor.cli.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peptideadvisor.cli.SmallRules.say;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peptideadvisor.cli.SmallRules;
import org.peptideadvisor.cli.SmallRules.CommandAnswer;

/** What {@code bin/advisor review} changes in the file of a rule, and when it changes nothing. */
class ReviewCommandTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    /** Two rules in one file, with comments and sentences that say the same as a head. */
    private static final String FILE =
            """
            // @reviewed("unreviewed") @reviewBy("2027-01-01") of nobody
            rule "CAU-2 First" @id("CAU-2") @owner("t") @reviewed("unreviewed") @reviewBy("2027-01-01") @evidence("REC") @grade("E")
            when
                Concern( id == "redness" )
            then
                caution( "Mind @reviewed skin." );
            end

            rule "CAU-3 Second, @reviewed"
                @id("CAU-3") /* @reviewed("unreviewed") */ @owner("t")
                @reviewBy( "2027-01-01" ) // @reviewBy("2020-01-01")
                @reviewed( "unreviewed" )
                @evidence("REC") @grade("E")
            when
                Concern( id == "dryness" )
            then
                caution( "Mind the @reviewed(x) skin." );
            end
            """;

    @TempDir
    Path temp;

    @BeforeEach
    void write() throws IOException {
        new SmallRules(temp).write("exclude/b.drl", FILE);
    }

    @ParameterizedTest
    @CsvSource({"CAU-2, 2", "CAU-3, 11;12"})
    void exactlyThatRuleSaysWhoReadItAndWhen(String rule, String lines) throws IOException {
        CommandAnswer said = review(rule, "--by", "Dr. Ada Example", "--on", "2026-06-30");

        assertThat(said.err()).isEmpty();
        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains(rule, "2026-06-30 by Dr. Ada Example", "2027-06-30", "exclude/b.drl");
        var expected = FILE.split("\n", -1);
        for (String line : lines.split(";")) {
            int at = Integer.parseInt(line) - 1;
            String[] parts = expected[at].split("//");
            parts[0] = parts[0].replace("\"unreviewed\"", "\"2026-06-30 by Dr. Ada Example\"")
                    .replace("\"2027-01-01\"", "\"2027-06-30\"");
            expected[at] = String.join("//", parts);
        }
        assertThat(left()).isEqualTo(String.join("\n", expected)).isNotEqualTo(FILE);
    }

    @Test
    void withoutADayItIsToday_andALaterReviewTakesItsPlace() throws IOException {
        assertThat(review("CAU-2", "--by", "Dr. Ada Example").exit()).isZero();
        assertThat(left())
                .contains("@reviewed(\"" + TODAY + " by Dr. Ada Example\") @reviewBy(\"" + TODAY.plusYears(1) + "\")");
        assertThat(review("CAU-2", "--by", "Zoë O'Neill-Łuk").exit()).isZero();
        assertThat(left()).contains("@reviewed(\"" + TODAY + " by Zoë O'Neill-Łuk\")").doesNotContain("Ada");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "\") @grade(\"A",
                "A\\nB",
                "A\nB",
                "A\u202eB",
                "<b>Ada</b>",
                "Ada; Bob",
                "Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void aBlankOrHostileNameIsRefused(String name) throws IOException {
        CommandAnswer said = review("CAU-2", "--by", name);
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("--by");
        assertThat(left()).isEqualTo(FILE);
    }

    @Test
    void anUnknownRuleADayToComeAndNoNameAreRefused() throws IOException {
        CommandAnswer unknown = review("CAU-22", "--by", "Dr. Ada Example");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("no rule CAU-22", "did you mean CAU-2?");

        CommandAnswer future =
                review("CAU-2", "--by", "Dr. Ada Example", "--on", TODAY.plusDays(1).toString());
        assertThat(future.exit()).isEqualTo(2);
        assertThat(future.err()).contains("a day to come");

        assertThat(review("CAU-2").exit()).isEqualTo(2);
        assertThat(left()).isEqualTo(FILE);
    }

    private String left() throws IOException {
        return Files.readString(temp.resolve("exclude/b.drl"));
    }

    private CommandAnswer review(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "review";
        all[1] = "--rules";
        all[2] = temp.toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return say(all);
    }
}
