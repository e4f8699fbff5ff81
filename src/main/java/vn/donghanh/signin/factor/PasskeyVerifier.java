package vn.donghanh.signin.factor;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Verifies WebAuthn responses: a response must match this challenge and this site, with user verification by finger, face or PIN. The make of the
 * device is not checked.
 */
@ApplicationScoped
public class PasskeyVerifier {
    private static final boolean OWNER_VERIFIED = true;
    private static final boolean OWNER_PRESENT = true;
    private static final List<PublicKeyCredentialParameters> SIGNATURES = List.of(
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.ES256),
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.RS256));

    private final ObjectConverter converter = new ObjectConverter();
    private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(converter);
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);

    /** @return empty when the response is not valid */
    public Optional<PasskeyRegistration> verifyRegistration(
            String answer, byte[] challenge, RelyingParty relyingParty) {
        try {
            RegistrationData data = manager.verifyRegistrationResponseJSON(
                    answer,
                    new RegistrationParameters(
                            property(challenge, relyingParty), SIGNATURES, OWNER_VERIFIED, OWNER_PRESENT));
            var authenticator =
                    Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
            AttestedCredentialData credentialData = Objects.requireNonNull(authenticator.getAttestedCredentialData());
            return Optional.of(new PasskeyRegistration(
                    credentialData.getCredentialId(),
                    credentials.convert(credentialData),
                    authenticator.getSignCount()));
        } catch (RuntimeException invalid) {
            // besides its own exceptions, the library throws others for malformed responses
            return Optional.empty();
        }
    }

    /** Returns the credential id of a response without verifying it; null when it cannot be parsed. */
    public byte @Nullable [] credentialId(String answer) {
        try {
            return manager.parseAuthenticationResponseJSON(answer).getCredentialId();
        } catch (RuntimeException unreadable) {
            return null;
        }
    }

    /** @return the signature count of the device; empty when the response is not valid */
    public Optional<Long> verifyAssertion(Passkey passkey, String answer, byte[] challenge, RelyingParty relyingParty) {
        try {
            var storedCredential = new CredentialRecordImpl(
                    new NoneAttestationStatement(),
                    null,
                    null,
                    null,
                    passkey.uses(),
                    credentials.convert(passkey.credential()),
                    null,
                    null,
                    null,
                    Set.of());
            AuthenticationData data = manager.verifyAuthenticationResponseJSON(
                    answer,
                    new AuthenticationParameters(
                            property(challenge, relyingParty),
                            storedCredential,
                            List.of(passkey.credentialId()),
                            OWNER_VERIFIED,
                            OWNER_PRESENT));
            return Optional.of(
                    Objects.requireNonNull(data.getAuthenticatorData()).getSignCount());
        } catch (RuntimeException invalid) {
            // besides its own exceptions, the library throws others for malformed responses
            return Optional.empty();
        }
    }

    private static ServerProperty property(byte[] challenge, RelyingParty relyingParty) {
        return ServerProperty.builder()
                .origin(new Origin(relyingParty.origin()))
                .rpId(relyingParty.id())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }
}
