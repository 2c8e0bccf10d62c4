package org.peptideadvisor.contract.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peptideadvisor.contract.request.ShippedIntake.faults;
import static org.peptideadvisor.contract.request.ShippedIntake.faultsOfClient;
import static org.peptideadvisor.contract.request.ShippedIntake.refused;

import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeFaultsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            []                                          | wrong-type
            'x'                                         | wrong-type
            null                                        | null-value
            """)
    void read_requestIsNoObject(String request, String code) {
        assertThat(faults(request)).containsExactly(" " + code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            {}                                          | /client missing-field
            {'client': []}                              | /client wrong-type
            {'client': null}                            | /client null-value
            {'client': {}, 'ingredient': 'x'}           | /ingredient unknown-field
            {'client': {}, 'on': 20261122}              | /on wrong-type
            {'client': {}, 'on': '22.11.2026'}          | /on bad-date
            {'client': {}, 'on': '2026-02-29'}          | /on bad-date
            {'client': {}, 'on': '2026-1-1'}            | /on bad-date
            {'client': {}, 'on': '+026-01-01'}          | /on bad-date
            {'client': {}, 'on': '2019-12-31'}          | /on out-of-range
            {'client': {}, 'on': '2100-01-02'}          | /on out-of-range
            """)
    void read_request(String request, String fault) {
        assertThat(faults(request)).containsExactly(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"42", "42.0", "42.000", "4.2e1", "420E-1"})
    void aNumberWithoutAFractionIsWhole_howeverItIsWritten(String age) {
        assertThat(ShippedIntake.client("'age': " + age)).isEqualTo(ShippedIntake.client("'age': 42"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"42.5", "42.00000000000000000000001", "4.25e1", "1e-9"})
    void aNumberWithAFractionIsNone(String age) {
        assertThat(refused("{'client': {'age': " + age + "}}"))
                .containsExactly(
                        new RequestFault("/client/age", RequestFault.FaultCode.WRONG_TYPE, "Expected a whole number."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e9", "1e300", "1e999999999", "1e99999999999", "-1e999999999", "99999999999.0"})
    void aNumberThatIsFarTooLargeIsOutOfRange(String age) {
        assertThat(faults("{'client': {'age': " + age + "}}")).containsExactly("/client/age out-of-range");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            'colour': 'x'                                   | /client/colour unknown-field
            'subject': ''                                   | /client/subject bad-subject
            'subject': 'Ann Smith'                          | /client/subject bad-subject
            'subject': 7                                    | /client/subject wrong-type
            'subject': 'a\\u0000b'                          | /client/subject control-character
            'age': '42'                                     | /client/age wrong-type
            'age': 42.5                                     | /client/age wrong-type
            'age': -1                                       | /client/age out-of-range
            'age': 121                                      | /client/age out-of-range
            'age': 99999999999                              | /client/age out-of-range
            'age': 99999999999999999999999                  | /client/age out-of-range
            'phototype': 0                                  | /client/phototype out-of-range
            'phototype': 7                                  | /client/phototype out-of-range
            'phototype': true                               | /client/phototype wrong-type
            'skinType': 'Dry'                               | /client/skinType unknown-id
            'skinType': ''                                  | /client/skinType unknown-id
            'sensitivity': 3                                | /client/sensitivity wrong-type
            'sensitivity': 'hi\\ngh'                        | /client/sensitivity control-character
            'concerns': 'wrinkles'                          | /client/concerns wrong-type
            'concerns': {}                                  | /client/concerns wrong-type
            'concerns': ['wrinkles']                        | /client/concerns/0 wrong-type
            'concerns': [null]                              | /client/concerns/0 null-value
            'concerns': [{}]                                | /client/concerns/0/id missing-field
            'concerns': [{'id': 'wrinkels'}]                | /client/concerns/0/id unknown-id
            'concerns': [{'id': 'redness', 'grade': 1}]     | /client/concerns/0/grade unknown-field
            'concerns': [{'id': 'redness', 'severity': 2}]  | /client/concerns/0/severity wrong-type
            'concerns': [{'id': 'redness', 'severity': 'x'}] | /client/concerns/0/severity unknown-id
            'concerns': [{'id': 'redness'}, {'id': 'redness', 'severity': 'mild'}] | /client/concerns/1 duplicate
            'conditions': ['pregnant']                      | /client/conditions/0 unknown-id
            'conditions': ['acne', 'melasma', 'acne']       | /client/conditions/2 duplicate
            'conditions': [3]                               | /client/conditions/0 wrong-type
            'medications': ['aspirin']                      | /client/medications/0 unknown-id
            'allergies': ['peanut']                         | /client/allergies/0 unknown-id
            'allergies': ['argireline', 'acetyl-hexapeptide-8'] | /client/allergies/1 duplicate
            'signs': ['fever']                              | /client/signs/0 unknown-id
            'procedures': [{'id': 'surgery'}]               | /client/procedures/0/id unknown-id
            'procedures': [{'id': 'ipl', 'daysAgo': 3651}]  | /client/procedures/0/daysAgo out-of-range
            'procedures': [{'id': 'ipl', 'daysAgo': -1}]    | /client/procedures/0/daysAgo out-of-range
            'procedures': [{'id': 'ipl'}, {'id': 'ipl'}]    | /client/procedures/1 duplicate
            'uses': [{'id': 'wine'}]                        | /client/uses/0/id unknown-id
            'uses': [{'when': 'evening'}]                   | /client/uses/0/id missing-field
            'uses': [{'id': 'retinol', 'when': 'night'}]    | /client/uses/0/when unknown-id
            'uses': [{'id': 'retinol', 'perWeek': 0}]       | /client/uses/0/perWeek out-of-range
            'uses': [{'id': 'retinol', 'perWeek': 22}]      | /client/uses/0/perWeek out-of-range
            'uses': [{'id': 'retinol', 'perWeek': 1}, {'id': 'Retinol', 'perWeek': 2}] | /client/uses/1 duplicate
            'wants': []                                     | /client/wants wrong-type
            'wants': {'price': 'low'}                       | /client/wants/price unknown-field
            'wants': {'delivery': ['topical']}              | /client/wants/delivery wrong-type
            'wants': {'delivery': 'by post'}                | /client/wants/delivery unknown-id
            'wants': {'substances': ['gold']}               | /client/wants/substances/0 unknown-id
            'wants': {'procedures': [{'id': 'ipl'}]}        | /client/wants/procedures/0 wrong-type
            'wants': {'forms': ['serum', 'serum']}          | /client/wants/forms/1 duplicate
            'wants': {'fragranceFree': 'yes'}               | /client/wants/fragranceFree wrong-type
            'wants': {'vegan': 0}                           | /client/wants/vegan wrong-type
            """)
    void read_client(String fields, String fault) {
        assertThat(faultsOfClient(fields)).containsExactly(fault);
    }

    @Test
    void read_allFaultsAtOnceByPlace() {
        assertThat(
                        faults(
                                """
                        { 'on': 'today', 'x': 1, 'client': { 'age': 400, 'skinType': 'dri', 'colour': 'red',
                          'concerns': [ { 'id': 'redness' }, { 'id': 'rednes', 'severity': 'bad' } ],
                          'conditions': [ 'acne', 'akne', 'acne' ] } }
                        """))
                .containsExactly(
                        "/client/age out-of-range",
                        "/client/colour unknown-field",
                        "/client/concerns/1/id unknown-id",
                        "/client/concerns/1/severity unknown-id",
                        "/client/conditions/1 unknown-id",
                        "/client/conditions/2 duplicate",
                        "/client/skinType unknown-id",
                        "/on bad-date",
                        "/x unknown-field");
    }

    @Test
    void read_tooManyEntries() {
        String entries = String.join(",", Collections.nCopies(65, "'acne'"));
        assertThat(faultsOfClient("'conditions': [" + entries + "]")).containsExactly("/client/conditions too-many");
    }

    @Test
    void read_tooLong() {
        assertThat(faultsOfClient("'subject': '" + "a".repeat(65) + "', 'skinType': '" + "b".repeat(161) + "'"))
                .containsExactly("/client/skinType too-long", "/client/subject too-long");
    }

    @Test
    void read_tooManyFaults() {
        String fields = IntStream.range(0, 400).mapToObj(i -> "'f" + i + "': 1").collect(Collectors.joining(","));
        assertThat(faultsOfClient(fields)).hasSize(257).startsWith(" too-many-faults");
    }
}
