package vn.donghanh.erasure;

/** How it was made sure that the one who asked is the client; never by a copy of a paper. */
public enum IdentificationMethod {
    CODE_WORD,
    KNOWN_TO_WORKER,
    PAPER_SHOWN,
    NOT_NEEDED
}
