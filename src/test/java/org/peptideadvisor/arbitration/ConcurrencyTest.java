package org.peptideadvisor.arbitration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.Clients;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.contract.answer.AdviceJson;
import org.peptideadvisor.model.Consultation;

/** Nothing of one client may reach another's answer, however many ask at once. */
class ConcurrencyTest {

    @Test
    void manyAtOnceGetTheAnswersThatEachGetsAlone() throws Exception {
        var advisor = ShippedRelease.get().advisor();
        var json = new AdviceJson();
        var clients = new Clients();
        List<Consultation> consultations = new ArrayList<>();
        List<byte[]> alone = new ArrayList<>();
        for (int seed = 0; seed < 300; seed++) {
            Consultation consultation = Clients.consultation(clients.request(seed));
            consultations.add(consultation);
            alone.add(json.write(advisor.advise(consultation)));
        }
        var pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Void>> asking = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                int offset = thread * 37;
                asking.add(() -> {
                    for (int i = 0; i < consultations.size(); i++) {
                        int which = (i + offset) % consultations.size();
                        assertThat(json.write(advisor.advise(consultations.get(which))))
                                .isEqualTo(alone.get(which));
                    }
                    return null;
                });
            }
            for (var answer : pool.invokeAll(asking)) {
                answer.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
