package vn.donghanh.document.form;

/** As what somebody signs for the Centre (Decree 30/2020/NĐ-CP, Article 13). */
public enum SigningCapacity {
    HEAD,
    /** A deputy signs on the director's behalf: "KT." */
    DEPUTY,
    /** Somebody holds the director's written delegation: "TUQ." */
    DELEGATE
}
