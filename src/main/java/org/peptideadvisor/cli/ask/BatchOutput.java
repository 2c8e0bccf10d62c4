package org.peptideadvisor.cli.ask;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.UUID;
import org.peptideadvisor.cli.ask.BatchInput.InputFacts;
import org.peptideadvisor.cli.terminal.CommandFailure;
import org.peptideadvisor.cli.terminal.InputFile;
import org.peptideadvisor.cli.terminal.JsonText;

/**
 * The answers of a batch in a file, which a run that was killed left behind whole up to its last line. A file beside it says of which input it is, and
 * is there until all is answered.
 */
final class BatchOutput implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PART = 64 * 1024;

    private final Path mark;
    private final FileChannel marking;
    private final FileChannel answers;
    private final String run;
    private final WrittenLines begun;

    /**
     * What a run before left.
     *
     * @param lines how many whole lines
     * @param faulty how many of them are problems
     */
    record WrittenLines(long lines, long faulty) {}

    private BatchOutput(Path mark, FileChannel marking, FileChannel answers, String run, WrittenLines begun) {
        this.mark = mark;
        this.marking = marking;
        this.answers = answers;
        this.run = run;
        this.begun = begun;
    }

    /**
     * Begins a file, or goes on with one.
     *
     * @throws CommandFailure when it is of another input or view, or was finished
     */
    static BatchOutput open(Path file, InputFacts input, String view) throws IOException {
        InputFile.checkWritable(file);
        Path mark = file.resolveSibling(file.getFileName() + ".unfinished");
        InputFile.checkWritable(mark);
        if (!Files.exists(mark) && Files.exists(file)) {
            throw CommandFailure.usage("The file " + file
                    + " is there already, and no run of this command left it unfinished. Name another, or remove it.");
        }
        FileChannel marking =
                FileChannel.open(mark, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!isOurs(marking)) {
            marking.close();
            throw CommandFailure.usage("Another run of this command is writing " + file + ".");
        }
        String run = run(marking, input, view, file);
        FileChannel answers =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        return new BatchOutput(mark, marking, answers, run, wholeLines(answers));
    }

    private static boolean isOurs(FileChannel marking) throws IOException {
        try {
            return marking.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** The name of the run that began it, which is noted before anything is sent. */
    private static String run(FileChannel marking, InputFacts input, String view, Path file) throws IOException {
        ByteBuffer read = ByteBuffer.allocate(PART);
        marking.read(read, 0);
        JsonNode noted = JSON.readTree(read.array(), 0, read.position());
        if (noted.isMissingNode() || noted.isEmpty()) {
            String run = UUID.randomUUID().toString();
            String note = JsonText.line(Map.of("run", run, "sha256", input.digest(), "view", view)) + "\n";
            marking.write(ByteBuffer.wrap(note.getBytes(StandardCharsets.UTF_8)), 0);
            marking.force(true);
            return run;
        }
        if (!noted.path("sha256").asText().equals(input.digest())
                || !noted.path("view").asText().equals(view)) {
            marking.close();
            throw CommandFailure.usage("The answers in " + file
                    + " were begun for another input, or in another view. Name another file, or remove both it and "
                    + file.getFileName() + ".unfinished.");
        }
        return noted.path("run").asText();
    }

    /** Cuts what stands behind the last end of a line, and goes behind it. */
    private static WrittenLines wholeLines(FileChannel answers) throws IOException {
        ByteBuffer part = ByteBuffer.allocate(PART);
        long lines = 0;
        long faulty = 0;
        long end = 0;
        int like = 0; // how far the line is like a problem
        for (long at = 0; answers.read(part, at) > 0; part.clear()) {
            for (int i = 0; i < part.position(); i++) {
                if (part.get(i) == '\n') {
                    lines++;
                    faulty += like == BatchPart.PROBLEM.length() ? 1 : 0;
                    end = at + i + 1;
                    like = 0;
                } else if (like >= 0 && like < BatchPart.PROBLEM.length()) {
                    like = part.get(i) == BatchPart.PROBLEM.charAt(like) ? like + 1 : -1;
                }
            }
            at += part.position();
        }
        answers.truncate(end);
        answers.position(end);
        return new WrittenLines(lines, faulty);
    }

    /** By what the service knows this run, however often it is begun again. */
    String run() {
        return run;
    }

    /** What was answered before. */
    WrittenLines begun() {
        return begun;
    }

    /** Writes whole lines. */
    void append(String lines) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            answers.write(bytes);
        }
    }

    /** All is answered. */
    void finish() throws IOException {
        answers.force(true);
        Files.delete(mark);
    }

    @Override
    public void close() throws IOException {
        answers.close();
        marking.close();
    }
}
