package vn.donghanh.incident;

/** The two encrypted parts of an incident, which have different readers. */
@SuppressWarnings("ArrayRecordComponent") // handed on to the entity and never compared
record EncryptedIncident(byte[] summary, byte[] account) {}
