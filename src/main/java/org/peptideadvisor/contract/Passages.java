package org.peptideadvisor.contract;

import java.util.Arrays;

/** Where fragments stand in some bytes, the first one first; no two share a byte. Immutable. */
public final class Passages {

    /** None. */
    public static final Passages NONE = new Passages(new int[0], 0);

    private static final int NUMBERS = 3;

    /** From, to (not included) and fragment of each. */
    private final int[] all;

    private final int offset;

    private Passages(int[] all, int offset) {
        this.all = all;
        this.offset = offset;
    }

    /** How many there are. */
    public int count() {
        return all.length / NUMBERS;
    }

    /** Where one begins. */
    public int from(int passage) {
        return all[NUMBERS * passage] + offset;
    }

    /** The first byte after it. */
    public int to(int passage) {
        return all[NUMBERS * passage + 1] + offset;
    }

    /** The number of its fragment. */
    public int fragment(int passage) {
        return all[NUMBERS * passage + 2];
    }

    /** The same ones when so many bytes are put in before all. */
    Passages behind(int bytes) {
        return new Passages(all, offset + bytes);
    }

    /** Gathers them in their order. Belongs to one thread. */
    static final class Builder {

        private static final int USUAL = 256;

        private int[] numbers = new int[NUMBERS * USUAL];
        private int length;

        void add(int from, int to, int fragment) {
            if (length == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * length);
            }
            numbers[length++] = from;
            numbers[length++] = to;
            numbers[length++] = fragment;
        }

        void clear() {
            length = 0;
        }

        Passages build() {
            return length == 0 ? NONE : new Passages(Arrays.copyOf(numbers, length), 0);
        }
    }
}
