package org.peptideadvisor.contract;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.OutputStream;
import java.util.Arrays;

/** Takes an answer while it is written, and the places of its fragments. Belongs to one thread. */
final class AnswerBytes extends OutputStream {

    private static final int USUAL = 32 * 1024;

    private final Passages.Builder passages = new Passages.Builder();
    private byte[] bytes = new byte[USUAL];
    private int length;

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
