package org.peptideadvisor.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The parts of a record one after another. A number is written in groups of seven bits, the low ones first, each byte but the last
 * with its high bit set; bytes and texts (UTF-8) after their length. Firings are a table of every fact once, then for each firing its rule
 * and the places of its facts in the table.
 */
final class RecordParts {

    private static final int GROUP = 7;
    private static final int MORE = 0x80;

    private RecordParts() {}

    static final class PartsWriter {

        private static final int LONGEST_NUMBER = 5;

        /** Twice as many as most records have. */
        private static final int FACTS = 128;

        private byte[] bytes;
        private int length;

        /** Grows as needed from this size. */
        PartsWriter(int size) {
            bytes = new byte[size];
        }

        void number(int number) {
            need(LONGEST_NUMBER);
            int rest = number;
            for (; rest >= MORE; rest >>>= GROUP) {
                bytes[length++] = (byte) (rest | MORE);
            }
            bytes[length++] = (byte) rest;
        }

        void bytes(byte[] some) {
            number(some.length);
            need(some.length);
            System.arraycopy(some, 0, bytes, length, some.length);
            length += some.length;
        }

        private void need(int more) {
            if (bytes.length - length < more) {
                bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
            }
        }

        void text(String text) {
            bytes(text.getBytes(StandardCharsets.UTF_8));
        }

        void firings(List<RecordedFiring> firings) {
            Map<String, Integer> places = new HashMap<>(FACTS);
            var facts = new ArrayList<String>();
            for (RecordedFiring fired : firings) {
                for (String fact : fired.facts()) {
                    if (places.putIfAbsent(fact, facts.size()) == null) {
                        facts.add(fact);
                    }
                }
            }
            number(facts.size());
            facts.forEach(this::text);
            number(firings.size());
            for (RecordedFiring fired : firings) {
                text(fired.rule());
                number(fired.facts().size());
                for (String fact : fired.facts()) {
                    number(Objects.requireNonNull(places.get(fact)));
                }
            }
        }

        byte[] toByteArray() {
            return Arrays.copyOf(bytes, length);
        }
    }

    /** Every method throws {@link IllegalArgumentException} when there is not what must come. */
    static final class PartsReader {

        private final ByteBuffer in;

        PartsReader(byte[] bytes) {
            in = ByteBuffer.wrap(bytes);
        }

        int number() {
            int number = 0;
            for (int shift = 0; shift < Integer.SIZE; shift += GROUP) {
                require(in.hasRemaining());
                int group = in.get();
                number |= (group & (MORE - 1)) << shift;
                if (group >= 0) {
                    require(number >= 0);
                    return number;
                }
            }
            throw broken();
        }

        byte[] bytes() {
            int length = number();
            require(length <= in.remaining());
            byte[] bytes = new byte[length];
            in.get(bytes);
            return bytes;
        }

        String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        List<RecordedFiring> firings() {
            int facts = count();
            var table = new ArrayList<String>(facts);
            for (int i = 0; i < facts; i++) {
                table.add(text());
            }
            int count = count();
            var firings = new ArrayList<RecordedFiring>(count);
            for (int i = 0; i < count; i++) {
                String rule = text();
                int matched = count();
                var said = new ArrayList<String>(matched);
                for (int fact = 0; fact < matched; fact++) {
                    int place = number();
                    require(place < table.size());
                    said.add(table.get(place));
                }
                firings.add(new RecordedFiring(rule, said));
            }
            return firings;
        }

        /** How many things follow, each of a byte at least. */
        private int count() {
            int count = number();
            require(count <= in.remaining());
            return count;
        }

        boolean hasMore() {
            return in.hasRemaining();
        }

        void end() {
            require(!in.hasRemaining());
        }

        private static void require(boolean holds) {
            if (!holds) {
                throw broken();
            }
        }

        private static IllegalArgumentException broken() {
            return new IllegalArgumentException("not the bytes of a record");
        }
    }
}
