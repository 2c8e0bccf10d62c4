package org.peptideadvisor.web.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.request.ChangeIntake;
import org.peptideadvisor.contract.request.ChangeIntake.ChangeForm;
import org.peptideadvisor.contract.request.ChangeIntake.ChangeRequest;
import org.peptideadvisor.contract.request.ReadResult;
import org.peptideadvisor.contract.request.ReadResult.Accepted;
import org.peptideadvisor.contract.request.ReadResult.Rejected;
import org.peptideadvisor.contract.request.RequestFault;
import org.peptideadvisor.release.RuleFolder;

/** What a form of a page asks for, read as the same request of an app is read. Belongs to one call. */
final class BenchForm {

    private static final ChangeIntake INTAKE = new ChangeIntake(RuleFolder::mayHold);

    private final ChangeForm form;
    private final ObjectNode body = JsonNodeFactory.instance.objectNode();
    private @Nullable ReadResult<ChangeRequest> read;

    private BenchForm(ChangeForm form) {
        this.form = form;
    }

    static BenchForm of(ChangeForm form) {
        return new BenchForm(form);
    }

    /** The same with a field; one without text is left out. */
    BenchForm put(String field, String text) {
        if (!text.isBlank()) {
            body.put(field, text.strip());
        }
        return this;
    }

    BenchForm put(String field, List<String> texts) {
        ArrayNode list = body.putArray(field);
        texts.stream().map(String::strip).filter(one -> !one.isEmpty()).forEach(list::add);
        return this;
    }

    BenchForm file(String path, String text) {
        body.putArray("files").addObject().put("path", path).put("text", text);
        return this;
    }

    /** What is wrong with it, each in a sentence; empty when nothing is. */
    List<String> faults() {
        return result() instanceof Rejected<ChangeRequest> rejected
                ? rejected.faults().stream().map(BenchForm::told).toList()
                : List.of();
    }

    /** What is asked for, when nothing is wrong. */
    ChangeRequest request() {
        return ((Accepted<ChangeRequest>) result()).value();
    }

    private ReadResult<ChangeRequest> result() {
        ReadResult<ChangeRequest> known = read;
        if (known == null) {
            known = INTAKE.read(body.toString().getBytes(StandardCharsets.UTF_8), form);
            read = known;
        }
        return known;
    }

    private static String told(RequestFault fault) {
        String field = fault.pointer().replaceFirst("^/", "");
        String name =
                switch (field) {
                    case "title" -> "Title: ";
                    case "reason" -> "Reason: ";
                    case "meaning" -> "What the change means: ";
                    case "because" -> "Why the loss is accepted: ";
                    case "at" -> "Time: ";
                    case "from" -> "The id now: ";
                    case "to" -> "The new id: ";
                    case "id" -> "The id: ";
                    default -> field.startsWith("witnesses") ? "Witness: " : "";
                };
        return name + fault.message();
    }
}
