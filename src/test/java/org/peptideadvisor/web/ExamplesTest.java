package org.peptideadvisor.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExamplesTest {

    @Test
    void sensitiveSkin_isTheFileAtTheTop() {
        assertThat(Examples.SENSITIVE_SKIN).isEqualTo(Requests.sensitiveSkin());
    }
}
