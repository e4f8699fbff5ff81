package vn.donghanh.stay.exit;

/** The destination of a client who leaves the shelter. */
public enum Destination {
    FAMILY,
    RESIDENCE,
    RENTED_ROOM,
    /** The only destination of a transfer, which requires a receiving person. */
    OTHER_FACILITY,
    OTHER
}
