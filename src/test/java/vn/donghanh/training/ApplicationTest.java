package vn.donghanh.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.donghanh.partnerbusiness.PartnerBusinessRule;
import vn.donghanh.partnerbusiness.SendToPartnerCommand;
import vn.donghanh.shared.Precondition;

class ApplicationTest {
    @Test
    void everyMissingFieldIsReportedAtItsField() {
        assertThat(lacks(new ApplyForCourseCommand(new SendToPartnerCommand(null, " ", false), null)))
                .flatExtracting(Precondition::rule, Precondition::field)
                .containsExactly(
                        PartnerBusinessRule.RECIPIENT_MISSING,
                        "recipient",
                        PartnerBusinessRule.NAME_MISSING,
                        "name",
                        PartnerBusinessRule.NOT_READ_WITH_CLIENT,
                        "read",
                        TrainingRule.FEE_MISSING,
                        "fee");
        assertThat(lacks(application("x".repeat(81))))
                .extracting(Precondition::rule)
                .containsExactly(PartnerBusinessRule.NAME_MISSING);
        assertThat(lacks(application("x".repeat(80)))).isEmpty();
    }

    @Test
    void previewNeedsNameAndFeeOnly() {
        assertThat(new ApplyForCourseCommand(new SendToPartnerCommand(null, "Na", false), FeeSource.FREE)
                        .slipPreconditions())
                .allMatch(Precondition::met);
        assertThat(new ApplyForCourseCommand(new SendToPartnerCommand(null, null, false), null).slipPreconditions())
                .extracting(Precondition::rule)
                .containsExactly(PartnerBusinessRule.NAME_MISSING, TrainingRule.FEE_MISSING);
    }

    private static ApplyForCourseCommand application(String name) {
        return new ApplyForCourseCommand(new SendToPartnerCommand("R", name, true), FeeSource.FREE);
    }

    private static List<Precondition> lacks(ApplyForCourseCommand application) {
        return application.preconditions().stream()
                .filter(precondition -> !precondition.met())
                .toList();
    }
}
