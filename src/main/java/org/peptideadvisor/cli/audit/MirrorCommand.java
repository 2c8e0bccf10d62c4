package org.peptideadvisor.cli.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.audit.KeyLine;
import org.peptideadvisor.audit.RefutedBecause;
import org.peptideadvisor.audit.TileVerifier;
import org.peptideadvisor.audit.TileVerifier.TileReader;
import org.peptideadvisor.audit.TreeHead;
import org.peptideadvisor.audit.TrustedKey;
import org.peptideadvisor.audit.Verdict;
import org.peptideadvisor.audit.Verdict.RefutedProof;
import org.peptideadvisor.audit.Verdict.VerifiedProof;
import org.peptideadvisor.cli.terminal.CommandFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies a log over HTTP, and holds it to what was copied before. */
@Command(
        name = "mirror",
        description = {
            "Copies the checkpoint, the tiles and the entries of a ledger over HTTP, verifies them with public keys alone, and keeps them.",
            "The next call copies what is new, and proves that it goes on from what is kept. Entries are for auditors: put a key of the"
                    + " scope audit into ADVISOR_KEY."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:copied and verified",
            "1:refuted; if the log contradicts itself, both checkpoints are kept as proof",
            "2:wrong options, no key, or a log or folder that cannot be read or written"
        })
public final class MirrorCommand implements Callable<Integer> {

    private static final int MOST_CHECKPOINT = 1_000_000;
    private static final int MOST_TILE = TileVerifier.FULL * 32;
    private static final int MOST_BUNDLE = TileVerifier.FULL * (2 + 65_535);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private TrustedKeys trusted = new TrustedKeys();

    @Parameters(index = "0", paramLabel = "URL", description = "where the log is, such as https://advisor.example/log")
    private String url = "";

    @Parameters(index = "1", paramLabel = "FOLDER", description = "the copy; made if there is none")
    private Path folder = Path.of("");

    @Option(names = "--tiles-only", description = "copy no entries")
    private boolean tilesOnly;

    @Override
    public Integer call() {
        List<TrustedKey> keys = trusted.read();
        String key = System.getenv("ADVISOR_KEY");
        var log = new FetchedLog(url, key == null || key.isBlank() ? null : key.strip());
        byte[] offered = log.get("checkpoint", MOST_CHECKPOINT);
        if (offered == null) {
            throw CommandFailure.usage("There is no checkpoint at " + url
                    + ". Name where the log is, such as https://advisor.example/log.");
        }
        try {
            var copy = new MirrorFolder(folder);
            KeyLine line = KeyLine.of(keys, copy.handovers());
            TreeHead head = verified(offered, line, "The checkpoint that the log offers");
            byte[] kept = copy.checkpoint();
            TreeHead before = kept == null ? null : verified(kept, line, "The checkpoint in " + folder);
            return mirror(log, copy, new HeldCheckpoint(kept, before), new HeldCheckpoint(offered, head), keys);
        } catch (IOException e) {
            throw CommandFailure.usage("The copy in " + folder + " cannot be read or written: " + e.getMessage() + ".");
        }
    }

    /** A checkpoint and what it says; both null for none. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record HeldCheckpoint(byte @Nullable [] note, @Nullable TreeHead head) {}

    private int mirror(
            FetchedLog log, MirrorFolder copy, HeldCheckpoint kept, HeldCheckpoint offered, List<TrustedKey> keys)
            throws IOException {
        TreeHead before = kept.head();
        TreeHead head = offered.head();
        byte[] note = offered.note();
        if (head == null || note == null) {
            throw new IllegalStateException("there is always an offered checkpoint");
        }
        if (before != null && !before.origin().equals(head.origin())) {
            throw refuted(new RefutedProof<>(
                    RefutedBecause.OTHER_LEDGER,
                    "The copy is of " + before.origin() + ", and the log is " + head.origin() + "."));
        }
        if (before != null && head.size() <= before.size()) {
            if (head.equals(before)) {
                spec.commandLine()
                        .getOut()
                        .println("Nothing new: " + head.origin() + " has " + head.size() + " entries.");
                return 0;
            }
            throw contradicted(
                    copy,
                    kept,
                    note,
                    head.size() == before.size()
                            ? new RefutedProof<>(
                                    RefutedBecause.FORKED, "Two checkpoints of " + head.size() + " entries differ.")
                            : new RefutedProof<>(
                                    RefutedBecause.OLDER_CHECKPOINT,
                                    "The log offers a checkpoint of " + head.size() + " entries; the one kept is of "
                                            + before.size() + "."));
        }
        Verdict<TreeHead> verdict = TileVerifier.verify(before, head, path -> known(log, copy, path));
        if (verdict instanceof RefutedProof<TreeHead>
                && before != null) { // by what it serves now, without what is kept
            copy.forgetIncoming();
            verdict = TileVerifier.verify(before, head, path -> fetched(log, copy, path, MOST_TILE));
        }
        if (verdict instanceof RefutedProof<TreeHead> no) {
            throw no.why() == RefutedBecause.NOT_CONSISTENT ? contradicted(copy, kept, note, no) : refuted(no);
        }
        boolean entries = !tilesOnly && copyEntries(log, copy, head, path -> known(log, copy, path));
        KeyLine line = KeyLine.of(keys, copy.handovers());
        if (line.verify(note) instanceof RefutedProof<TreeHead> no) {
            throw refuted(no);
        }
        copy.accept(note, head.size());
        line.handovers().forEach(one -> spec.commandLine().getOut().println(one.sentence()));
        spec.commandLine()
                .getOut()
                .println(head.origin() + " has " + head.size() + " entries"
                        + (before == null ? "" : " and goes on from the " + before.size() + " that were kept")
                        + ". Its tiles " + (entries ? "and entries " : "") + "are verified and kept."
                        + (entries || tilesOnly ? "" : " It serves no entries."));
        return 0;
    }

    private static byte[] known(FetchedLog log, MirrorFolder copy, String path) throws IOException {
        byte[] kept = copy.kept(path);
        return kept == null ? fetched(log, copy, path, MOST_TILE) : kept;
    }

    private static byte[] fetched(FetchedLog log, MirrorFolder copy, String path, int most) throws IOException {
        byte[] bytes = log.get(path, most);
        if (bytes == null) {
            throw refuted(new RefutedProof<>(
                    RefutedBecause.TILES_CHANGED, "The log has no " + path + ", which its checkpoint needs."));
        }
        copy.receive(path, bytes);
        return bytes;
    }

    /** Whether there are any. */
    private static boolean copyEntries(FetchedLog log, MirrorFolder copy, TreeHead head, TileReader tiles)
            throws IOException {
        for (long index = 0; index * TileVerifier.FULL < head.size(); index++) {
            int width = (int) Math.min(TileVerifier.FULL, head.size() - index * TileVerifier.FULL);
            String path = TileVerifier.path("entries", index, width);
            if (copy.keeps(path)) {
                continue;
            }
            byte[] bundle = log.get(path, MOST_BUNDLE);
            if (bundle == null) {
                return false;
            }
            byte[] tile = tiles.read(TileVerifier.path("0", index, width));
            Verdict<List<byte[]>> verdict = TileVerifier.entries(path, bundle, tile);
            if (verdict instanceof RefutedProof<List<byte[]>> no) {
                throw refuted(no);
            }
            copy.receive(path, bundle);
            List<byte[]> entries = ((VerifiedProof<List<byte[]>>) verdict).shown();
            for (int i = 0; i < entries.size(); i++) {
                if (KeyLine.isHandover(entries.get(i))) {
                    copy.receiveHandover(index * TileVerifier.FULL + i, entries.get(i));
                }
            }
        }
        return true;
    }

    private static TreeHead verified(byte[] checkpoint, KeyLine line, String what) {
        Verdict<TreeHead> verdict = line.verify(checkpoint);
        if (verdict instanceof VerifiedProof<TreeHead> verified) {
            return verified.shown();
        }
        var no = (RefutedProof<TreeHead>) verdict;
        throw CommandFailure.found("REFUTED [" + no.why().code() + "] " + what + ": " + no.message()
                + (no.why() == RefutedBecause.NOT_SIGNED_BY_KEY ? " If it was, give the new key with --key too." : ""));
    }

    private static CommandFailure refuted(RefutedProof<?> no) {
        return CommandFailure.found(
                "REFUTED [" + no.why().code() + "] " + no.message() + " What was kept is as it was.");
    }

    private static CommandFailure contradicted(
            MirrorFolder copy, HeldCheckpoint kept, byte[] offered, RefutedProof<TreeHead> no) throws IOException {
        byte[] before = kept.note() == null ? new byte[0] : kept.note();
        Path proof = copy.keepContradiction(before, offered, Instant.now());
        return CommandFailure.found("REFUTED [" + no.why().code() + "] " + no.message() + " Both checkpoints are in "
                + proof + "; what was kept is as it was.");
    }
}
