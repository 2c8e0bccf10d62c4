package org.peptideadvisor.contract.request;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.request.IntakeReader.ParsedRequest;
import org.peptideadvisor.contract.request.IntakeReader.ParsedRequest.ParsedDocument;
import org.peptideadvisor.contract.request.IntakeReader.ParsedRequest.UnreadableDocument;
import org.peptideadvisor.model.FileEdit;

/** Reads requests to check files of a rule base. Immutable and thread-safe. */
public final class FilesIntake {

    /** The most bytes that a request may have. */
    public static final int MAX_BYTES = 2 * 1024 * 1024;

    /** The most files that a request may name. */
    public static final int MOST_FILES = 2000;

    private static final int LONGEST_PATH = 160;

    private final Predicate<String> belongs;
    private final IntakeReader reader = new IntakeReader(MAX_BYTES, MAX_BYTES);

    /**
     * An intake.
     *
     * @param belongs whether a file with this path, which is relative and without {@code ..}, can be part of a rule base
     */
    public FilesIntake(Predicate<String> belongs) {
        this.belongs = belongs;
    }

    /** Reads a request in JSON. */
    public ReadResult<List<FileEdit>> read(byte[] json) {
        ParsedRequest document = reader.read(json);
        if (document instanceof UnreadableDocument unreadable) {
            return new ReadResult.Rejected<>(unreadable.faults());
        }
        ParsedDocument parsed = (ParsedDocument) document;
        FaultList faults = parsed.faults();
        RequestSection request = RequestSection.open(parsed.body(), JsonPointer.ROOT, RequestFields.CHECK, faults);
        List<FileEdit> files = request == null ? List.of() : files(request, faults);
        return faults.isEmpty()
                ? new ReadResult.Accepted<>(List.copyOf(files))
                : new ReadResult.Rejected<>(faults.sorted());
    }

    /** The files that a request names. */
    List<FileEdit> files(RequestSection request, FaultList faults) {
        var distinct = new DistinctItems<String>(faults);
        var files = new ArrayList<FileEdit>();
        for (RequestSection file : request.requiredSections("files", RequestFields.FILE, MOST_FILES)) {
            String path = path(file, faults);
            String text = file.textOrNull("text");
            if (path != null) {
                distinct.add(path, file.at().at("path"));
                files.add(new FileEdit(path, text));
            }
        }
        return files;
    }

    private @Nullable String path(RequestSection file, FaultList faults) {
        String path = file.requiredText("path", LONGEST_PATH);
        if (path != null && !(isBelow(path) && belongs.test(path))) {
            faults.badPath(file.at().at("path"));
            return null;
        }
        return path;
    }

    /** Whether a path stays below the folder that it starts from, on any system: plain names with slashes between. */
    private static boolean isBelow(String path) {
        for (String name : path.split("/", -1)) {
            boolean plain = name.codePoints().allMatch(FilesIntake::isPlain);
            if (name.isEmpty() || name.startsWith(".") || !plain) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(int point) {
        return Character.isLetterOrDigit(point) || " ._-()+,&'".indexOf(point) >= 0;
    }
}
