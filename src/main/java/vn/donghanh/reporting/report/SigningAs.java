package vn.donghanh.reporting.report;

/** As what somebody signs a report. */
public enum SigningAs {
    /** "GIÁM ĐỐC". */
    HEAD,
    /** "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC". */
    DEPUTY
}
