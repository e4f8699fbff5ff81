package vn.donghanh.legalaid;

/** Whom a matter concerns. Papers of birth and identity of a child are a matter of their own. */
public enum LegalAidSubject {
    CLIENT,
    CHILD
}
