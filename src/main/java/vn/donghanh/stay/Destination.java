package vn.donghanh.stay;

/** Where she goes from here. */
public enum Destination {
    FAMILY,
    RESIDENCE,
    RENTED_ROOM,
    /** Only there is it a transfer, with somebody who takes over. */
    OTHER_FACILITY,
    OTHER
}
