package vn.donghanh.encryption;

import java.util.Map;
import java.util.Optional;

/** Whose a sealed value is: the way from its table, called {@code t}, to the person, by her reference, her case, or the row it belongs to. */
public final class EncryptedColumnOwner {
    private static final String OF_ITS_CASE = " join donghanh.case_file f on f.id = t2.case_id";

    /** From a table that knows neither person nor case by the usual name to the case. */
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
     * What joins the table to the person, and the column that names her.
     *
     * @param joins after {@code from … t}
     */
    public record OwnerPath(String joins, String person) {}

    /** Empty when the values of this table are of no person. */
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
