package vn.donghanh.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.reporting.signed.PeriodSigningPolicy;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.testing.UserFixture;

/** Which steps of a report its reader may take, and for which of them it waits. Person 1 began it, 5 wrote on it, 2 checked it. */
@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class ReportStepPolicyTest {
    @ParameterizedTest(name = "{0} {1}, signing {2}: {3}")
    @CsvSource({
        "1, REPORT_OFFICER, false, DRAFT,     SUBMIT,       SUBMIT",
        "1, REPORT_OFFICER, false, SUBMITTED, '',           ",
        "1, REPORT_OFFICER, false, CHECKED,   '',           ",
        "1, REPORT_OFFICER, false, SIGNED,    SEND CORRECT, SEND",
        "1, REPORT_OFFICER, false, SENT,      CORRECT,      ",
        "1, REPORT_OFFICER, false, CORRECTED, '',           ",
        "4, SUPERVISOR,     false, DRAFT,     '',           ",
        "4, SUPERVISOR,     false, SUBMITTED, CHECK RETURN, CHECK",
        "4, SUPERVISOR,     false, CHECKED,   RETURN,       ",
        "4, SUPERVISOR,     true,  CHECKED,   SIGN RETURN,  SIGN",
        "4, SUPERVISOR,     true,  SIGNED,    '',           ",
        "5, SUPERVISOR,     true,  SUBMITTED, RETURN,       ",
        "5, SUPERVISOR,     true,  CHECKED,   RETURN,       ",
        "2, SUPERVISOR,     true,  CHECKED,   RETURN,       ",
        "3, DIRECTOR,       true,  SUBMITTED, RETURN,       ",
        "3, DIRECTOR,       true,  CHECKED,   SIGN RETURN,  SIGN"
    })
    void stepsNeedARightAndAreForOthers(
            long person, Role role, boolean signs, ReportStatus status, String possible, @Nullable ReportStep next) {
        ReportStepPolicy policy = policy(person, role, signs);
        Report report = ReportTest.at(status);
        assertThat(policy.possible(report)).isEqualTo(steps(possible));
        assertThat(policy.next(report, person == 1 || person == 5)).isEqualTo(next);
    }

    /** Whoever asks for a list has asked for all reports at once who wrote on them. */
    @Test
    void listSaysWhoWroteOnAReport() {
        ReportStepPolicy policy = policy(4, Role.SUPERVISOR, true);
        assertThat(policy.next(ReportTest.at(ReportStatus.SUBMITTED), true)).isNull();
        assertThat(policy.next(ReportTest.at(ReportStatus.CHECKED), true)).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void nobodyWithoutARightTakesAStep(ReportStep step) {
        assertThat(policy(4, Role.AUDITOR, false).isPermitted(step)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void writingCheckingAndSigningAreThreeRights(ReportStep step) {
        assertThat(policy(4, Role.REPORT_OFFICER, false).isPermitted(step))
                .isEqualTo(steps("BEGIN SUBMIT SEND CORRECT").contains(step));
        assertThat(policy(4, Role.SUPERVISOR, false).isPermitted(step))
                .isEqualTo(steps("CHECK RETURN").contains(step));
        assertThat(policy(4, Role.DIRECTOR, true).isPermitted(step))
                .isEqualTo(steps("SIGN RETURN").contains(step));
    }

    private static Set<ReportStep> steps(String names) {
        Set<ReportStep> steps = EnumSet.noneOf(ReportStep.class);
        Stream.of(names.split(" ", -1))
                .filter(name -> !name.isEmpty())
                .map(ReportStep::valueOf)
                .forEach(steps::add);
        return steps;
    }

    private static ReportStepPolicy policy(long person, Role role, boolean signs) {
        ReportStepPolicy policy = new ReportStepPolicy();
        policy.user = new UserFixture(new StaffId(person), Set.of(role), true);
        policy.signing = new PeriodSigningPolicy() {
            @Override
            public boolean maySign() {
                return signs;
            }
        };
        return policy;
    }
}
