package org.peptideadvisor.contract.request;

import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.request.ParsedRequest.ParsedDocument;
import org.peptideadvisor.contract.request.ParsedRequest.UnreadableDocument;
import org.peptideadvisor.label.LabelReader;

/** Reads requests to read a label. No fault quotes the text. Immutable and thread-safe. */
public final class LabelIntake {

    private final IntakeReader reader = new IntakeReader(IntakeReader.MAX_BYTES, IntakeReader.MAX_BYTES);

    /** The text of a label, from a request in JSON. */
    public ReadResult<String> read(byte[] json) {
        ParsedRequest document = reader.read(json);
        if (document instanceof UnreadableDocument unreadable) {
            return new ReadResult.Rejected<>(unreadable.faults());
        }
        ParsedDocument parsed = (ParsedDocument) document;
        FaultList faults = parsed.faults();
        RequestSection request = RequestSection.open(parsed.body(), JsonPointer.ROOT, RequestFields.LABEL, faults);
        @Nullable String text = request == null ? null : request.requiredLines("text", LabelReader.MAX_CHARACTERS);
        return text == null || !faults.isEmpty()
                ? new ReadResult.Rejected<>(faults.sorted())
                : new ReadResult.Accepted<>(text);
    }
}
