package vn.donghanh.legalaid;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.Precondition;
import vn.donghanh.testing.Stored;

/** Where a paper stands, and how long its office may take. */
class LegalAidPaperTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final LocalDate TODAY = CentreTime.day(NOW);
    private static final StaffId WORKER = new StaffId(1);
    private static final LegalAidMatter MATTER = Stored.as(
            3,
            new LegalAidMatter(
                    CaseViews.at(CaseStatus.ACTIVE, WORKER, NOW), "DEBT", LegalAidSubject.CLIENT, null, NOW));

    @Test
    void paperThatWasAskedForIsLateAfterItsDay() {
        LegalAidPaper paper = paper();
        assertThat(paper.row(TODAY, false).state()).isEqualTo(PaperState.MISSING);
        paper.askFor(TODAY, TODAY.plusDays(7), WORKER, NOW);
        LegalAidPaperRow row = paper.row(TODAY.plusDays(7), false);
        assertThat(row.state()).isEqualTo(PaperState.ASKED_FOR);
        assertThat(row.askedOn()).isEqualTo(TODAY);
        assertThat(row.expectedOn()).isEqualTo(TODAY.plusDays(7));
        assertThat(row.late()).isFalse();
        assertThat(row.labelKey()).isEqualTo("legal_aid_paper.IDENTITY_CARD");
        assertThat(paper.row(TODAY.plusDays(8), false).late()).isTrue();
        assertThat(paper.isAtHand()).isFalse();
        assertThat(Stored.value(paper, "recordedAt")).isEqualTo(NOW);
        assertThat(Stored.value(paper, "recordedBy")).isEqualTo(WORKER);
    }

    @Test
    void receivedPaperIsAtHandAndNotLate() {
        LegalAidPaper paper = paper();
        paper.askFor(TODAY.minusDays(9), TODAY.minusDays(2), WORKER, NOW);
        paper.receive(new StaffId(2), NOW.plusSeconds(5));
        assertThat(paper.isAtHand()).isTrue();
        assertThat(paper.row(TODAY, false).late()).isFalse();
        assertThat(paper.row(TODAY, false).askedOn()).isEqualTo(TODAY.minusDays(9));
        assertThat(Stored.value(paper, "recordedBy")).isEqualTo(new StaffId(2));
        assertThat(Stored.value(paper, "recordedAt")).isEqualTo(NOW.plusSeconds(5));
        paper.miss(WORKER, NOW);
        assertThat(paper.isAtHand()).isFalse();
        assertThat(paper.row(TODAY, false).askedOn()).isNull();
        assertThat(paper.row(TODAY, false).expectedOn()).isNull();
        assertThat(Stored.value(paper, "recordedBy")).isEqualTo(WORKER);
        assertThat(paper.paper()).isEqualTo("IDENTITY_CARD");
        assertThat(paper.matterId()).isEqualTo(3);
    }

    @Test
    void nothingIsExpectedOnceTheMatterHasEnded() {
        LegalAidPaper paper = paper();
        paper.askFor(TODAY.minusDays(9), TODAY.minusDays(2), WORKER, NOW);
        assertThat(paper.row(TODAY, false).stateKey()).isEqualTo("legalaid_matter.paper.late");
        assertThat(paper.row(TODAY, true).late()).isFalse();
        assertThat(paper.row(TODAY, true).stateKey()).isEqualTo("legalaid_matter.paper.notReceived");
        paper.receive(WORKER, NOW);
        assertThat(paper.row(TODAY, true).stateKey()).isEqualTo("PaperState.AT_HAND");
        assertThat(LegalAidPaperRow.notAsked("REQUEST", false).stateKey()).isEqualTo("legalaid_matter.paper.notAsked");
        assertThat(LegalAidPaperRow.notAsked("REQUEST", true).stateKey()).isEqualTo("legalaid_matter.paper.neverAsked");
    }

    @Test
    void paperIsAskedForByToday() {
        assertRefused(LegalAidRule.PAPER_DAY_IN_FUTURE, () -> paper().askFor(
                        TODAY.plusDays(1), TODAY.plusDays(2), WORKER, NOW));
    }

    @Test
    void commandsLackWhatIsMissing() {
        assertThat(unmet(new RecordPaperCommand(null, null, null).preconditions(false)))
                .containsExactly(LegalAidRule.PAPER_MISSING, LegalAidRule.PAPER_STATE_MISSING);
        assertThat(unmet(new RecordPaperCommand("X", PaperState.ASKED_FOR, null).preconditions(false)))
                .containsExactly(LegalAidRule.PAPER_MISSING, LegalAidRule.DAY_MISSING);
        assertThat(unmet(new RecordPaperCommand("X", PaperState.ASKED_FOR, TODAY).preconditions(true)))
                .isEmpty();
        ReportLegalStepCommand nothing = new ReportLegalStepCommand(null, null, null, null, null);
        assertThat(unmet(nothing.preconditions(LegalAidStep.RESOLVE)))
                .containsExactly(LegalAidRule.SOURCE_MISSING, LegalAidRule.OUTCOME_MISSING, LegalAidRule.DAY_MISSING);
        assertThat(unmet(nothing.preconditions(LegalAidStep.REFUSE)))
                .containsExactly(LegalAidRule.SOURCE_MISSING, LegalAidRule.REASON_MISSING);
        assertThat(unmet(nothing.preconditions(LegalAidStep.BEGIN))).containsExactly(LegalAidRule.SOURCE_MISSING);
        assertThat(unmet(new OpenMatterCommand(null, null).preconditions(false)))
                .containsExactly(LegalAidRule.MATTER_MISSING, LegalAidRule.SUBJECT_MISSING);
        assertThat(unmet(new OpenMatterCommand("DEBT", LegalAidSubject.CHILD).preconditions(true)))
                .isEmpty();
    }

    @Test
    void stepsWithADayAskForIt() {
        assertThat(List.of(LegalAidStep.values()))
                .filteredOn(step -> new ReportableStep(step, List.of(BusinessSource.CLIENT)).asksDay())
                .containsExactly(LegalAidStep.ACCEPT, LegalAidStep.SET_HEARING, LegalAidStep.RESOLVE);
    }

    private static LegalAidPaper paper() {
        return new LegalAidPaper(MATTER, "IDENTITY_CARD", new StaffId(5), NOW.minusSeconds(60));
    }

    private static List<BusinessRule> unmet(List<Precondition> preconditions) {
        return preconditions.stream()
                .filter(precondition -> !precondition.met())
                .map(Precondition::rule)
                .toList();
    }
}
