package vn.donghanh.document;

/** What a picture or recording shows. One of the client needs the client's consent; one of a paper does not. */
public enum DepictedSubject {
    PAPER,
    CLIENT
}
