package vn.donghanh.stay.document;

/** The papers of an admission. Which of them are asked for, and since when, stands in {@code stay_paper_rule}. */
public enum StayDocument {
    DECLARATION,
    ID_COPY,
    MINUTES,
    COMMUNE_LETTER,
    DISTRICT_LETTER
}
