package org.peptideadvisor.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.ConsistencyProof;
import org.peptideadvisor.ledger.note.Checkpoint;
import org.peptideadvisor.ledger.note.ReadNote;
import org.peptideadvisor.ledger.setup.CheckpointFolder;
import org.peptideadvisor.ledger.setup.CheckpointFolder.PlacedCheckpoint;
import org.peptideadvisor.ledger.setup.CheckpointSigner;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.ledger.tree.Tree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "checkpoint",
        description = "Signs how the ledger stands now, for others to keep.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:written",
            "1:another checkpoint of the same size is in the folder, or the kept one is not of this ledger",
            "2:wrong options, or a ledger or file that cannot be read or written"
        })
final class CheckpointCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            description =
                    "put it there, into a file that is named by its size and never overwritten; otherwise it is printed")
    private @Nullable Path folder;

    @Option(
            names = "--since",
            paramLabel = "KEPT",
            description =
                    "print it with the proof that the ledger only grew since this checkpoint, for advisor verify consistency")
    private @Nullable Path kept;

    @Option(
            names = "--show-key",
            description = "print the verifier key of the ledger, to be published, and sign nothing")
    private boolean showKey;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        if ((folder != null ? 1 : 0) + (kept != null ? 1 : 0) + (showKey ? 1 : 0) > 1) {
            throw new ParameterException(spec.commandLine(), "Give one of --to, --since and --show-key.");
        }
        byte[] older = kept == null ? new byte[0] : InputFile.read(kept, err);
        if (older == null) {
            return 2;
        }
        try (OpenLedger open = ConfiguredLedger.open(err)) {
            return open == null ? 2 : write(open, older);
        }
    }

    private int write(OpenLedger open, byte[] older) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (showKey) {
            out.println(open.verifier().text());
            return 0;
        }
        String note = new CheckpointSigner(open, InstantSource.system()).checkpoint();
        if (folder != null) {
            return put(folder, note);
        }
        if (kept == null) {
            out.print(note);
            out.flush();
            return 0;
        }
        long size = Checkpoint.sizeIn(note);
        ReadNote<Checkpoint> read = Checkpoint.open(older, List.of(open.verifier()));
        if (!(read instanceof ReadNote.SoundNote<Checkpoint> sound)
                || sound.value().size() > size) {
            err.println(
                    "This is no checkpoint that the ledger as it stands can have come from; try advisor verify ledger"
                            + " --checkpoint with it.");
            return 1;
        }
        long from = sound.value().size();
        out.print(ConsistencyProof.text(
                from, Tree.consistency(from, size, open.store().hashes()), note));
        out.flush();
        return 0;
    }

    private int put(Path into, String note) {
        PrintWriter err = spec.commandLine().getErr();
        try {
            PlacedCheckpoint placed = new CheckpointFolder(into).put(note);
            if (placed instanceof PlacedCheckpoint.CheckpointContradicted no) {
                err.println("Another checkpoint of " + Checkpoint.sizeIn(note) + " entries is in " + no.file()
                        + ". Keep both: either the key was changed, or two histories were signed.");
                return 1;
            }
            Path file = placed instanceof PlacedCheckpoint.CheckpointWritten written
                    ? written.file()
                    : ((PlacedCheckpoint.CheckpointThere) placed).file();
            spec.commandLine().getOut().println(file);
            return 0;
        } catch (IOException e) {
            err.println("The checkpoint cannot be written: " + e.getMessage());
            return 2;
        }
    }
}
