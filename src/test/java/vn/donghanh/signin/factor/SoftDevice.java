package vn.donghanh.signin.factor;

import com.webauthn4j.converter.AttestationObjectConverter;
import com.webauthn4j.converter.AuthenticatorDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionAuthenticatorOutput;
import com.webauthn4j.data.extension.authenticator.RegistrationExtensionAuthenticatorOutput;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** A software passkey device whose responses tests can invalidate. */
public final class SoftDevice {
    private static final byte PRESENT = AuthenticatorData.BIT_UP;
    private static final byte VERIFIED = AuthenticatorData.BIT_UV;

    private final ObjectConverter converter = new ObjectConverter();
    private final byte[] credentialId = "a passkey of the tests".getBytes(StandardCharsets.US_ASCII);
    private final KeyPair keys;

    RelyingParty relyingParty;
    byte[] challenge;
    boolean ownerVerified = true;
    public long count = 1;

    public SoftDevice(RelyingParty relyingParty, byte[] challenge) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        keys = generator.generateKeyPair();
        this.relyingParty = relyingParty;
        this.challenge = challenge;
    }

    public String make() throws GeneralSecurityException {
        AttestedCredentialData credentialData = new AttestedCredentialData(
                AAGUID.ZERO,
                credentialId,
                EC2COSEKey.create((ECPublicKey) keys.getPublic(), COSEAlgorithmIdentifier.ES256));
        AuthenticatorData<RegistrationExtensionAuthenticatorOutput> data = new AuthenticatorData<>(
                sha256(relyingParty.id()), (byte) (flags() | AuthenticatorData.BIT_AT), count, credentialData);
        byte[] attestation = new AttestationObjectConverter(converter)
                .convertToBytes(new AttestationObject(data, new NoneAttestationStatement()));
        return answer("\"attestationObject\":\"" + base64(attestation) + "\",\"clientDataJSON\":\""
                + base64(clientData("webauthn.create")) + "\"");
    }

    public String sign() throws GeneralSecurityException {
        byte[] data = new AuthenticatorDataConverter(converter)
                .convert(new AuthenticatorData<AuthenticationExtensionAuthenticatorOutput>(
                        sha256(relyingParty.id()), flags(), count));
        byte[] client = clientData("webauthn.get");
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        signed.writeBytes(data);
        signed.writeBytes(MessageDigest.getInstance("SHA-256").digest(client));
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(signed.toByteArray());
        return answer("\"authenticatorData\":\"" + base64(data) + "\",\"clientDataJSON\":\"" + base64(client)
                + "\",\"signature\":\"" + base64(signature.sign()) + "\"");
    }

    private byte flags() {
        return (byte) (PRESENT | (ownerVerified ? VERIFIED : 0));
    }

    private byte[] clientData(String type) {
        return ("{\"type\":\"" + type + "\",\"challenge\":\"" + base64(challenge) + "\",\"origin\":\""
                        + relyingParty.origin() + "\",\"crossOrigin\":false}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private String answer(String response) {
        return "{\"id\":\"" + base64(credentialId) + "\",\"rawId\":\"" + base64(credentialId)
                + "\",\"type\":\"public-key\",\"response\":{" + response + "},\"clientExtensionResults\":{}}";
    }

    private static byte[] sha256(String text) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
