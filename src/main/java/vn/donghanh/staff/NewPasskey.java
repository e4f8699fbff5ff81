package vn.donghanh.staff;

/** What a device made for an account, already checked. */
@SuppressWarnings("ArrayRecordComponent") // only handed on, never compared
record NewPasskey(byte[] credentialId, byte[] credential, long uses) {}
