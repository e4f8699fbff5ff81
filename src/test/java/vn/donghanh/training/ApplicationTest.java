package vn.donghanh.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.donghanh.shared.Requirement;

class ApplicationTest {
    @Test
    void everythingThatIsMissingIsAskedForAtItsField() {
        assertThat(lacks(new TrainingDesk.Application(null, " ", null, false)))
                .flatExtracting(Requirement::rule, Requirement::field)
                .containsExactly(
                        TrainingRule.SCHOOL_MISSING,
                        "school",
                        TrainingRule.NAME_MISSING,
                        "student",
                        TrainingRule.FEE_MISSING,
                        "fee",
                        TrainingRule.NOT_READ_WITH_CLIENT,
                        "read");
        assertThat(lacks(new TrainingDesk.Application("R", "x".repeat(81), FeeSource.FREE, true)))
                .extracting(Requirement::rule)
                .containsExactly(TrainingRule.NAME_MISSING);
        assertThat(lacks(new TrainingDesk.Application("R", "x".repeat(80), FeeSource.FREE, true)))
                .isEmpty();
    }

    private static List<Requirement> lacks(TrainingDesk.Application application) {
        return application.asked().stream().filter(one -> !one.met()).toList();
    }
}
