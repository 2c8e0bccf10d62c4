package org.peptideadvisor.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;

class SealingProperties {

    private static final MasterKey MASTER = MasterKey.random();
    private static final SealingKeys KEYS = new SealingKeys(MASTER, List.of(), List.of());

    @Property
    void aPayloadAboutASubjectOpensWithBothKeys(
            @ForAll @NotEmpty String id, @ForAll String subject, @ForAll byte[] payload) {
        SubjectToken token = KEYS.token(subject);
        WrappedKey subjectKey = KEYS.newSubjectKey(token);
        SealedPayload sealed = SealedPayload.of(id, token, payload);
        WrappedKey key = KEYS.wrap(sealed, token, subjectKey);
        assertThat(KEYS.open(id, sealed.envelope(), key, token, subjectKey)).isEqualTo(payload);
    }

    @Property
    void aPayloadAboutNobodyOpensWithTheMasterKey(@ForAll @NotEmpty String id, @ForAll byte[] payload) {
        SealedPayload sealed = SealedPayload.of(id, null, payload);
        assertThat(KEYS.open(id, sealed.envelope(), KEYS.wrap(sealed), null, null))
                .isEqualTo(payload);
    }

    @Property
    void noChangedByteOpens(
            @ForAll byte[] payload,
            @ForAll @IntRange(max = 10_000) int at,
            @ForAll @IntRange(min = 1, max = 255) int by) {
        SealedPayload sealed = SealedPayload.of("d-1", null, payload);
        WrappedKey key = KEYS.wrap(sealed);
        byte[] changed = sealed.envelope().clone();
        changed[at % changed.length] ^= (byte) by;
        assertThatThrownBy(() -> KEYS.open("d-1", changed, key, null, null)).isInstanceOf(SealException.class);
        byte[] box = key.box().clone();
        box[at % box.length] ^= (byte) by;
        assertThatThrownBy(() -> KEYS.open("d-1", sealed.envelope(), new WrappedKey(key.by(), box), null, null))
                .isInstanceOf(SealException.class);
    }

    @Property
    void aPayloadOpensForNoOtherEntry(@ForAll @NotEmpty String id, @ForAll @NotEmpty String other) {
        Assume.that(!id.equals(other));
        SealedPayload sealed = SealedPayload.of(id, null, new byte[] {1});
        WrappedKey key = KEYS.wrap(sealed);
        assertThatThrownBy(() -> KEYS.open(other, sealed.envelope(), key, null, null))
                .isInstanceOf(SealException.class);
        // and not with a key that was wrapped for the other entry either
        WrappedKey forOther =
                new WrappedKey(key.by(), AeadCipher.seal(MASTER.derive("wrap"), sealed.key(), "payload-key\n" + other));
        assertThatThrownBy(() -> KEYS.open(other, sealed.envelope(), forOther, null, null))
                .isInstanceOf(SealException.class);
    }

    @Property
    void twoSubjectsNeverShare(@ForAll String one, @ForAll String two) {
        Assume.that(!one.equals(two));
        SubjectToken first = KEYS.token(one);
        SubjectToken second = KEYS.token(two);
        assertThat(first).isNotEqualTo(second);
        WrappedKey firstKey = KEYS.newSubjectKey(first);
        WrappedKey secondKey = KEYS.newSubjectKey(second);
        SealedPayload sealed = SealedPayload.of("d-1", first, new byte[] {1});
        WrappedKey key = KEYS.wrap(sealed, first, firstKey);
        assertThatThrownBy(() -> KEYS.open("d-1", sealed.envelope(), key, second, secondKey))
                .isInstanceOf(SealException.class);
        assertThatThrownBy(() -> KEYS.open("d-1", sealed.envelope(), key, second, firstKey))
                .as("a subject's key moved to another subject")
                .isInstanceOf(SealException.class);
    }

    @Property
    void aTokenIsTheSameUnderOneKeyAndAnotherUnderAnother(@ForAll String subject) {
        assertThat(KEYS.token(subject)).isEqualTo(new SealingKeys(MASTER, List.of(), List.of()).token(subject));
        assertThat(KEYS.token(subject))
                .isNotEqualTo(new SealingKeys(MasterKey.random(), List.of(), List.of()).token(subject));
    }

    @Example
    void withoutTheSubjectsKeyNothingOpens() {
        SubjectToken token = KEYS.token("c-1029");
        SealedPayload sealed = SealedPayload.of("d-1", token, new byte[] {1});
        WrappedKey key = KEYS.wrap(sealed, token, KEYS.newSubjectKey(token));
        assertThatThrownBy(() -> KEYS.open("d-1", sealed.envelope(), key, token, null))
                .hasMessageContaining("gone");
        assertThatThrownBy(() -> KEYS.open("d-1", sealed.envelope(), key, token, KEYS.newSubjectKey(token)))
                .as("a new key of the same subject")
                .isInstanceOf(SealException.class);
    }

    @Example
    void anotherMasterKeyOpensNothing() {
        var others = new SealingKeys(MasterKey.random(), List.of(), List.of());
        SealedPayload sealed = SealedPayload.of("d-1", null, new byte[] {1});
        assertThatThrownBy(() -> others.open("d-1", sealed.envelope(), KEYS.wrap(sealed), null, null))
                .hasMessageContaining(MASTER.id());
        WrappedKey renamed =
                new WrappedKey(others.wrap(sealed).by(), KEYS.wrap(sealed).box());
        assertThatThrownBy(() -> others.open("d-1", sealed.envelope(), renamed, null, null))
                .isInstanceOf(SealException.class);
    }

    @Example
    void aSecondKeyForOneEnvelopeIsRefused() {
        SealedPayload sealed = SealedPayload.of("d-1", null, new byte[] {1});
        assertThatThrownBy(() -> SealedPayload.open("d-1", AeadCipher.newKey(), sealed.envelope()))
                .hasMessageContaining("not the key");
    }

    @Example
    void anOlderMasterKeyStillOpensAndStillNames() {
        MasterKey next = MasterKey.random();
        var rotated = new SealingKeys(next, List.of(MASTER), List.of(MASTER.id(), next.id()));
        SealedPayload sealed = SealedPayload.of("d-1", null, new byte[] {1});
        assertThat(rotated.open("d-1", sealed.envelope(), KEYS.wrap(sealed), null, null))
                .containsExactly(1);
        assertThat(rotated.wrap(sealed).by()).isEqualTo(next.id());
        assertThat(rotated.token("c-1029")).isEqualTo(KEYS.token("c-1029"));
        assertThatThrownBy(() -> new SealingKeys(next, List.of(), List.of(MASTER.id())))
                .hasMessageContaining(MASTER.id());
    }

    @Example
    void subjectsThatAreNoProperTextDoNotShareEither() {
        assertThat(KEYS.token("c\ud800")).isNotEqualTo(KEYS.token("c\ud801"));
    }

    @Example
    void anUnknownAlgorithmIsNamed() {
        byte[] box = AeadCipher.seal(AeadCipher.newKey(), new byte[0], "");
        box[0] = 9;
        assertThatThrownBy(() -> AeadCipher.open(AeadCipher.newKey(), box, "")).hasMessageContaining("algorithm");
    }
}
