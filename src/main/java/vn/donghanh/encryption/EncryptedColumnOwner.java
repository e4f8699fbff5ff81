package vn.donghanh.encryption;

import java.util.Map;
import java.util.Optional;

/**
 * Finds the owner of an encrypted value: the joins from its table, with alias {@code t}, to the person, by person
 * reference, by case, or by the row it belongs to.
 */
public final class EncryptedColumnOwner {
    private static final String OF_ITS_CASE = " join donghanh.case_file f on f.id = t2.case_id";

    /** Joins from tables without the usual person or case column to the case. */
    private static final Map<String, String> BY_OTHER_ROWS = Map.of(
            "need",
            "join donghanh.assessment t2 on t2.id = t.assessment_id" + OF_ITS_CASE,
            "plan_goal",
            "join donghanh.care_plan t2 on t2.id = t.plan_id" + OF_ITS_CASE,
            "plan_action",
            "join donghanh.plan_goal t3 on t3.id = t.goal_id join donghanh.care_plan t2 on t2.id = t3.plan_id"
                    + OF_ITS_CASE,
            "closure_answer",
            "join donghanh.closure t2 on t2.id = t.closure_id" + OF_ITS_CASE,
            "case_merge",
            "join donghanh.case_file f on f.id = t.merged_case");

    private EncryptedColumnOwner() {}

    /**
     * The joins from a table to the person, and the column of the person reference.
     *
     * @param joins to follow {@code from … t}
     */
    public record OwnerPath(String joins, String person) {}

    /** Returns the path; empty when the values of this table belong to no person. */
    public static Optional<OwnerPath> of(String table, boolean hasPerson, boolean hasCase) {
        if (hasPerson) {
            return Optional.of(new OwnerPath("", "t.person_ref"));
        }
        if (hasCase) {
            return Optional.of(new OwnerPath("join donghanh.case_file f on f.id = t.case_id", "f.person_ref"));
        }
        return Optional.ofNullable(BY_OTHER_ROWS.get(table)).map(joins -> new OwnerPath(joins, "f.person_ref"));
    }
}
