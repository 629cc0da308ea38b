package org.tongxin.people.mydata;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.CollectedClientDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.tongxin.people.mydata.PasskeyAddress.Party;

/**
 * Looks at what devices sign. The person must have unlocked the device for it; who made the device is not asked. The
 * bytes come from outside: whatever is wrong with them, the answer is empty.
 */
@Component
class PasskeyProofs {

    /** Ed25519, ES256, RS256: what phones and computers have. */
    static final List<Long> ALGORITHMS = List.of(-8L, -7L, -257L);

    private static final List<PublicKeyCredentialParameters> TAKEN = ALGORITHMS.stream()
            .map(number -> new PublicKeyCredentialParameters(
                    PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.create(number)))
            .toList();

    /** Made with the first passkey, since many installations never see one. */
    private final SingletonSupplier<Readers> readers = SingletonSupplier.of(Readers::new);

    private static final class Readers {
        private final ObjectConverter converter = new ObjectConverter();
        private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
        private final CollectedClientDataConverter clientData = new CollectedClientDataConverter(converter);
        private final AttestedCredentialDataConverter keys = new AttestedCredentialDataConverter(converter);
    }

    /**
     * A new passkey.
     *
     * @param credential the id the device gave it
     * @param key its public key with what must not change about it, as text
     */
    record Made(byte[] credential, String key, long signs) {}

    /** What a device answers when it is asked to make one. */
    record Making(byte[] clientData, byte[] attestation) {}

    /** What a device answers when it is asked to open. */
    record Opening(byte[] credential, byte[] handle, byte[] clientData, byte[] authenticatorData, byte[] signature) {}

    /** What the device says it was asked to sign. */
    Optional<byte[]> challenge(byte[] said) {
        return tried(
                () -> known(known(readers.obtain().clientData.convert(said)).getChallenge())
                        .getValue());
    }

    /** The passkey that was made for the party and the challenge. */
    Optional<Made> made(Party party, byte[] challenge, Making making) {
        return tried(() -> {
            var data = readers.obtain()
                    .manager
                    .verify(
                            new RegistrationRequest(making.attestation(), making.clientData()),
                            new RegistrationParameters(expected(party, challenge), TAKEN, true, true));
            AuthenticatorData<?> about = known(data.getAttestationObject()).getAuthenticatorData();
            AttestedCredentialData credential = known(about.getAttestedCredentialData());
            // One that cannot be read as a key would be found out at the next sign-in only.
            known(credential.getCOSEKey().getPublicKey());
            String key = (about.isFlagBE() ? "1" : "0")
                    + Base64.getUrlEncoder()
                            .encodeToString(readers.obtain().keys.convert(credential));
            return new Made(credential.getCredentialId(), key, about.getSignCount());
        });
    }

    /**
     * How often the device says it signed, where it signed the challenge for the party by this key.
     *
     * @param signs how often it had signed before: one that does not count on may be a copy
     */
    Optional<Long> opened(Party party, byte[] challenge, String key, long signs, Opening opening) {
        return tried(() -> {
            AttestedCredentialData credential =
                    readers.obtain().keys.convert(Base64.getUrlDecoder().decode(key.substring(1)));
            var record = new CredentialRecordImpl(
                    null, true, key.charAt(0) == '1', null, signs, credential, null, null, null, null);
            var data = readers.obtain()
                    .manager
                    .verify(
                            new AuthenticationRequest(
                                    opening.credential(),
                                    opening.handle(),
                                    opening.authenticatorData(),
                                    opening.clientData(),
                                    opening.signature()),
                            new AuthenticationParameters(
                                    expected(party, challenge),
                                    record,
                                    List.of(credential.getCredentialId()),
                                    true,
                                    true));
            return known(data.getAuthenticatorData()).getSignCount();
        });
    }

    private static ServerProperty expected(Party party, byte[] challenge) {
        return ServerProperty.builder()
                .origin(Origin.create(party.origin()))
                .rpId(party.id())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    private static <T> T known(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    /** The readers of JSON, CBOR and keys each throw what they like, and none of it concerns us but that it failed. */
    private static <T> Optional<T> tried(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (RuntimeException wrong) {
            return Optional.empty();
        }
    }
}
