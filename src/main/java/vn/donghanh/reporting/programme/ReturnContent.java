package vn.donghanh.reporting.programme;

/** What the returns for a target consist of. */
public enum ReturnContent {
    /** Activities of communication by commune, form and quarter: how many communes keep them up is counted, not typed. */
    ACTIVITIES,
    /** Items of the press with outlet, day, title and link: how many months have one is counted, not typed. */
    PRESS,
    /** Two numbers for each district, zone, school type or body. */
    PARTS,
    /** Two numbers, without any breakdown. */
    TOTAL
}
