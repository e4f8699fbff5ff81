package vn.donghanh.signin.factor;

/** A verified passkey registration. */
@SuppressWarnings("ArrayRecordComponent") // only passed on, never compared
public record PasskeyRegistration(byte[] credentialId, byte[] credential, long uses) {}
