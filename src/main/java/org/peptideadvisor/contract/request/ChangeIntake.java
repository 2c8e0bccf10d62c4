package org.peptideadvisor.contract.request;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.request.IntakeReader.ParsedRequest;
import org.peptideadvisor.contract.request.IntakeReader.ParsedRequest.ParsedDocument;
import org.peptideadvisor.contract.request.IntakeReader.ParsedRequest.UnreadableDocument;
import org.peptideadvisor.contract.request.RequestFields.FieldNames;
import org.peptideadvisor.model.FileEdit;

/** Reads requests to change rules: drafts, approvals, what goes live. Immutable and thread-safe. */
public final class ChangeIntake {

    /** The most hours that a rule may be out. */
    private static final int MOST_HOURS = 7 * 24;

    private static final int LONGEST = 200;
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_ID = 80;
    private static final int WORDS = 3;
    private static final int MOST_WITNESSES = 100;
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");
    private static final Pattern WITNESS = Pattern.compile("W-[0-9a-f]{8}|scenarios/guards/[A-Za-z0-9._/-]{1,160}");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** The sorts of request that change rules, with the fields that each takes. */
    public enum ChangeForm {
        BEGIN(Set.of("title"), Set.of()),
        SAVE(Set.of("reason", "files"), Set.of("takesOver")),
        APPROVE(Set.of("commit", "meaning"), Set.of("witnesses")),
        PUBLISH(Set.of(), Set.of("at", "witnesses", "because")),
        WITHDRAW(Set.of("reason"), Set.of()),
        ROLL_BACK(Set.of("reason"), Set.of("witnesses")),
        WITHDRAW_RULE(Set.of("reason", "hours"), Set.of("witnesses")),
        RENAME(Set.of("from", "to", "reason"), Set.of()),
        RETIRE(Set.of("id", "reason"), Set.of());

        private final Set<String> required;
        private final FieldNames fields;

        ChangeForm(Set<String> required, Set<String> optional) {
            this.required = required;
            var all = new TreeSet<>(required);
            all.addAll(optional);
            this.fields = new FieldNames(Set.copyOf(all));
        }

        boolean requires(String field) {
            return required.contains(field);
        }

        boolean takes(String field) {
            return fields.known(field);
        }

        FieldNames fields() {
            return fields;
        }
    }

    /**
     * What somebody asks who changes rules. A field that the sort of request does not take is empty or null.
     *
     * @param title what a draft is about
     * @param reason why
     * @param takesOver the commit that is live and that the files were brought together with
     * @param files files with their new text
     * @param commit what is approved
     * @param meaning what a change means
     * @param witnesses whose loss is accepted
     * @param at when
     * @param because why a loss is accepted
     * @param hours for how long
     * @param id what goes
     * @param from what is called otherwise
     * @param to what it is called then
     */
    public record ChangeRequest(
            String title,
            String reason,
            @Nullable String takesOver,
            List<FileEdit> files,
            String commit,
            String meaning,
            List<String> witnesses,
            @Nullable Instant at,
            String because,
            int hours,
            String id,
            String from,
            String to) {

        public ChangeRequest {
            files = List.copyOf(files);
            witnesses = List.copyOf(witnesses);
        }
    }

    private final FilesIntake files;
    private final IntakeReader reader = new IntakeReader(FilesIntake.MAX_BYTES, FilesIntake.MAX_BYTES);

    /** @param belongs whether a file with this path can be part of a rule base */
    public ChangeIntake(Predicate<String> belongs) {
        this.files = new FilesIntake(belongs);
    }

    /** Reads a request of one sort. */
    public ReadResult<ChangeRequest> read(byte[] json, ChangeForm form) {
        ParsedRequest document = reader.read(json);
        if (document instanceof UnreadableDocument unreadable) {
            return new ReadResult.Rejected<>(unreadable.faults());
        }
        ParsedDocument parsed = (ParsedDocument) document;
        FaultList faults = parsed.faults();
        RequestSection said = RequestSection.open(parsed.body(), JsonPointer.ROOT, form.fields(), faults);
        ChangeRequest request = said == null ? null : new OneRequest(said, form, faults).read();
        return faults.isEmpty() && request != null
                ? new ReadResult.Accepted<>(request)
                : new ReadResult.Rejected<>(faults.sorted());
    }

    private final class OneRequest {

        private final RequestSection said;
        private final ChangeForm form;
        private final FaultList faults;

        OneRequest(RequestSection said, ChangeForm form, FaultList faults) {
            this.said = said;
            this.form = form;
            this.faults = faults;
        }

        ChangeRequest read() {
            List<String> witnesses = witnesses();
            String because = sentence("because");
            if (form == ChangeForm.PUBLISH && !witnesses.isEmpty() && because.isEmpty()) {
                faults.onlyWith(said.at(), List.of("witnesses"), List.of("because"));
            }
            List<FileEdit> edits = form.takes("files") ? files.files(said, faults) : List.of();
            return new ChangeRequest(
                    line("title", LONGEST_TITLE),
                    sentence("reason"),
                    form.takes("takesOver") ? commit("takesOver") : null,
                    edits,
                    Objects.requireNonNullElse(form.takes("commit") ? commit("commit") : null, ""),
                    sentence("meaning"),
                    witnesses,
                    time(),
                    because,
                    hours(),
                    line("id", LONGEST_ID),
                    line("from", LONGEST_ID),
                    line("to", LONGEST_ID));
        }

        private String line(String field, int longest) {
            if (!form.takes(field)) {
                return "";
            }
            if (form.requires(field) && !said.has(field)) {
                said.requiredText(field, longest);
                return "";
            }
            return Objects.requireNonNullElse(said.name(field, longest), "");
        }

        /** Words that stand in the ledger and in the files of a release. */
        private String sentence(String field) {
            String text = line(field, LONGEST);
            if (!text.isEmpty() && SPACES.split(text).length < WORDS) {
                faults.tooShort(said.at().at(field), WORDS);
            }
            if (text.contains("|")) {
                faults.controlCharacter(said.at().at(field));
            }
            return text;
        }

        private @Nullable String commit(String field) {
            String text = form.requires(field) ? said.requiredText(field, LONGEST) : said.name(field, LONGEST);
            if (text != null && !COMMIT.matcher(text).matches()) {
                faults.badId(said.at().at(field), "40 hexadecimal digits, as a draft shows its commits");
            }
            return text;
        }

        private List<String> witnesses() {
            List<String> ids = form.takes("witnesses") ? said.texts("witnesses", MOST_WITNESSES, LONGEST) : List.of();
            for (int i = 0; i < ids.size(); i++) {
                if (!WITNESS.matcher(ids.get(i)).matches()) {
                    faults.badId(said.at().at("witnesses").at(i), "an id such as W-1a2b3c4d, or the path of a guard");
                }
            }
            return ids;
        }

        private @Nullable Instant time() {
            String text = form.takes("at") ? said.name("at", LONGEST) : null;
            if (text == null) {
                return null;
            }
            try {
                return Instant.parse(text);
            } catch (DateTimeException e) {
                faults.badTime(said.at().at("at"));
                return null;
            }
        }

        private int hours() {
            if (!form.takes("hours")) {
                return 0;
            }
            Integer hours = said.whole("hours", 1, MOST_HOURS);
            if (!said.has("hours")) {
                said.requiredText("hours", 1);
            }
            return Objects.requireNonNullElse(hours, 1);
        }
    }
}
