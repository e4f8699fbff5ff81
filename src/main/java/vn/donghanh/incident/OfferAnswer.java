package vn.donghanh.incident;

/** The client's answer to an offer. */
public enum OfferAnswer {
    ACCEPTED,
    LATER,
    DECLINED
}
