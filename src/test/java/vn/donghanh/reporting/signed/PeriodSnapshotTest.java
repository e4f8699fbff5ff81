package vn.donghanh.reporting.signed;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.refusal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.security.StaffId;

/** Steps of closing a period, and that three different people take them. */
class PeriodSnapshotTest {
    private static final Instant CUTOFF = Instant.parse("2026-06-17T16:59:59Z");
    private static final Instant NOW = Instant.parse("2026-06-20T03:00:00Z");
    private static final StaffId OFFICER = new StaffId(1);
    private static final StaffId SUPERVISOR = new StaffId(2);
    private static final StaffId DIRECTOR = new StaffId(3);
    private static final StaffId OTHER = new StaffId(4);

    private static final Map<PeriodSnapshotStep, BiFunction<PeriodSnapshot, StaffId, PeriodSnapshotTransition>> STEPS =
            Map.of(
                    PeriodSnapshotStep.CHECK,
                    (snapshot, staffId) -> snapshot.check(staffId, NOW),
                    PeriodSnapshotStep.SIGN,
                    (snapshot, staffId) -> snapshot.sign(staffId, PeriodSigner.DIRECTOR, NOW),
                    PeriodSnapshotStep.RETURN,
                    (snapshot, staffId) -> snapshot.sendBack(SnapshotReturnReason.IMPLAUSIBLE, staffId, NOW));

    /** Tries every step from every status by everybody: possible exactly as the table says, and offered exactly when it is. */
    @ParameterizedTest
    @EnumSource
    void stepsFollowTheTableAndNeedOtherPeople(PeriodSnapshotStatus from) {
        STEPS.forEach((step, take) -> {
            for (StaffId staffId : Set.of(OFFICER, SUPERVISOR, DIRECTOR, OTHER)) {
                PeriodSnapshot snapshot = at(from);
                boolean computed = step != PeriodSnapshotStep.RETURN && staffId.equals(OFFICER);
                boolean checked = step == PeriodSnapshotStep.SIGN && staffId.equals(SUPERVISOR);
                String tried = step + " from " + from + " by " + staffId;
                boolean possible = from.steps().contains(step) && !computed && !checked;
                assertThat(snapshot.may(step, staffId)).as(tried).isEqualTo(possible);
                if (possible) {
                    PeriodSnapshotTransition move = take.apply(snapshot, staffId);
                    assertThat(move.step()).isEqualTo(step);
                    assertThat(move.from()).isEqualTo(from);
                    assertThat(move.to()).isEqualTo(step.target());
                    assertThat(snapshot.status()).isEqualTo(step.target());
                } else {
                    assertThat(refusal(() -> take.apply(snapshot, staffId)))
                            .as(tried)
                            .isEqualTo(
                                    !from.steps().contains(step)
                                            ? PeriodSnapshotRule.STEP_NOT_POSSIBLE
                                            : computed
                                                    ? PeriodSnapshotRule.OWN_COMPUTATION
                                                    : PeriodSnapshotRule.OWN_CHECK);
                    assertThat(snapshot.status()).isEqualTo(from);
                }
            }
        });
    }

    @Test
    void eachStepSaysWhoTookItAndWhen() {
        PeriodSnapshot snapshot = at(PeriodSnapshotStatus.SIGNED);
        assertThat(snapshot.ref()).isEqualTo("ref");
        assertThat(snapshot.periodId()).isEqualTo(5);
        assertThat(snapshot.computedBy()).isEqualTo(OFFICER);
        assertThat(snapshot.computedAt()).isEqualTo(NOW);
        assertThat(snapshot.checkedBy()).isEqualTo(SUPERVISOR);
        assertThat(snapshot.checkedAt()).isEqualTo(NOW);
        assertThat(snapshot.signedBy()).isEqualTo(DIRECTOR);
        assertThat(snapshot.signedAt()).isEqualTo(NOW);
        assertThat(snapshot.signer()).isEqualTo(PeriodSigner.DIRECTOR);
        assertThat(snapshot.returnedBy()).isNull();
        assertThat(snapshot.returnedAt()).isNull();
        assertThat(snapshot.isInForce()).isTrue();
        PeriodSnapshotTransition computing = snapshot.recordComputing();
        assertThat(computing.step()).isEqualTo(PeriodSnapshotStep.COMPUTE);
        assertThat(computing.from()).isNull();
        assertThat(computing.to()).isEqualTo(PeriodSnapshotStatus.COMPUTED);
    }

    @Test
    void snapshotThatIsSetBackIsNotInForce() {
        PeriodSnapshot snapshot = at(PeriodSnapshotStatus.RETURNED);
        assertThat(snapshot.isInForce()).isFalse();
        assertThat(snapshot.returnedBy()).isEqualTo(DIRECTOR);
        assertThat(snapshot.returnedAt()).isEqualTo(NOW);
        assertThat(snapshot.returnReason()).isEqualTo(SnapshotReturnReason.ENTRIES_MISSING);
    }

    @Test
    void settingBackNeedsReason() {
        PeriodSnapshot snapshot = at(PeriodSnapshotStatus.COMPUTED);
        assertThat(refusal(() -> snapshot.sendBack(null, SUPERVISOR, NOW)))
                .isEqualTo(PeriodSnapshotRule.REASON_MISSING);
        assertThat(snapshot.status()).isEqualTo(PeriodSnapshotStatus.COMPUTED);
        assertThat(snapshot.isInForce()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void onlyHalfYearsAndYearsAreClosed(PeriodKind kind) {
        if (kind == PeriodKind.HALF_YEAR || kind == PeriodKind.YEAR) {
            assertThat(PeriodSnapshot.computed("ref", period(kind), OFFICER, NOW)
                            .status())
                    .isEqualTo(PeriodSnapshotStatus.COMPUTED);
        } else {
            assertThat(refusal(() -> PeriodSnapshot.computed("ref", period(kind), OFFICER, NOW)))
                    .isEqualTo(PeriodSnapshotRule.KIND_NOT_CLOSED);
        }
    }

    @Test
    void periodIsComputedAfterItsCutoff() {
        Period period = period(PeriodKind.HALF_YEAR);
        assertThat(refusal(() -> PeriodSnapshot.computed("ref", period, OFFICER, CUTOFF)))
                .isEqualTo(PeriodSnapshotRule.NOT_OVER_YET);
        assertThat(PeriodSnapshot.computed("ref", period, OFFICER, CUTOFF.plusMillis(1))
                        .isInForce())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void snapshotIsOpenUntilSignedOrSetBack(PeriodSnapshotStatus status) {
        assertThat(status.isOpen())
                .isEqualTo(status == PeriodSnapshotStatus.COMPUTED || status == PeriodSnapshotStatus.CHECKED);
    }

    private static PeriodSnapshot at(PeriodSnapshotStatus status) {
        PeriodSnapshot snapshot = PeriodSnapshot.computed("ref", period(PeriodKind.HALF_YEAR), OFFICER, NOW);
        if (status == PeriodSnapshotStatus.RETURNED) {
            snapshot.sendBack(SnapshotReturnReason.ENTRIES_MISSING, DIRECTOR, NOW);
        } else if (status != PeriodSnapshotStatus.COMPUTED) {
            snapshot.check(SUPERVISOR, NOW);
            if (status == PeriodSnapshotStatus.SIGNED) {
                snapshot.sign(DIRECTOR, PeriodSigner.DIRECTOR, NOW);
            }
        }
        return snapshot;
    }

    private static Period period(PeriodKind kind) {
        return new Period(
                5,
                kind,
                1,
                2026,
                LocalDate.parse("2025-12-15"),
                LocalDate.parse("2026-06-14"),
                LocalDate.parse("2026-06-20"),
                CUTOFF);
    }
}
