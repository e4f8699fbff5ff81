package vn.donghanh.erasure;

/** The method by which the requester was identified as the client; never by copying an identity document. */
public enum IdentificationMethod {
    CODE_WORD,
    KNOWN_TO_WORKER,
    PAPER_SHOWN,
    NOT_NEEDED
}
