package org.peptideadvisor.bulk.run;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.bulk.tree.RowSubtree;

/**
 * The folder of a run: {@code rows} in Parquet, {@code run.txt} with its {@link RunNote}, {@code subtrees.txt} from which rows are proved, and {@code
 * run.receipt} where the run is in the ledger. While a run is made, its folder has another name, so that nobody takes it for a whole one.
 */
public final class RunFolder {

    private static final String NOTE = "run.txt";
    private static final String SUBTREES = "subtrees.txt";
    private static final String RECEIPT = "run.receipt";
    private static final String BEGUN = "begun.txt";
    private static final String UNFINISHED = ".unfinished";

    private final FileSystem files;
    private final Path folder;

    private RunFolder(FileSystem files, Path folder) {
        this.files = files;
        this.folder = folder;
    }

    /**
     * Begins a folder beside the place where it is to be. One that a run left there unfinished is removed; nothing of it was recorded or given.
     *
     * @throws IOException when the place is taken; the message is a sentence
     */
    public static RunFolder begin(Path out, Configuration hadoop) throws IOException {
        FileSystem files = out.getFileSystem(hadoop);
        if (files.exists(out)) {
            throw new IOException(out + " is there already. Name another folder, or remove it.");
        }
        Path begun = out.suffix(UNFINISHED);
        if (files.exists(begun)) {
            if (!files.exists(new Path(begun, BEGUN))) {
                throw new IOException(begun + " is there, and no run left it. Move it away.");
            }
            files.delete(begun, true);
        }
        files.mkdirs(begun);
        var folder = new RunFolder(files, begun);
        folder.write(BEGUN, "A run is made here, or was ended before it was done.\n");
        return folder;
    }

    /**
     * A run that was made.
     *
     * @throws IOException when there is none; the message is a sentence
     */
    public static RunFolder open(Path out, Configuration hadoop) throws IOException {
        FileSystem files = out.getFileSystem(hadoop);
        if (!files.exists(new Path(out, NOTE))) {
            throw new IOException("There is no run in " + out + "; name the folder that bulk wrote.");
        }
        return new RunFolder(files, out);
    }

    /** Where the rows are. */
    public Path rows() {
        return new Path(folder, "rows");
    }

    /** Writes what the run came to. */
    public void describe(RunNote note, List<RowSubtree> subtrees) throws IOException {
        write(
                SUBTREES,
                subtrees.stream()
                        .map(one -> one.level() + " " + one.place() + " " + one.hex() + "\n")
                        .collect(Collectors.joining()));
        write(NOTE, note.text());
    }

    /** Writes the receipt of the run's entry. */
    public void keep(String receipt) throws IOException {
        write(RECEIPT, receipt);
    }

    /** The run is whole, and gets its place. */
    public void finish(Path out) throws IOException {
        files.delete(new Path(folder, BEGUN), false);
        if (!files.rename(folder, out)) {
            throw new IOException("The run is whole in " + folder + ", and cannot be renamed to " + out + ".");
        }
    }

    /**
     * What the run came to.
     *
     * @throws IOException when it cannot be read, or is no note of a run
     */
    public RunNote note() throws IOException {
        return RunNote.read(read(NOTE))
                .orElseThrow(() -> new IOException(new Path(folder, NOTE) + " is not as a run wrote it."));
    }

    /** The subtrees that make up the tree over the rows. */
    public List<RowSubtree> subtrees() throws IOException {
        var subtrees = new ArrayList<RowSubtree>();
        try {
            for (String line : read(SUBTREES).lines().toList()) {
                String[] parts = line.split(" ", -1);
                subtrees.add(new RowSubtree(Integer.parseInt(parts[0]), Long.parseLong(parts[1]), parts[2]));
            }
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new IOException(new Path(folder, SUBTREES) + " is not as a run wrote it.", e);
        }
        return subtrees;
    }

    /** The receipt of the run's entry; null where there is none. */
    public @Nullable String receipt() throws IOException {
        try {
            return read(RECEIPT);
        } catch (FileNotFoundException e) {
            return null;
        }
    }

    private void write(String name, String text) throws IOException {
        try (OutputStream out = files.create(new Path(folder, name), true)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private String read(String name) throws IOException {
        try (var in = files.open(new Path(folder, name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
