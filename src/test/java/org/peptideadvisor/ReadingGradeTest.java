package org.peptideadvisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.contract.answer.AdviceJson;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Verb;

/**
 * Sentences that clients read are plain: grade 8 at most by Flesch and Kincaid, as the command {@code style} of Debian's
 * package diction counts it. Names of ingredients are replaced by a plain word, since nobody can choose shorter ones.
 */
class ReadingGradeTest {

    private static final double MOST = 8.0;
    private static final int CLIENTS = 100;
    private static final Pattern GRADE = Pattern.compile("Kincaid:\\s*(-?[0-9.]+)");

    private final Catalog catalog = ShippedRelease.get().catalog();
    private final Pattern names = names();

    @TempDir
    private Path temp;

    @Test
    void allSentencesOfRules() throws IOException, InterruptedException {
        String sentences = ShippedRelease.get().ruleBook().rules().stream()
                .flatMap(rule -> rule.then().stream())
                .filter(conclusion -> conclusion.verb() != Verb.CONCLUDE)
                .map(Conclusion::sentence)
                .distinct()
                .collect(Collectors.joining("\n"));
        assertThat(grade(sentences)).isLessThanOrEqualTo(MOST);
    }

    @Test
    void briefAnswersOfAHundredClients() throws IOException, InterruptedException {
        var clients = new UsualClients();
        for (long seed = 1; seed <= CLIENTS; seed++) {
            var consultation = Clients.consultation(clients.request(seed));
            JsonNode brief = new ObjectMapper()
                    .readTree(new AdviceJson()
                            .brief(ShippedRelease.get().advisor().advise(consultation)));
            assertThat(grade(String.join("\n", texts(brief))))
                    .as("client " + seed)
                    .isLessThanOrEqualTo(MOST);
        }
    }

    private double grade(String text) throws IOException, InterruptedException {
        Path file = temp.resolve("text");
        Files.writeString(file, names.matcher(text).replaceAll("cream"));
        Process style;
        try {
            style = new ProcessBuilder("style", file.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "the command style is not installed (Debian: apt-get install diction)");
            throw e;
        }
        String said = new String(style.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(style.waitFor()).as(said).isZero();
        Matcher grade = GRADE.matcher(said);
        assertThat(grade.find()).as(said).isTrue();
        return Double.parseDouble(grade.group(1));
    }

    /** Whole sentences only: ids, names and fragments have no grade. */
    private static List<String> texts(JsonNode node) {
        var texts = new ArrayList<String>();
        if (node.isTextual() && node.textValue().matches("(?s).*[.!?]")) {
            texts.add(node.textValue());
        }
        node.forEach(one -> texts.addAll(texts(one)));
        return texts;
    }

    private Pattern names() {
        Stream<String> peptides = catalog.peptides().stream()
                .flatMap(one -> Stream.concat(Stream.of(one.inci(), one.name()), one.names().stream()));
        Stream<String> actives =
                catalog.actives().stream().flatMap(one -> Stream.concat(Stream.of(one.name()), one.names().stream()));
        return Pattern.compile(
                Stream.concat(peptides, actives)
                        .filter(name -> name.length() > 3)
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE);
    }
}
