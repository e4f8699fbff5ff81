package vn.donghanh.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.CaseStatus;
import vn.donghanh.casefile.FirstContact;

class NextStepTest {
    private static final NextStep.Rights DUTY = new NextStep.Rights(true, true, false);
    private static final NextStep.Rights LEAD = new NextStep.Rights(true, false, true);
    private static final NextStep.Rights READER = new NextStep.Rights(false, false, false);

    @Test
    void beforeAcceptanceTheFirstLackThatTheReaderCanSettleComesNext() {
        assertThat(waiting(DUTY, IntakeRule.ITEMS_MISSING, IntakeRule.CONTACT_MISSING))
                .isEqualTo(NextStep.AGREE_ON_CONTACT);
        assertThat(waiting(DUTY, IntakeRule.ITEMS_MISSING)).isEqualTo(NextStep.ANSWER_ITEMS);
        assertThat(waiting(LEAD, IntakeRule.CONTACT_MISSING)).isEqualTo(NextStep.AGREE_ON_CONTACT);
        assertThat(waiting(LEAD, IntakeRule.GROUND_GONE)).isEqualTo(NextStep.CONFIRM_GROUND);
    }

    @Test
    void whenNothingIsMissingWhoAcceptsHandsOverAndOthersWait() {
        assertThat(waiting(LEAD)).isEqualTo(NextStep.HAND_OVER);
        assertThat(waiting(DUTY)).isEqualTo(NextStep.WAIT);
        assertThat(waiting(READER, IntakeRule.CONTACT_MISSING)).isEqualTo(NextStep.WAIT);
    }

    @Test
    void afterAcceptanceTheFirstContactLeadsToTheAssessment() {
        assertThat(accepted(FirstContact.AWAITED)).isEqualTo(NextStep.FIRST_CONTACT);
        assertThat(accepted(FirstContact.REACHED)).isEqualTo(NextStep.ASSESS);
        assertThat(accepted(FirstContact.NOT_AWAITED)).isEqualTo(NextStep.NONE);
    }

    private static NextStep waiting(NextStep.Rights rights, IntakeRule... missing) {
        return NextStep.of(CaseStatus.SCREENING, List.of(missing), rights, FirstContact.NOT_AWAITED);
    }

    private static NextStep accepted(FirstContact first) {
        return NextStep.of(CaseStatus.ACCEPTED, List.of(), READER, first);
    }
}
