package org.peptideadvisor.contract.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peptideadvisor.contract.request.ShippedIntake.client;
import static org.peptideadvisor.contract.request.ShippedIntake.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peptideadvisor.model.FactList;
import org.peptideadvisor.model.Question;

/** What is suggested in place of an id that nobody knows. */
class SuggestionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    medications     | isotretinoin      | oral-isotretinoin-now;oral-isotretinoin-past
                    medications     | Roaccutane        | oral-isotretinoin-now;oral-isotretinoin-past
                    medications     | acutane           | oral-isotretinoin-now;oral-isotretinoin-past
                    medications     | Ozempic           | glp-1
                    medications     | steroids          | oral-steroid;topical-corticosteroid
                    conditions      | eczema            | eczema-flare;eczema-history
                    conditions      | atopic dermatitis | eczema-flare;eczema-history
                    conditions      | Wilson            | wilson-disease
                    conditions      | thyroid disease   | autoimmune-disease;eye-disease;wilson-disease
                    signs           | mole              | changing-mole;new-mole-after-tanning-peptide
                    signs           | anaphylaxis       | airway-swelling
                    allergies       | kathon            | isothiazolinones
                    areas           | eye               | eye-area
                    devices         | Dermaroller       | derma-roller
                    wants/procedures| botox             | botulinum-toxin
                    wants/procedures| laser             | ablative-laser;non-ablative-laser;hair-removal-laser-or-ipl
                    wants/forms     | eye               | eye-cream
                    wants/forms     | lotion            | moisturiser
                    wants/ingredients | vitamin c       | l-ascorbic-acid
                    """)
    void aWordALabelOrATradeNameLeadsToTheId(String field, String given, String ids) {
        assertThat(message(field, given)).contains("did you mean " + list(ids) + "?");
    }

    @Test
    void objectsAndSingleAnswersAreSuggestedForToo() {
        assertThat(refused("{'client': {'concerns': [{'id': 'acne'}]}}"))
                .extracting(RequestFault::message)
                .containsExactly("No such concern; did you mean \"acne-prone\"?");
        assertThat(refused("{'client': {'uses': [{'id': 'vitamin c'}]}}"))
                .extracting(RequestFault::message)
                .containsExactly("No such ingredient or group; did you mean \"vitamin-c\" or \"l-ascorbic-acid\"?");
        assertThat(refused("{'client': {'market': 'USA', 'hormonal': 'ttc'}}"))
                .extracting(RequestFault::message)
                .containsExactly(
                        "No such hormonal status.",
                        "No such market; did you mean \"us\"? Give \"other\" for what is on no list.");
    }

    @ParameterizedTest
    @CsvSource({"medications, medication", "conditions, condition", "allergies, allergy or ingredient"})
    void whatIsOnNoListIsOther(String field, String kind) {
        String given = field.equals("medications") ? "metformin" : "xyzzyq";
        assertThat(message(field, given)).isEqualTo("No such " + kind + ". Give \"other\" for what is on no list.");
        assertThat(client("'" + field + "': ['other']").facts())
                .anyMatch(fact -> fact.key().equals("other"));
    }

    /** Every row leads to its id wherever the id may be given and the name is none itself. */
    @Test
    void everyOtherNameLeadsToItsId() throws IOException {
        int led = 0;
        for (String row : Files.readAllLines(Path.of("rules/catalog/other_names.csv"))) {
            String[] cells = row.split(",");
            for (Question question : Question.values()) {
                boolean asks = question.kinds().contains(cells[1])
                        && question.details().isEmpty();
                boolean many = question.form() == Question.QuestionForm.MANY;
                if (asks && many && !(question.kinds().contains(FactList.INGREDIENT) && cells[1].equals("allergy"))) {
                    String field = (question.isWish() ? "wants/" : "") + question.field();
                    assertThat(message(field, cells[0])).as(row).contains("\"" + cells[2] + "\"");
                    led++;
                }
            }
        }
        assertThat(led).isGreaterThan(150);
    }

    @Test
    void atMostThreeAreNamedAndAlwaysTheSame() {
        String message = message("signs", "rash");
        assertThat(message.chars().filter(c -> c == '"').count()).isEqualTo(6);
        assertThat(message("signs", "rash")).isEqualTo(message);
    }

    /** Eight times the unknown ids take eight times the time, and not 64 times. */
    @Test
    void manyUnknownIdsAreStillCheap() {
        long few = Long.MAX_VALUE;
        long many = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            few = Math.min(few, nanosFor(8));
            many = Math.min(many, nanosFor(64));
        }
        assertThat(many / (double) few).isLessThan(8 * 3);
    }

    private static long nanosFor(int unknownIds) {
        String long64 = "acne rosacea eczema laser peel retinol vitamin c cream gel mask";
        String ids = Collections.nCopies(unknownIds, long64).stream().collect(Collectors.joining("', '", "'", "'"));
        String all = "'conditions': [" + ids + "], 'medications': [" + ids + "], 'signs': [" + ids + "], 'allergies': ["
                + ids + "], 'areas': [" + ids + "], 'devices': [" + ids + "]";
        long start = System.nanoTime();
        assertThat(refused("{'client': {" + all + "}}")).isNotEmpty();
        return System.nanoTime() - start;
    }

    private static String message(String field, String given) {
        String[] path = field.split("/");
        String list = "'" + path[path.length - 1] + "': ['" + given + "']";
        List<RequestFault> faults =
                refused("{'client': {" + (path.length == 1 ? list : "'wants': {" + list + "}") + "}}");
        assertThat(faults).extracting(RequestFault::code).containsExactly("unknown-id");
        return faults.get(0).message();
    }

    private static String list(String ids) {
        List<String> all = List.of(ids.split(";"));
        String last = "\"" + all.get(all.size() - 1) + "\"";
        return all.size() == 1
                ? last
                : all.subList(0, all.size() - 1).stream().collect(Collectors.joining("\", \"", "\"", "\"")) + " or "
                        + last;
    }
}
