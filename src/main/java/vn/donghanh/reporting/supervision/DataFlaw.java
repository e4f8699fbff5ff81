package vn.donghanh.reporting.supervision;

/** What is missing in the records of an open case, with the page on which it is put right. */
public enum DataFlaw {
    NEED_UNJUDGED("/assessment/assessment/"),
    REVIEW_LATE("/plan/view/"),
    NOTE_MISSING("/note/notes/"),
    CONSENT_LAPSING("/consent/consents/"),
    FIELD_UNKNOWN("/casefile/overview/");

    private final String page;

    DataFlaw(String page) {
        this.page = page;
    }

    /** Returns the address of the page, before the number of the case. */
    public String page() {
        return page;
    }
}
