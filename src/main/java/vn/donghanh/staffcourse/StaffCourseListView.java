package vn.donghanh.staffcourse;

import java.io.Serializable;
import java.util.List;
import vn.donghanh.reference.CodeListItemView;

/**
 * The view of the list of courses.
 *
 * @param all whether it shows the courses of everybody
 * @param seesAll whether the reader may choose that
 * @param mayKeep whether the reader records courses
 * @param mayDemand whether the reader sets which courses roles demand
 * @param topics what can be chosen today; empty for those who do not record
 */
public record StaffCourseListView(
        List<StaffCourseRow> rows,
        long total,
        boolean all,
        boolean seesAll,
        boolean mayKeep,
        boolean mayDemand,
        List<CodeListItemView> topics,
        List<CodeListItemView> funding)
        implements Serializable {
    public static final int PAGE_SIZE = 25;
}
