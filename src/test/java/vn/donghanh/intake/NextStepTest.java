package vn.donghanh.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.FirstContactStatus;
import vn.donghanh.casefile.model.CaseStatus;

class NextStepTest {
    private static final NextStep.Rights DUTY = new NextStep.Rights(true, true, false);
    private static final NextStep.Rights LEAD = new NextStep.Rights(true, false, true);
    private static final NextStep.Rights READER = new NextStep.Rights(false, false, false);

    @Test
    void firstItemTheUserCanSettleIsTheNextStep() {
        assertThat(beforeAcceptance(DUTY, IntakeRule.ITEMS_MISSING, IntakeRule.CONTACT_MISSING))
                .isEqualTo(NextStep.AGREE_ON_CONTACT);
        assertThat(beforeAcceptance(DUTY, IntakeRule.ITEMS_MISSING)).isEqualTo(NextStep.ANSWER_ITEMS);
        assertThat(beforeAcceptance(LEAD, IntakeRule.CONTACT_MISSING)).isEqualTo(NextStep.AGREE_ON_CONTACT);
        assertThat(beforeAcceptance(LEAD, IntakeRule.GROUND_GONE)).isEqualTo(NextStep.CONFIRM_GROUND);
    }

    @Test
    void completeIntakeIsHandedOverByTheAcceptingUser() {
        assertThat(beforeAcceptance(LEAD)).isEqualTo(NextStep.HAND_OVER);
        assertThat(beforeAcceptance(DUTY)).isEqualTo(NextStep.WAIT);
        assertThat(beforeAcceptance(READER, IntakeRule.CONTACT_MISSING)).isEqualTo(NextStep.WAIT);
    }

    @Test
    void firstContactPrecedesTheAssessment() {
        assertThat(afterAcceptance(FirstContactStatus.AWAITED)).isEqualTo(NextStep.FIRST_CONTACT);
        assertThat(afterAcceptance(FirstContactStatus.REACHED)).isEqualTo(NextStep.ASSESS);
        assertThat(afterAcceptance(FirstContactStatus.NOT_AWAITED)).isEqualTo(NextStep.NONE);
    }

    private static NextStep beforeAcceptance(NextStep.Rights rights, IntakeRule... missing) {
        return NextStep.of(CaseStatus.SCREENING, List.of(missing), rights, FirstContactStatus.NOT_AWAITED);
    }

    private static NextStep afterAcceptance(FirstContactStatus first) {
        return NextStep.of(CaseStatus.ACCEPTED, List.of(), READER, first);
    }
}
