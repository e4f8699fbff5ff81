package vn.donghanh.conference;

/** Why a conference is called. */
public enum ConferenceReason {
    PLANNED,
    AFTER_INCIDENT,
    HIGH_LEVEL,
    CLOSING,
    CLIENT_REQUEST
}
