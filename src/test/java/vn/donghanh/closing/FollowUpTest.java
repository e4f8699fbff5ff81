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

    @Test
    void resultAndDayAreRequired() {
        assertRefused(ClosingRule.FOLLOW_UP_RESULT_MISSING, () -> of(Milestone.MONTH_1, null, DAY));
        assertRefused(ClosingRule.FOLLOW_UP_DAY_MISSING, () -> of(Milestone.MONTH_1, FollowUpResult.REACHED, null));
    }

    /** What a client who was not reached might have said is not kept. */
    @ParameterizedTest
    @EnumSource
    void onlyAReachedClientHasOutcomesAndWork(FollowUpResult result) {
        FollowUp record = of(Milestone.MONTH_3, result, DAY);
        boolean reached = result == FollowUpResult.REACHED;
        assertThat(record.outcomes()).isEqualTo(reached ? ANSWERS : Map.of());
        assertThat(record.livelihood()).isEqualTo(reached ? WORKING : Livelihood.NOT_ASKED);
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

    @Test
    void textIsBoundToItsRecord() {
        PersonRef person = PersonRef.random();
        assertThat(FollowUp.bodyCell(person, "r")).isEqualTo(new EncryptedCell(person, "follow_up", "body", "r"));
    }

    private static FollowUp of(Milestone milestone, @Nullable FollowUpResult result, @Nullable LocalDate heldOn) {
        return FollowUp.of(
                "r",
                CaseViews.at(CaseStatus.FOLLOW_UP, WORKER, AT),
                milestone,
                new RecordFollowUpCommand("DH-1", result, heldOn, ANSWERS, WORKING, null),
                SEALED);
    }
}
