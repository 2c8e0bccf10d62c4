package org.peptideadvisor.ledger.note;

import java.util.function.Function;

/** The result of reading a key, a note or a checkpoint. */
public sealed interface ReadNote<T> {

    /** It is sound, and this is what it says. */
    record SoundNote<T>(T value) implements ReadNote<T> {}

    /**
     * It is not to be believed.
     *
     * @param message what is wrong and how to fix it, for a person
     */
    record RefusedNote<T>(NoteFault fault, String message) implements ReadNote<T> {}

    /** What is wrong, for a program. */
    enum NoteFault {
        /** The text of a key has not its three parts, or one of them is not what it should be. */
        MALFORMED_KEY,
        /** The id in the text of a key is not the one that follows from its name and bytes: a slip in copying, or a forgery. */
        KEY_ID_MISMATCH,
        /** The key is for an algorithm that is not known here. */
        UNKNOWN_ALGORITHM,
        /** The note is larger, or has more signatures, than anybody needs. */
        TOO_LARGE,
        /** The note is not text in UTF-8, or holds control characters. */
        NOT_TEXT,
        /** The note has no signatures, or they are not set apart from the text by an empty line. */
        UNSIGNED,
        /** A signature line is not one. */
        MALFORMED_SIGNATURE,
        /** None of the signatures is by a key that is trusted. */
        NO_TRUSTED_SIGNATURE,
        /** A signature claims to be by a trusted key and is not. */
        BAD_SIGNATURE,
        /** The text is not that of a checkpoint. */
        MALFORMED_CHECKPOINT,
        /** The checkpoint is of another ledger than the key's. */
        OTHER_ORIGIN
    }

    /** Goes on with what was read, if it was. */
    default <U> ReadNote<U> then(Function<T, ReadNote<U>> next) {
        if (this instanceof SoundNote<T> sound) {
            return next.apply(sound.value());
        }
        var refused = (RefusedNote<T>) this;
        return new RefusedNote<>(refused.fault(), refused.message());
    }

    /**
     * What was read, where it can only be sound.
     *
     * @throws IllegalArgumentException with the message, if it was refused
     */
    default T orThrow() {
        if (this instanceof SoundNote<T> sound) {
            return sound.value();
        }
        throw new IllegalArgumentException(((RefusedNote<T>) this).message());
    }
}
