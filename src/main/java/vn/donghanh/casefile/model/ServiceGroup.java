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
    OTHER;

    /**
     * Returns whether a service of the Centre's staff can answer needs of this group. Work and loans are reached only when the client works or
     * has the money, which records of their own show.
     */
    public boolean isReachedByDelivery() {
        return this != JOB && this != LOAN;
    }
}
