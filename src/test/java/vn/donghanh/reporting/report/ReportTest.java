package vn.donghanh.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.donghanh.testing.Refusals.refusal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.document.form.SigningCapacity;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.reporting.signed.PeriodSigner;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RuleViolationException;

/** Steps of a written report, who may take them, and what each of them needs. */
class ReportTest {
    private static final Instant NOW = Instant.parse("2026-06-22T03:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-06-22");
    private static final StaffId OFFICER = new StaffId(1);
    private static final StaffId SUPERVISOR = new StaffId(2);
    private static final StaffId DIRECTOR = new StaffId(3);
    private static final StaffId OTHER = new StaffId(4);
    private static final StaffId SECOND_WRITER = new StaffId(5);
    private static final byte[] TEXTS = {1};
    private static final byte[] NUMBER = {2};

    private static final Map<ReportStep, BiFunction<Report, StaffId, ReportTransition>> STEPS = Map.of(
            ReportStep.SUBMIT,
            (report, staffId) -> report.submit(staffId, NOW),
            ReportStep.CHECK,
            (report, staffId) -> report.check(staffId, NOW),
            ReportStep.SIGN,
            (report, staffId) -> report.sign(PeriodSigner.DIRECTOR, staffId, NOW),
            ReportStep.RETURN,
            (report, staffId) -> report.sendBack(ReportReturnReason.INCOMPLETE, staffId, NOW),
            ReportStep.SEND,
            (report, staffId) -> report.send(NUMBER, TODAY, staffId, NOW),
            ReportStep.CORRECT,
            (report, staffId) -> report.correctedBy(signedCorrection(), staffId, NOW));

    /** Tries every step from every status by everybody: possible exactly as the table says, and offered exactly when it is. */
    @ParameterizedTest
    @EnumSource
    void stepsFollowTheTableAndNeedOtherPeople(ReportStatus from) {
        STEPS.forEach((step, take) -> {
            for (StaffId staffId : Set.of(OFFICER, SECOND_WRITER, SUPERVISOR, DIRECTOR, OTHER)) {
                Report report = at(from);
                boolean wrote = (step == ReportStep.CHECK || step == ReportStep.SIGN)
                        && (staffId.equals(OFFICER) || staffId.equals(SECOND_WRITER));
                boolean checked = step == ReportStep.SIGN && from != ReportStatus.DRAFT && staffId.equals(SUPERVISOR);
                String tried = step + " from " + from + " by " + staffId;
                boolean possible = from.steps().contains(step) && !wrote && !checked;
                assertThat(report.may(step, staffId)).as(tried).isEqualTo(possible);
                if (possible) {
                    ReportTransition move = take.apply(report, staffId);
                    assertThat(move.step()).isEqualTo(step);
                    assertThat(move.from()).isEqualTo(from);
                    assertThat(move.to()).isEqualTo(step.target());
                    assertThat(report.status()).isEqualTo(step.target());
                } else {
                    assertThat(refusal(() -> take.apply(report, staffId)))
                            .as(tried)
                            .isEqualTo(
                                    !from.steps().contains(step)
                                            ? ReportRule.STEP_NOT_POSSIBLE
                                            : wrote ? ReportRule.OWN_REPORT : ReportRule.OWN_REVIEW);
                    assertThat(report.status()).isEqualTo(from);
                }
            }
        });
    }

    @Test
    void eachStepSaysWhoTookItAndWhen() {
        Report report = at(ReportStatus.SENT);
        assertThat(report.ref()).isEqualTo("ref");
        assertThat(report.kind()).isEqualTo(ReportKind.HALF_YEAR);
        assertThat(report.periodId()).isEqualTo(5);
        assertThat(report.snapshotRef()).isEqualTo("snapshot");
        assertThat(report.occasion()).isNull();
        assertThat(report.corrects()).isNull();
        assertThat(report.textsSealed()).isEqualTo(TEXTS);
        assertThat(report.begunBy()).isEqualTo(OFFICER);
        assertThat(report.begunAt()).isEqualTo(NOW);
        assertThat(report.changedAt()).isEqualTo(NOW);
        assertThat(report.submittedBy()).isEqualTo(OFFICER);
        assertThat(report.submittedAt()).isEqualTo(NOW);
        assertThat(report.checkedBy()).isEqualTo(SUPERVISOR);
        assertThat(report.checkedAt()).isEqualTo(NOW);
        assertThat(report.signedBy()).isEqualTo(DIRECTOR);
        assertThat(report.signedAt()).isEqualTo(NOW);
        assertThat(report.signer()).isEqualTo(PeriodSigner.DIRECTOR);
        assertThat(report.sentBy()).isEqualTo(OFFICER);
        assertThat(report.sentAt()).isEqualTo(NOW);
        assertThat(report.sentOn()).isEqualTo(TODAY);
        assertThat(report.sentNumberSealed()).isEqualTo(NUMBER);
        assertThat(report.returnReason()).isNull();
        ReportTransition beginning = report.recordBeginning();
        assertThat(beginning.step()).isEqualTo(ReportStep.BEGIN);
        assertThat(beginning.from()).isNull();
        assertThat(beginning.to()).isEqualTo(ReportStatus.DRAFT);
        assertThat(beginning.reason()).isNull();
    }

    @Test
    void whatIsSentBackIsWrittenAndCheckedAnew() {
        Report report = at(ReportStatus.CHECKED);
        ReportTransition move = report.sendBack(ReportReturnReason.RECOGNISABLE, DIRECTOR, NOW);
        assertThat(move.reason()).isEqualTo(ReportReturnReason.RECOGNISABLE);
        assertThat(report.returnReason()).isEqualTo(ReportReturnReason.RECOGNISABLE);
        assertThat(report.isWritable()).isTrue();
        assertThat(report.submittedBy()).isNull();
        assertThat(report.submittedAt()).isNull();
        assertThat(report.checkedBy()).isNull();
        assertThat(report.checkedAt()).isNull();
        report.submit(OFFICER, NOW);
        assertThat(report.returnReason()).isNull();
        report.check(OTHER, NOW);
        assertThat(report.may(ReportStep.SIGN, SUPERVISOR)).isTrue();
    }

    @Test
    void sendingBackNeedsReason() {
        Report report = at(ReportStatus.SUBMITTED);
        assertThat(refusal(() -> report.sendBack(null, SUPERVISOR, NOW))).isEqualTo(ReportRule.REASON_MISSING);
        assertThat(report.status()).isEqualTo(ReportStatus.SUBMITTED);
    }

    @Test
    void signatureSaysAsWhat() {
        Report report = at(ReportStatus.CHECKED);
        assertThat(report.signer()).isNull();
        PeriodSigner deputy = new PeriodSigner(SigningCapacity.DEPUTY, "Phó Giám đốc");
        report.sign(deputy, DIRECTOR, NOW);
        assertThat(report.signer()).isEqualTo(deputy);
    }

    @Test
    void sendingNamesEverythingThatIsWrong() {
        Report report = at(ReportStatus.SIGNED);
        assertThatThrownBy(() -> report.send(null, null, OFFICER, NOW))
                .isInstanceOfSatisfying(RuleViolationException.class, refused -> assertThat(refused.allViolations())
                        .extracting(RuleViolationException::rule)
                        .containsExactly(ReportRule.NUMBER_MISSING, ReportRule.SENT_ON_MISSING));
        assertThat(refusal(() -> report.send(NUMBER, TODAY.plusDays(1), OFFICER, NOW)))
                .isEqualTo(ReportRule.SENT_IN_FUTURE);
        assertThat(refusal(() -> report.send(NUMBER, TODAY.minusDays(1), OFFICER, NOW)))
                .isEqualTo(ReportRule.SENT_BEFORE_SIGNED);
        assertThat(report.status()).isEqualTo(ReportStatus.SIGNED);
    }

    @ParameterizedTest
    @EnumSource
    void onlyDraftIsWritten(ReportStatus status) {
        Report report = at(status);
        assertThat(report.isWritable()).isEqualTo(status == ReportStatus.DRAFT);
        if (status == ReportStatus.DRAFT) {
            report.write(NUMBER, OTHER, NOW.plusSeconds(1));
            assertThat(report.textsSealed()).isEqualTo(NUMBER);
            assertThat(report.changedAt()).isEqualTo(NOW.plusSeconds(1));
        } else {
            assertThat(refusal(() -> report.write(NUMBER, OTHER, NOW))).isEqualTo(ReportRule.STEP_NOT_POSSIBLE);
            assertThat(report.textsSealed()).isEqualTo(TEXTS);
        }
        assertThat(status.isIssued())
                .isEqualTo(Set.of(ReportStatus.SIGNED, ReportStatus.SENT, ReportStatus.CORRECTED)
                        .contains(status));
    }

    @ParameterizedTest
    @EnumSource
    void figuresArePrintedOfSignedPeriodsOnly(PeriodKind kind) {
        boolean figures = kind == PeriodKind.HALF_YEAR || kind == PeriodKind.YEAR;
        assertThat(Report.begin("ref", period(kind), "snapshot", OFFICER, NOW).snapshotRef())
                .isEqualTo(figures ? "snapshot" : null);
        if (figures) {
            assertThat(refusal(() -> Report.begin("ref", period(kind), null, OFFICER, NOW)))
                    .isEqualTo(ReportRule.PERIOD_NOT_SIGNED);
        } else {
            assertThat(Report.begin("ref", period(kind), null, OFFICER, NOW).status())
                    .isEqualTo(ReportStatus.DRAFT);
        }
        assertThat(ReportKind.of(kind).withFigures()).isEqualTo(figures);
        assertThat(ReportKind.of(kind).fileName()).isNotEmpty();
    }

    @Test
    void reportIsBegunAfterItsPeriod() {
        Period period = period(PeriodKind.QUARTER);
        assertThat(refusal(() -> Report.begin("ref", period, null, OFFICER, Instant.parse("2026-06-14T16:59:59Z"))))
                .isEqualTo(ReportRule.PERIOD_NOT_OVER);
        assertThat(Report.begin("ref", period, null, OFFICER, Instant.parse("2026-06-14T17:00:00Z"))
                        .status())
                .isEqualTo(ReportStatus.DRAFT);
    }

    @Test
    void reportOfAnEventHasAnOccasion() {
        assertThat(refusal(() -> Report.beginAdHoc("ref", null, OFFICER, NOW))).isEqualTo(ReportRule.OCCASION_MISSING);
        Report report = Report.beginAdHoc("ref", ReportOccasion.EPIDEMIC, OFFICER, NOW);
        assertThat(report.kind()).isEqualTo(ReportKind.AD_HOC);
        assertThat(report.occasion()).isEqualTo(ReportOccasion.EPIDEMIC);
        assertThat(report.periodId()).isNull();
        assertThat(report.snapshotRef()).isNull();
    }

    @Test
    void correctionNamesTheReportAndUsesItsFigures() {
        Report old = at(ReportStatus.SENT);
        Report correction = old.beginCorrection("correction", OTHER, NOW);
        assertThat(correction.status()).isEqualTo(ReportStatus.DRAFT);
        assertThat(correction.corrects()).isEqualTo("ref");
        assertThat(correction.kind()).isEqualTo(old.kind());
        assertThat(correction.periodId()).isEqualTo(old.periodId());
        assertThat(correction.snapshotRef()).isEqualTo(old.snapshotRef());
        assertThat(correction.begunBy()).isEqualTo(OTHER);
        assertThat(old.status()).isEqualTo(ReportStatus.SENT);
        assertThatThrownBy(() -> old.correctedBy(correction, DIRECTOR, NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> old.correctedBy(at(ReportStatus.SIGNED), DIRECTOR, NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(refusal(() -> at(ReportStatus.CHECKED).beginCorrection("correction", OTHER, NOW)))
                .isEqualTo(ReportRule.STEP_NOT_POSSIBLE);
        assertThat(Report.beginAdHoc("ref", ReportOccasion.DISASTER, OFFICER, NOW)
                        .occasion())
                .isEqualTo(ReportOccasion.DISASTER);
    }

    private static Report signedCorrection() {
        Report correction = at(ReportStatus.SIGNED).beginCorrection("correction", OFFICER, NOW);
        correction.write(TEXTS, OFFICER, NOW);
        correction.submit(OFFICER, NOW);
        correction.check(SUPERVISOR, NOW);
        correction.sign(PeriodSigner.DIRECTOR, DIRECTOR, NOW);
        return correction;
    }

    static Report at(ReportStatus status) {
        Report report = Report.begin("ref", period(PeriodKind.HALF_YEAR), "snapshot", OFFICER, NOW);
        report.write(TEXTS, SECOND_WRITER, NOW);
        if (status == ReportStatus.DRAFT) {
            return report;
        }
        report.submit(OFFICER, NOW);
        if (status == ReportStatus.SUBMITTED) {
            return report;
        }
        report.check(SUPERVISOR, NOW);
        if (status == ReportStatus.CHECKED) {
            return report;
        }
        report.sign(PeriodSigner.DIRECTOR, DIRECTOR, NOW);
        if (status == ReportStatus.SENT || status == ReportStatus.CORRECTED) {
            report.send(NUMBER, TODAY, OFFICER, NOW);
        }
        if (status == ReportStatus.CORRECTED) {
            Report correction = report.beginCorrection("correction", OFFICER, NOW);
            correction.write(TEXTS, OFFICER, NOW);
            correction.submit(OFFICER, NOW);
            correction.check(SUPERVISOR, NOW);
            correction.sign(PeriodSigner.DIRECTOR, DIRECTOR, NOW);
            report.correctedBy(correction, DIRECTOR, NOW);
        }
        return report;
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
                Instant.parse("2026-06-17T16:59:59Z"));
    }
}
