package org.peptideadvisor.bulk.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.bulk.row.RunTerms;
import org.peptideadvisor.bulk.row.RunTerms.NamedInput;
import org.peptideadvisor.bulk.run.RunNote.RunProgram;
import org.peptideadvisor.bulk.run.RunNote.RunResult;
import org.peptideadvisor.contract.answer.AnswerView;
import org.peptideadvisor.contract.answer.WhyNotJson.ReleaseName;

/** The note of a run has one way of being written, and ids follow from what a run is. */
class RunNoteTest {

    private static final Instant AT = Instant.parse("2026-11-30T21:00:00Z");
    private static final ReleaseName RELEASE = new ReleaseName("sha256:1234", "2026.11.1");

    @Test
    void whatIsWrittenIsReadAndNothingElse() {
        RunNote note = RunNote.of(
                terms(AT, "in.ndjson"),
                new RunProgram("0.1.0", "abcd"),
                new RunResult(3, 1, Map.of("proceed", 1L, "caution", 1L), "00", "11"));
        assertThat(note.text())
                .startsWith("peptide-advisor-bulk-run/1\nrun bulk-")
                .endsWith(
                        "rows 3\nproblems 1\noutcome caution 1\noutcome proceed 1\ninput sha256:00\nroot sha256:11\n");
        assertThat(RunNote.read(note.text())).contains(note);
        assertThat(RunNote.read(note.text().replace("rows 3", "rows 03")))
                .hasValueSatisfying(other -> assertThat(other).isNotEqualTo(note));
        assertThat(RunNote.read(note.text() + "more 1\n")).isEmpty();
        assertThat(RunNote.read(note.text().replace("view brief\n", ""))).isEmpty();
        assertThat(RunNote.read("")).isEmpty();
    }

    @Test
    void theIdFollowsFromInputTimeReleaseAndView() {
        String run = terms(AT, "in.ndjson").run();
        assertThat(terms(AT, "in.ndjson").run()).isEqualTo(run).matches("bulk-[0-9a-f]{32}");
        assertThat(terms(AT.plusMillis(1), "in.ndjson").run()).isNotEqualTo(run);
        assertThat(terms(AT, "other.ndjson").run()).isNotEqualTo(run);
    }

    private static RunTerms terms(Instant at, String name) {
        return RunTerms.of(RELEASE, "abcd", at, AnswerView.BRIEF, List.of(new NamedInput(name, 17)));
    }
}
