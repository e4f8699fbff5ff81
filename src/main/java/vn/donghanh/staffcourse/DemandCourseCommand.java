package vn.donghanh.staffcourse;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reference.FirstDayRule;
import vn.donghanh.security.Role;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.VietnameseText;

/**
 * Makes a role demand a course from a day on.
 *
 * @param topic code of the list of topics
 * @param basis the legal basis
 */
public record DemandCourseCommand(
        @Nullable Role role, @Nullable String topic, @Nullable LocalDate from, @Nullable @Size(max = 200) String basis)
        implements Serializable {
    public DemandCourseCommand {
        basis = basis == null ? null : VietnameseText.clean(basis);
    }

    /** @param earlier what roles demand and demanded */
    List<Precondition> preconditions(List<DemandedCourse> earlier, LocalDate today) {
        return List.of(
                Precondition.of(StaffCourseRule.ROLE_MISSING, role != null).at("role"),
                Precondition.of(StaffCourseRule.TOPIC_MISSING, topic != null).at("topic"),
                Precondition.of(StaffCourseRule.FIRST_DAY_MISSING, from != null).at("from"),
                Precondition.of(StaffCourseRule.DEMAND_IN_THE_PAST, from == null || !from.isBefore(today))
                        .at("from"),
                FirstDayRule.nearEnough(from, today),
                Precondition.of(StaffCourseRule.BASIS_MISSING, basis != null && !basis.isEmpty())
                        .at("basis"),
                Precondition.of(
                                StaffCourseRule.DEMANDED_ALREADY,
                                role == null
                                        || topic == null
                                        || earlier.stream()
                                                .filter(demand -> demand.isFor(role, topic))
                                                .noneMatch(this::meets))
                        .at("topic"));
    }

    /** Whether another demand is still open, or begins on the same day. */
    private boolean meets(DemandedCourse demand) {
        return demand.isOpen() || demand.validFrom().equals(from);
    }
}
