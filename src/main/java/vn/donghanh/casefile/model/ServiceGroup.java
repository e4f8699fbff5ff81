package vn.donghanh.casefile.model;

/** Service groups for the breakdown of statistics. None of them discloses an illness or a client group. */
public enum ServiceGroup {
    PROTECTION,
    HEALTH,
    COUNSELLING_LEGAL,
    TRAINING,
    JOB,
    LOAN,
    PAPERS_SOCIAL,
    OTHER
}
