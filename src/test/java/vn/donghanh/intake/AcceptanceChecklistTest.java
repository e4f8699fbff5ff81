package vn.donghanh.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.consent.LegalGround;
import vn.donghanh.intake.screening.CriticalFlag;
import vn.donghanh.intake.screening.ItemAnswer;
import vn.donghanh.intake.screening.RiskScreening;
import vn.donghanh.intake.screening.TriageItem;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.testing.UserFixture;

/** Tests who may accept a case at each level and age, and which preconditions apply. */
class AcceptanceChecklistTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final StaffId WORKER = new StaffId(1);
    private static final LegalGround CONSENT = new LegalGround(LegalGround.GroundKind.CONSENT, null, true);
    private static final LegalGround NONE = new LegalGround(LegalGround.GroundKind.NONE, null, false);
    private static final RiskScreening NOTHING = RiskScreening.ofFlags(Set.of());
    private static final RiskScreening FLAGGED = RiskScreening.ofFlags(Set.of(CriticalFlag.C_INJURY));

    /** Each level for an adult and for a possible minor, with each role. */
    @ParameterizedTest
    @EnumSource
    void supervisorAcceptsHighCriticalAndMinorCases(TriageLevel level) {
        for (boolean minor : new boolean[] {false, true}) {
            AcceptanceChecklist checklist = new AcceptanceChecklist(caseView(level, minor), NOTHING);
            boolean supervisors = minor || level == TriageLevel.HIGH || level == TriageLevel.CRITICAL;
            assertThat(checklist.requiresSupervisor()).isEqualTo(supervisors);
            for (Role role : Role.values()) {
                boolean open =
                        switch (role) {
                            case SUPERVISOR -> true;
                            case SOCIAL_WORKER, CASE_MANAGER -> !supervisors;
                            default -> false;
                        };
                assertThat(checklist.mayBeAcceptedBy(UserFixture.with(role)))
                        .as(level + " " + minor + " " + role)
                        .isEqualTo(open);
            }
        }
    }

    @Test
    void missingPreconditionsAreListedInOrder() {
        AcceptanceChecklist checklist = new AcceptanceChecklist(caseView(TriageLevel.LOW, false), NOTHING);
        assertThat(checklist.missing(false, NONE))
                .containsExactly(IntakeRule.ITEMS_MISSING, IntakeRule.CONTACT_MISSING, IntakeRule.GROUND_GONE);
        assertThat(checklist.missing(true, CONSENT)).containsExactly(IntakeRule.ITEMS_MISSING);
        AcceptanceChecklist answered =
                new AcceptanceChecklist(caseView(TriageLevel.LOW, false), RiskScreening.of(Set.of(), answers()));
        assertThat(answered.missing(true, CONSENT)).isEmpty();
        assertThat(answered.missing(false, CONSENT)).containsExactly(IntakeRule.CONTACT_MISSING);
        assertThat(answered.missing(true, NONE)).containsExactly(IntakeRule.GROUND_GONE);
    }

    @Test
    void criticalFlagDefersItemsAndForbidsDeclining() {
        AcceptanceChecklist checklist = new AcceptanceChecklist(caseView(TriageLevel.CRITICAL, false), FLAGGED);
        assertThat(checklist.missing(true, CONSENT)).isEmpty();
        assertThat(checklist.mayBeDeclined()).isFalse();
        assertThat(new AcceptanceChecklist(caseView(TriageLevel.HIGH, false), NOTHING).mayBeDeclined())
                .isTrue();
    }

    private static Map<TriageItem, ItemAnswer> answers() {
        Map<TriageItem, ItemAnswer> all = new EnumMap<>(TriageItem.class);
        for (TriageItem item : TriageItem.values()) {
            all.put(item, ItemAnswer.NO);
        }
        return all;
    }

    private static CaseView caseView(TriageLevel level, boolean minor) {
        return CaseViews.of(
                CaseStatus.SCREENING, level, minor ? AgeBand.FROM_16_TO_17 : AgeBand.FROM_25_TO_34, WORKER, NOW);
    }
}
