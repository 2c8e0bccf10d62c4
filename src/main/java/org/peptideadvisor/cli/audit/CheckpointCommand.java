package org.peptideadvisor.cli.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.cli.terminal.CommandFailure;
import org.peptideadvisor.cli.terminal.ConfiguredLedger;
import org.peptideadvisor.cli.terminal.InputFile;
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
        description = "Signs the state of the ledger: its size and root. Others keep this checkpoint.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:written",
            "1:the folder holds another checkpoint of the same size, or KEPT is not of this ledger",
            "2:wrong options, or a ledger or file that cannot be read or written"
        })
public final class CheckpointCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            description =
                    "write it to a file in this folder, named by the size of the ledger and never overwritten (default: print it)")
    private @Nullable Path folder;

    @Option(
            names = "--since",
            paramLabel = "KEPT",
            description =
                    "print it with the proof that the ledger only grew since the checkpoint KEPT; check the proof with"
                            + " advisor verify --since KEPT")
    private @Nullable Path kept;

    @Option(
            names = "--show-key",
            description = "print only the verifier key of the ledger, for publishing; sign nothing")
    private boolean showKey;

    @Override
    public Integer call() {
        if ((folder != null ? 1 : 0) + (kept != null ? 1 : 0) + (showKey ? 1 : 0) > 1) {
            throw new ParameterException(spec.commandLine(), "Give one of --to, --since and --show-key.");
        }
        byte[] older = kept == null ? new byte[0] : InputFile.read(kept);
        try (OpenLedger open = showKey ? ConfiguredLedger.toRead() : ConfiguredLedger.toWrite()) {
            return write(open, older);
        }
    }

    private int write(OpenLedger open, byte[] older) {
        PrintWriter out = spec.commandLine().getOut();
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
        ReadNote<Checkpoint> read = Checkpoint.open(older, open.verifiers());
        if (!(read instanceof ReadNote.SoundNote<Checkpoint> sound)
                || sound.value().size() > size) {
            throw CommandFailure.found("The ledger did not grow from this checkpoint; see what advisor verify ledger"
                    + " --checkpoint says of it.");
        }
        long from = sound.value().size();
        out.print(ConsistencyProof.text(
                from, Tree.consistency(from, size, open.store().hashes()), note));
        out.flush();
        return 0;
    }

    private int put(Path into, String note) {
        try {
            PlacedCheckpoint placed = new CheckpointFolder(into).put(note);
            if (placed instanceof PlacedCheckpoint.CheckpointContradicted no) {
                throw CommandFailure.found("Another checkpoint of " + Checkpoint.sizeIn(note) + " entries is in "
                        + no.file() + ". Keep both: either the key was changed, or two histories were signed.");
            }
            Path file = placed instanceof PlacedCheckpoint.CheckpointWritten written
                    ? written.file()
                    : ((PlacedCheckpoint.CheckpointThere) placed).file();
            spec.commandLine().getOut().println(file);
            return 0;
        } catch (IOException e) {
            throw CommandFailure.usage("The checkpoint cannot be written: " + e.getMessage());
        }
    }
}
