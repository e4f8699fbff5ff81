package vn.donghanh.signin.factor;

/** A verified passkey registration. */
@SuppressWarnings("ArrayRecordComponent")
public // only passed on, never compared
record PasskeyRegistration(byte[] credentialId, byte[] credential, long uses) {}
