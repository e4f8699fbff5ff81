package vn.donghanh.signin.factor;

/** What a device made for an account, already checked. */
@SuppressWarnings("ArrayRecordComponent")
public // only handed on, never compared
record PasskeyRegistration(byte[] credentialId, byte[] credential, long uses) {}
