package org.peptideadvisor.cli.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peptideadvisor.cli.SmallRules.say;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.cli.SmallRules.CommandAnswer;
import org.peptideadvisor.web.WorkbenchProfile;

/** {@code bin/advisor draft}, against a service with the shipped rules at this machine. */
@QuarkusTest
@TestProfile(WorkbenchProfile.class)
@Tag("long")
class DraftCommandTest {

    private static final Pattern ID = Pattern.compile("draft-[0-9a-v]{12}");

    @TestHTTPResource
    String origin;

    @TempDir
    Path folder;

    private CommandAnswer draft(String... words) {
        var all = new ArrayList<>(List.of("draft"));
        all.addAll(List.of(words));
        all.addAll(List.of("--service", origin.replace("0.0.0.0", "localhost")));
        return say(all.toArray(String[]::new));
    }

    private String done(String... words) {
        CommandAnswer answer = draft(words);
        assertThat(answer.exit()).as(answer.out() + answer.err()).isZero();
        return answer.out();
    }

    private static String id(String out) {
        Matcher id = ID.matcher(out);
        assertThat(id.find()).as(out).isTrue();
        return id.group();
    }

    @Test
    void aDraftFromItsBeginningToItsEnd() throws IOException {
        Path copy = folder.resolve("copy");
        String id = id(done("new", "Another name", "--to", copy.toString()));
        assertThat(Files.readString(copy.resolve("exclude/pregnancy.drl"))).contains("SAF-100");
        assertThat(draft("save", copy.toString(), "--because", "Nothing was changed")
                        .exit())
                .isEqualTo(1);
        Files.writeString(copy.resolve("RELEASE"), "2026.12.9\n");
        assertThat(draft("save", copy.toString()).exit())
                .as("a save has a reason")
                .isEqualTo(2);
        assertThat(done("save", copy.toString(), "--because", "A new name for it"))
                .contains("changed RELEASE", "A new name for it");
        assertThat(done("list")).contains(id);
        assertThat(done("diff", id)).contains("RELEASE changed", "+2026.12.9");
        CommandAnswer early = draft("publish", id);
        assertThat(early.exit()).isEqualTo(1);
        assertThat(early.err()).contains("[not-checked]");
        assertThat(done("submit", id)).contains("submitted", "The gate lets it pass");
        assertThat(draft("approve", id, "--because", "It is my own").err()).contains("[own-work]");
        assertThat(done("publish", id)).contains("published", "live as release sha256:");
        assertThat(done("list", "--ended")).contains(id + " published");
    }

    @Test
    void aRuleGetsAnotherName_andADraftIsWithdrawn() {
        String id = id(done("new", "Another id"));
        assertThat(done("rename", id, "SAF-1807", "SAF-9807", "--because", "One series of numbers"))
                .contains("changed scenarios/conditions/perioral-dermatitis-own-creams.yaml");
        assertThat(done("diff", id)).contains("SAF-9807 added", "SAF-1807 removed");
        assertThat(done("withdraw", id, "--because", "It is not needed")).contains("withdrawn");
        assertThat(draft("retire", id, "SAF-1807", "--because", "It is not needed")
                        .err())
                .contains("[ended]");
    }

    @Test
    void aWeakeningIsHeldWithItsWitness() throws IOException {
        Path copy = folder.resolve("copy");
        String id = id(done("new", "One caution less", "--to", copy.toString()));
        Path file = copy.resolve("exclude/hormones.drl");
        String text = Files.readString(file);
        int begin = text.indexOf("rule \"");
        int end = text.indexOf("\nend\n", begin) + "\nend\n".length();
        Files.writeString(file, text.substring(0, begin) + text.substring(end));
        done("save", copy.toString(), "--because", "To see what is lost");
        CommandAnswer submitted = draft("submit", id);
        assertThat(submitted.out()).containsPattern("W-[0-9a-f]{8} less careful|guard-failed|scenario-failed");
        CommandAnswer published = draft("publish", id);
        assertThat(published.exit()).isEqualTo(1);
        assertThat(published.err()).containsAnyOf("[witness-not-named]", "[not-checked]");
    }

    @Test
    void aServiceThatIsNotThereIsToldSo() {
        CommandAnswer answer = say("draft", "list", "--service", "http://localhost:1");
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err()).contains("does not answer", "ADVISOR_SERVICE");
        assertThat(say("draft", "list", "--service", "here").exit()).isEqualTo(2);
    }
}
