package vn.donghanh.shared;

/** The reason for refusing what is sent from a page that does not show any more what it is about. */
public enum StalePageRule implements BusinessRule {
    CHANGED_MEANWHILE
}
