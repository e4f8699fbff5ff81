package vn.donghanh.shared;

/**
 * Limits the records that figures count to some cases, by a filter of Hibernate that every entity with such records has. While it is off, all are read. A
 * record that has the filter also notes, when it changes, that its case is to be counted anew.
 */
public final class CaseRecordFilter {
    public static final String NAME = "recordsOfCases";

    /** The parameter: the ids of the cases. */
    public static final String CASES = "cases";

    public static final String BY_CASE = "case_id in (:cases)";
    public static final String BY_ID = "id in (:cases)";
    public static final String BY_ASSESSMENT =
            "{alias}.assessment_id in (select fa.id from assessment fa where fa.case_id in (:cases))";
    public static final String BY_PLAN =
            "{alias}.plan_id in (select fp.id from care_plan fp where fp.case_id in (:cases))";
    public static final String BY_PERSON =
            "{alias}.person_ref in (select fc.person_ref from case_file fc where fc.id in (:cases))";

    private CaseRecordFilter() {}
}
