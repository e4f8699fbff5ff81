package vn.donghanh.stay;

/** The channel of an enquiry about a client. */
public enum EnquiryChannel {
    PHONE,
    AT_THE_DOOR,
    LETTER,
    ONLINE
}
