package org.peptideadvisor.contract.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peptideadvisor.contract.request.ShippedIntake.refused;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultMessageTest {

    @Test
    void unknownId_namesTheNearest() {
        assertThat(refused("{'client': {'concerns': [{'id': 'wrinkels'}]}}"))
                .containsExactly(new RequestFault(
                        "/client/concerns/0/id",
                        RequestFault.FaultCode.UNKNOWN_ID,
                        "No such concern; did you mean \"wrinkles\"?"));
    }

    @Test
    void unknownField_namesTheNearest() {
        assertThat(refused("{'client': {'skintype': 'dry'}}"))
                .extracting(RequestFault::message)
                .containsExactly("No such field here; did you mean \"skinType\"?");
    }

    @Test
    void unknownField_withoutNearestListsTheFields() {
        assertThat(refused("{'client': {}, 'zzzzzzzzzz': 1}"))
                .extracting(RequestFault::message)
                .containsExactly("No such field here; the fields are client, explain, language, on.");
    }

    @Test
    void duplicate_namesTheFirst() {
        assertThat(refused("{'client': {'signs': ['many-reactions', 'many-reactions']}}"))
                .containsExactly(new RequestFault(
                        "/client/signs/1", RequestFault.FaultCode.DUPLICATE, "Says the same as /client/signs/0."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SECRET<b>",
                "SECRET and some more words that go on and on until nobody wants to read any more",
                "SECRET \\ud800",
                "SECRET\\u202e",
                "SECRET\\u0007",
                "SECRET\\\\"
            })
    void message_neverRepeatsLongOrOddWords(String text) {
        for (String request : List.of(
                "{'client': {'skinType': '" + text + "'}}",
                "{'client': {'conditions': ['" + text + "']}}",
                "{'client': {'subject': '" + text + "'}, 'on': '" + text + "'}",
                "{'client': {'" + text + "': 1}}",
                "{'client': {'" + text + "': 1, '" + text + "': 2}}")) {
            assertThat(refused(request)).isNotEmpty().allSatisfy(fault -> assertThat(fault.toString())
                    .doesNotContain("SECRET"));
        }
    }

    @Test
    void message_neverRepeatsAnId_howeverPlain() {
        for (String request : List.of(
                "{'client': {'skinType': 'Jane Doe'}}",
                "{'client': {'conditions': ['Jane Doe'], 'uses': [{'id': 'Jane Doe', 'when': 'Jane Doe'}]}}",
                "{'client': {'subject': 'Jane Doe'}, 'on': 'Jane Doe'}")) {
            assertThat(refused(request)).isNotEmpty().allSatisfy(fault -> assertThat(fault.toString())
                    .doesNotContain("Jane", "Doe"));
        }
    }

    @Test
    void pointer_escapesFieldNames() {
        assertThat(refused("{'client': {'a/b': 1}}"))
                .extracting(RequestFault::pointer)
                .containsExactly("/client/a~1b");
    }
}
