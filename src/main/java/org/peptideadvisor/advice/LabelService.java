package org.peptideadvisor.advice;

import org.peptideadvisor.advice.AdviceAnswer.FaultyRequest;
import org.peptideadvisor.advice.AdviceAnswer.NoLiveRelease;
import org.peptideadvisor.advice.SideAnswer.AnsweredQuestion;
import org.peptideadvisor.contract.answer.LabelJson;
import org.peptideadvisor.contract.answer.WhyNotJson.ReleaseName;
import org.peptideadvisor.contract.request.LabelIntake;
import org.peptideadvisor.contract.request.ReadResult;
import org.peptideadvisor.contract.request.ReadResult.Accepted;
import org.peptideadvisor.contract.request.ReadResult.Rejected;
import org.peptideadvisor.release.LiveRelease;

/** Reads labels with the tables of the live release. It records, logs and keeps nothing of their text. Thread-safe. */
public final class LabelService {

    private final LiveRelease live;
    private final LabelIntake intake = new LabelIntake();

    /** Answers with the release that is live at each moment. */
    public LabelService(LiveRelease live) {
        this.live = live;
    }

    /** Reads the label of a request in JSON. */
    public SideAnswer read(byte[] json) {
        ReadResult<String> request = intake.read(json);
        if (request instanceof Rejected<String> rejected) {
            return new FaultyRequest(rejected.faults());
        }
        String text = ((Accepted<String>) request).value();
        SideAnswer answer = live.use(release -> new AnsweredQuestion(LabelJson.write(
                new ReleaseName(release.id(), release.name()), release.labels().read(text))));
        return answer == null ? new NoLiveRelease() : answer;
    }
}
