package vn.donghanh.stay.document;

/** The documents of an admission. The table {@code stay_paper_rule} defines which are required, and since when. */
public enum StayDocument {
    DECLARATION,
    ID_COPY,
    MINUTES,
    COMMUNE_LETTER,
    DISTRICT_LETTER
}
