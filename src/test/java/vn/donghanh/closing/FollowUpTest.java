package vn.donghanh.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.casefile.model.EmploymentType;
import vn.donghanh.casefile.model.Livelihood;
import vn.donghanh.casefile.model.SelfRating;
import vn.donghanh.closing.value.DebtSituation;
import vn.donghanh.closing.value.FollowUpResult;
import vn.donghanh.closing.value.HealthContactAnswer;
import vn.donghanh.closing.value.OutcomeAnswer;
import vn.donghanh.closing.value.SelfReport;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.testing.Stored;

class FollowUpTest {
    private static final Instant AT = Instant.parse("2026-05-04T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);
    private static final StaffId WORKER = new StaffId(1);
    private static final byte[] SEALED = {1};
    private static final Map<ReintegrationOutcome, OutcomeAnswer> ANSWERS =
            Map.of(ReintegrationOutcome.SAFE, OutcomeAnswer.MET);
    private static final Livelihood WORKING =
            new Livelihood(EmploymentType.INFORMAL_WAGE, null, null, MissingReason.REFUSED);
    private static final SelfReport REPORT = new SelfReport(7, null, DebtSituation.REPAYING, null);
    private static final byte[] HEALTH = {2};
    private static final SelfRating FIVE = new SelfRating(5, null);

    @Test
    void resultAndDayAreRequired() {
        assertRefused(ClosingRule.FOLLOW_UP_RESULT_MISSING, () -> of(Milestone.MONTH_1, null, DAY));
        assertRefused(ClosingRule.FOLLOW_UP_DAY_MISSING, () -> of(Milestone.MONTH_1, FollowUpResult.REACHED, null));
    }

    /** What a client who was not reached might have said is not kept. */
    @ParameterizedTest
    @EnumSource
    void onlyAReachedClientHasAnswers(FollowUpResult result) {
        FollowUp record = of(Milestone.MONTH_3, result, DAY);
        boolean reached = result == FollowUpResult.REACHED;
        assertThat(record.outcomes())
                .isEqualTo(
                        reached
                                ? Map.of(
                                        ReintegrationOutcome.SAFE,
                                        OutcomeAnswer.MET,
                                        ReintegrationOutcome.LOAN_ON_TIME,
                                        OutcomeAnswer.MET,
                                        ReintegrationOutcome.SELF_RATED,
                                        OutcomeAnswer.MET)
                                : Map.of());
        assertThat(record.livelihood()).isEqualTo(reached ? WORKING : Livelihood.NOT_ASKED);
        assertThat(record.selfReport()).isEqualTo(reached ? REPORT : SelfReport.NOT_ASKED);
        assertThat(record.healthContactSealed()).isEqualTo(reached ? HEALTH : null);
        assertThat(record.result()).isEqualTo(result);
    }

    @ParameterizedTest
    @EnumSource
    void recordHoldsWhatWasRecorded(Milestone milestone) {
        FollowUp record = of(milestone, FollowUpResult.REACHED, DAY).recordedBy(WORKER, AT);
        assertThat(record.ref()).isEqualTo("r");
        assertThat(record.milestone()).isEqualTo(milestone);
        assertThat(record.heldOn()).isEqualTo(DAY);
        assertThat(record.staff()).isEqualTo(WORKER);
        assertThat(record.recordedAt()).isEqualTo(AT);
        assertThat(record.bodySealed()).isEqualTo(SEALED);
        assertThat(Stored.value(record, "caseId")).isEqualTo(1L);
        assertThat(Stored.value(record, "episode")).isEqualTo(1);
    }

    /** What follows from a fact is not taken from the form: a health fact stays sealed, and a better rating is calculated. */
    @Test
    void whatFollowsFromFactsIsNotTold() {
        FollowUp record = FollowUp.of(
                "r",
                CaseViews.at(CaseStatus.FOLLOW_UP, WORKER, AT),
                Milestone.MONTH_1,
                new RecordFollowUpCommand(
                        "DH-1",
                        FollowUpResult.REACHED,
                        DAY,
                        Map.of(
                                ReintegrationOutcome.HEALTH_LINKED,
                                OutcomeAnswer.MET,
                                ReintegrationOutcome.LOAN_ON_TIME,
                                OutcomeAnswer.NOT_MET,
                                ReintegrationOutcome.SELF_RATED,
                                OutcomeAnswer.MET),
                        WORKING,
                        REPORT,
                        HealthContactAnswer.of("REGULAR"),
                        null),
                SelfRating.NOT_ASKED,
                HEALTH,
                null);
        assertThat(record.outcomes())
                .isEqualTo(Map.of(
                        ReintegrationOutcome.LOAN_ON_TIME,
                        OutcomeAnswer.MET,
                        ReintegrationOutcome.SELF_RATED,
                        OutcomeAnswer.UNKNOWN));
    }

    @Test
    void textsAreBoundToTheirRecord() {
        PersonRef person = PersonRef.random();
        assertThat(FollowUp.healthContactCell(person, "r"))
                .isEqualTo(new EncryptedCell(person, "follow_up", "health_contact", "r"));
        assertThat(FollowUp.bodyCell(person, "r")).isEqualTo(new EncryptedCell(person, "follow_up", "body", "r"));
    }

    private static FollowUp of(Milestone milestone, @Nullable FollowUpResult result, @Nullable LocalDate heldOn) {
        return FollowUp.of(
                "r",
                CaseViews.at(CaseStatus.FOLLOW_UP, WORKER, AT),
                milestone,
                new RecordFollowUpCommand(
                        "DH-1", result, heldOn, ANSWERS, WORKING, REPORT, HealthContactAnswer.of("REGULAR"), null),
                FIVE,
                HEALTH,
                SEALED);
    }
}
