package vn.donghanh.stay;

/** How somebody asked after a client. */
public enum EnquiryChannel {
    PHONE,
    AT_THE_DOOR,
    LETTER,
    ONLINE
}
