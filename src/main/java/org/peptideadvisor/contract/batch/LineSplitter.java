package org.peptideadvisor.contract.batch;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts bytes into lines. Of a line that is too long it keeps one byte more than a line may have, so that whoever reads it sees that it is too long, and
 * forgets the rest. Belongs to one batch.
 */
public final class LineSplitter {

    private static final byte[] NOTHING = {};

    private final int longest;
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private byte[] bytes = NOTHING;
    private int at;
    private boolean inLine;

    /** @param longest how many bytes a line may have, without its end */
    public LineSplitter(int longest) {
        this.longest = longest;
    }

    /** Takes more bytes, when all that came before were cut. */
    public void add(byte[] more) {
        if (hasMore()) {
            throw new IllegalStateException("the bytes before were not cut yet");
        }
        bytes = more;
        at = 0;
    }

    /** Whether bytes were not looked at yet. */
    public boolean hasMore() {
        return at < bytes.length;
    }

    /** The next whole line without its end; null if there is none yet. */
    public byte @Nullable [] next() {
        int from = at;
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        keep(from);
        if (at == bytes.length) {
            bytes = NOTHING;
            at = 0;
            return null;
        }
        at++;
        return take();
    }

    /** What stands after the last end of a line; null if nothing does. */
    public byte @Nullable [] rest() {
        return inLine ? take() : null;
    }

    private void keep(int from) {
        inLine |= at > from;
        int room = longest + 1 - begun.size();
        begun.write(bytes, from, Math.min(room, at - from));
    }

    private byte[] take() {
        byte[] line = begun.toByteArray();
        begun.reset();
        inLine = false;
        return line;
    }
}
