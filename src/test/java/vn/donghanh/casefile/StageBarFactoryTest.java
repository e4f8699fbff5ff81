package vn.donghanh.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.casefile.model.CaseStep.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseFile;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.CaseTransition;
import vn.donghanh.casefile.model.IntakeMode;
import vn.donghanh.casefile.model.OpenCaseCommand;
import vn.donghanh.casefile.model.ReferralSource;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.testing.Stored;

class StageBarFactoryTest {
    private static final Instant START = Instant.parse("2026-03-01T03:00:00Z");
    private static final CaseStep[] TO_WORK = {
        SCREEN, ACCEPT, BEGIN_ASSESSMENT, COMPLETE_ASSESSMENT, SUBMIT_PLAN, APPROVE_PLAN
    };

    @Test
    void theFirstStageOfANewCaseIsTheCurrentOne() {
        assertThat(bar())
                .containsExactly("RECEPTION CURRENT", "ASSESSMENT AHEAD", "PLAN AHEAD", "WORK AHEAD", "CLOSING AHEAD");
    }

    @Test
    void aCompletedStageShowsTheDayOfTheStepThatLeftIt() {
        assertThat(bar(TO_WORK))
                .containsExactly(
                        "RECEPTION DONE 2026-03-04",
                        "ASSESSMENT DONE 2026-03-05",
                        "PLAN DONE 2026-03-07",
                        "WORK CURRENT",
                        "CLOSING AHEAD");
    }

    @Test
    void aPauseStaysInTheStageOfTheWork() {
        assertThat(bar(and(PAUSE))).isEqualTo(bar(TO_WORK));
    }

    @Test
    void aDeclinedCaseEndsInTheReception() {
        assertThat(bar(SCREEN, DECLINE)).first().isEqualTo("RECEPTION CURRENT");
    }

    @Test
    void allStagesAreCompletedWhenFollowUpBegins() {
        assertThat(bar(and(REQUEST_CLOSING, CLOSE_WITH_FOLLOW_UP)))
                .endsWith("WORK DONE 2026-03-08", "CLOSING DONE 2026-03-09");
        assertThat(bar(and(REQUEST_CLOSING, CLOSE_WITH_FOLLOW_UP, END_FOLLOW_UP)))
                .endsWith("WORK DONE 2026-03-08", "CLOSING DONE 2026-03-10");
    }

    @Test
    void aWithdrawalCompletesTheWorkAndTheClosing() {
        assertThat(bar(and(WITHDRAW))).endsWith("WORK DONE 2026-03-08", "CLOSING DONE 2026-03-08");
    }

    @Test
    void aReopenedCaseIsInTheAssessmentAgain() {
        assertThat(bar(and(WITHDRAW, REOPEN)))
                .containsExactly(
                        "RECEPTION DONE 2026-03-04", "ASSESSMENT CURRENT", "PLAN AHEAD", "WORK AHEAD", "CLOSING AHEAD");
    }

    private static CaseStep[] and(CaseStep... steps) {
        List<CaseStep> all = new ArrayList<>(List.of(TO_WORK));
        all.addAll(List.of(steps));
        return all.toArray(CaseStep[]::new);
    }

    /** Takes one step a day. */
    private static List<String> bar(CaseStep... steps) {
        OpenCaseCommand command = new OpenCaseCommand(
                PersonRef.random(),
                IntakeMode.WALK_IN,
                ReferralSource.SELF,
                AgeBand.FROM_25_TO_34,
                TriageLevel.LOW,
                true);
        CaseFile caseFile = CaseFile.open(command, CaseNumber.random(), 1, new StaffId(1), START);
        Stored.as(1, caseFile);
        List<CaseTransition> transitions = new ArrayList<>();
        for (CaseStep step : steps) {
            transitions.add(caseFile.transition(
                    step, new StaffId(1), START.plus(Duration.ofDays(transitions.size() + 1L)), null, "t"));
        }
        return StageBarFactory.of(caseFile.view(), transitions).stream()
                .map(stage -> stage.key().substring("shared.stage.".length()) + " " + stage.progress()
                        + (stage.date() == null ? "" : " " + stage.date()))
                .toList();
    }
}
