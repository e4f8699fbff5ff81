package vn.donghanh.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.donghanh.shared.Precondition;

class ApplicationTest {
    @Test
    void everyMissingFieldIsReportedAtItsField() {
        assertThat(lacks(new ApplyForCourseCommand(null, " ", null, false)))
                .flatExtracting(Precondition::rule, Precondition::field)
                .containsExactly(
                        TrainingRule.SCHOOL_MISSING,
                        "school",
                        TrainingRule.NAME_MISSING,
                        "student",
                        TrainingRule.FEE_MISSING,
                        "fee",
                        TrainingRule.NOT_READ_WITH_CLIENT,
                        "read");
        assertThat(lacks(new ApplyForCourseCommand("R", "x".repeat(81), FeeSource.FREE, true)))
                .extracting(Precondition::rule)
                .containsExactly(TrainingRule.NAME_MISSING);
        assertThat(lacks(new ApplyForCourseCommand("R", "x".repeat(80), FeeSource.FREE, true)))
                .isEmpty();
    }

    private static List<Precondition> lacks(ApplyForCourseCommand application) {
        return application.preconditions().stream()
                .filter(precondition -> !precondition.met())
                .toList();
    }
}
