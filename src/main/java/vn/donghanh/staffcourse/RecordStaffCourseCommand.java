package vn.donghanh.staffcourse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** Command to record a course for staff, or to record it as it should have been. */
public record RecordStaffCourseCommand(@NotNull @Valid StaffCourseFacts facts) {}
