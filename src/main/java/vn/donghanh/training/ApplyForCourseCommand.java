package vn.donghanh.training;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.Precondition;

/**
 * An application to a school.
 *
 * @param student the client's preferred name at the school
 */
public record ApplyForCourseCommand(
        @Nullable String school, @Nullable String student, @Nullable FeeSource fee, boolean readWithClient) {
    private static final int MAX_NAME_LENGTH = 80;

    /** Returns the preconditions for the disclosed content. */
    List<Precondition> slipPreconditions() {
        boolean hasName = student != null && !student.isBlank() && student.length() <= MAX_NAME_LENGTH;
        return List.of(
                Precondition.of(TrainingRule.NAME_MISSING, hasName).at("student"),
                Precondition.of(TrainingRule.FEE_MISSING, fee != null).at("fee"));
    }

    /** Returns all preconditions for sending, in the order of the form. */
    List<Precondition> preconditions() {
        List<Precondition> preconditions = new ArrayList<>();
        preconditions.add(
                Precondition.of(TrainingRule.SCHOOL_MISSING, school != null).at("school"));
        preconditions.addAll(slipPreconditions());
        preconditions.add(Precondition.of(TrainingRule.NOT_READ_WITH_CLIENT, readWithClient)
                .at("read"));
        return preconditions;
    }
}
