package org.peptideadvisor.contract;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Takes an answer while it is written, and the places of its fragments. Each thread has one, which it uses again for its next answer.
 */
final class AnswerBytes extends OutputStream {

    private static final int USUAL = 64 * 1024;
    private static final int LARGEST_KEPT = 1024 * 1024;

    /** Those who answer are few threads that stay. */
    private static final ThreadLocal<AnswerBytes> OWN = ThreadLocal.withInitial(AnswerBytes::new);

    private final Passages.Builder passages = new Passages.Builder();
    private byte[] bytes = new byte[USUAL];
    private int length;

    private AnswerBytes() {}

    /** The one of this thread, empty. What it took before is gone. */
    static AnswerBytes empty() {
        AnswerBytes own = OWN.get();
        if (own.bytes.length > LARGEST_KEPT) {
            own.bytes = new byte[USUAL];
        }
        own.length = 0;
        own.passages.clear();
        return own;
    }

    @Override
    public void write(int b) {
        room(1);
        bytes[length++] = (byte) b;
    }

    @Override
    public void write(byte[] some, int from, int count) {
        room(count);
        System.arraycopy(some, from, bytes, length, count);
        length += count;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    /**
     * The fragment was written, so many bytes before the last.
     *
     * @param out writes to this, or to something that takes no passages
     */
    static void passed(JsonGenerator out, Fragment fragment, int before) {
        if (out.getOutputTarget() instanceof AnswerBytes answer) {
            int to = answer.length + out.getOutputBuffered() - before;
            answer.passages.add(to - fragment.bytes().length, to, fragment.number());
        }
    }

    /** Takes back the brace that ends the answer. */
    void reopen() {
        length--;
    }

    /** All of it, behind so many bytes that are left free. */
    byte[] behind(int free) {
        byte[] all = new byte[free + length];
        System.arraycopy(bytes, 0, all, free, length);
        return all;
    }

    Passages passages() {
        return passages.build();
    }
}
