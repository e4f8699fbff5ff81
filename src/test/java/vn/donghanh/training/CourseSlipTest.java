package vn.donghanh.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.partner.ServiceType;
import vn.donghanh.partnerbusiness.AskedField;
import vn.donghanh.partnerbusiness.BusinessDetail;
import vn.donghanh.partnerbusiness.BusinessEntryRow;
import vn.donghanh.partnerbusiness.BusinessPhase;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.partnerbusiness.PartnerBusiness;
import vn.donghanh.partnerbusiness.PartnerBusinessKind;
import vn.donghanh.partnerbusiness.PartnerStep;
import vn.donghanh.partnerbusiness.StepHistory;
import vn.donghanh.partnerbusiness.StepQuestion;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.MessageCatalogue;

/** What a school sees of an enrolment: the lines of its slip, where it stands, and the steps that it records. */
class CourseSlipTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final LocalDate TODAY = CentreTime.day(NOW);
    private static final StaffId WORKER = new StaffId(7);

    private final Enrolment enrolment =
            new Enrolment(CaseViews.at(CaseStatus.ACTIVE, WORKER, NOW), "SEWING", "SHORT", null, NOW);

    @ParameterizedTest
    @EnumSource
    void slipContainsOnlyNameCourseAndFunding(FeeSource fee) {
        DisclosureContent content =
                new DisclosureContent(CourseSlip.rows("Na", ServiceType.training("SEWING", "SHORT"), fee));
        assertThat(content.fields()).containsExactly("STUDENT", "TRADE", "LEVEL", "FEE");
        assertThat(PartnerBusinessKind.TRAINING.fields()).hasSameElementsAs(content.fields());
        assertThat(content.line("STUDENT").orElseThrow().values()).containsExactly("Na");
        assertThat(content.line("TRADE").orElseThrow().values()).containsExactly("@training_trade.SEWING");
        assertThat(content.line("LEVEL").orElseThrow().values()).containsExactly("@training_level.SHORT");
        assertThat(content.line("FEE").orElseThrow().values().get(0))
                .isIn("@training.fee.FREE", "@training.fee.OWN", "@training.fee.REFERRER");
    }

    @Test
    void phasesFollowTheStatus() {
        Map<EnrolmentStatus, BusinessPhase> phases = new EnumMap<>(EnrolmentStatus.class);
        PartnerBusiness waiting = applied();
        phases.put(enrolment.status(), waiting.phase());
        assertThat(waiting.answerDue()).isEqualTo(NOW);
        assertThat(waiting.nextDay()).isNull();
        enrolment.enrol(school(), TODAY);
        PartnerBusiness enrolled = CourseSlip.business(enrolment, false);
        phases.put(enrolment.status(), enrolled.phase());
        assertThat(enrolled.answerDue()).isNull();
        assertThat(enrolled.nextDay()).isEqualTo(TODAY);
        enrolment.begin(new BusinessStamp(BusinessSource.SYSTEM, null, NOW));
        phases.put(enrolment.status(), CourseSlip.business(enrolment, false).phase());
        assertThat(CourseSlip.business(enrolment, false).nextDay()).isNull();
        enrolment.suspend(school(), PauseReason.FAMILY, NOW);
        phases.put(enrolment.status(), CourseSlip.business(enrolment, false).phase());
        enrolment.resume(school());
        enrolment.complete(school(), TODAY, CourseResult.GOOD);
        phases.put(enrolment.status(), CourseSlip.business(enrolment, false).phase());
        enrolment.certify(school(), new byte[] {1});
        phases.put(enrolment.status(), CourseSlip.business(enrolment, false).phase());

        assertThat(phases)
                .containsExactly(
                        Map.entry(EnrolmentStatus.APPLIED, BusinessPhase.WAITING),
                        Map.entry(EnrolmentStatus.ENROLLED, BusinessPhase.IN_PROGRESS),
                        Map.entry(EnrolmentStatus.IN_PROGRESS, BusinessPhase.IN_PROGRESS),
                        Map.entry(EnrolmentStatus.SUSPENDED, BusinessPhase.IN_PROGRESS),
                        Map.entry(EnrolmentStatus.COMPLETED, BusinessPhase.IN_PROGRESS),
                        Map.entry(EnrolmentStatus.CERTIFIED, BusinessPhase.ENDED));
    }

    @Test
    void endsAreDeclinedOrOver() {
        applied();
        enrolment.reject(school(), "FULL");
        assertThat(CourseSlip.business(enrolment, false).phase()).isEqualTo(BusinessPhase.DECLINED);
        Enrolment other = new Enrolment(CaseViews.at(CaseStatus.ACTIVE, WORKER, NOW), "SEWING", "SHORT", null, NOW);
        other.apply(centre(), new OrganisationId(3), FeeSource.FREE, NOW);
        other.cancel(centre(), EnrolmentCancelReason.OTHER);
        assertThat(CourseSlip.business(other, false).phase()).isEqualTo(BusinessPhase.STOPPED);
    }

    @Test
    void titleIsTheCourseAndNothingElse() {
        PartnerBusiness business = applied();
        assertThat(business.kind()).isEqualTo(PartnerBusinessKind.TRAINING);
        assertThat(business.code()).isEqualTo(enrolment.code());
        assertThat(business.titleKey()).isEqualTo("training_trade.SEWING");
        assertThat(business.detailKey()).isEqualTo("training_level.SHORT");
        assertThat(business.statusKey()).isEqualTo("EnrolmentStatus.APPLIED");
    }

    @Test
    void schoolIsToldWhatIsMissing() {
        applied();
        enrolment.enrol(school(), TODAY);
        assertThat(CourseSlip.business(enrolment, false).pendingKey()).isNull();
        assertThat(CourseSlip.business(enrolment, true).pendingKey()).isEqualTo("training.pending.attendance");
        enrolment.begin(new BusinessStamp(BusinessSource.SYSTEM, null, NOW));
        enrolment.complete(school(), TODAY, CourseResult.GOOD);
        assertThat(CourseSlip.business(enrolment, false).pendingKey()).isEqualTo("training.pending.certificate");
    }

    @Test
    void stepsAskForWhatTheStateTableNeeds() {
        assertThat(steps(EnrolmentStatus.APPLIED, false))
                .extracting(PartnerStep::code)
                .containsExactly("ENROL", "REJECT");
        assertThat(asked(EnrolmentStatus.APPLIED, "ENROL", false)).containsExactly(AskedField.Type.DAY);
        assertThat(asked(EnrolmentStatus.APPLIED, "REJECT", false)).containsExactly(AskedField.Type.REASON);
        assertThat(steps(EnrolmentStatus.IN_PROGRESS, false))
                .extracting(PartnerStep::code)
                .containsExactly("COMPLETE", "SUSPEND");
        assertThat(asked(EnrolmentStatus.IN_PROGRESS, "COMPLETE", false))
                .containsExactly(AskedField.Type.DAY, AskedField.Type.OUTCOME);
        assertThat(asked(EnrolmentStatus.IN_PROGRESS, "COMPLETE", true))
                .containsExactly(AskedField.Type.DAY, AskedField.Type.OUTCOME, AskedField.Type.CONFIRMATION);
        assertThat(asked(EnrolmentStatus.IN_PROGRESS, "SUSPEND", false)).containsExactly(AskedField.Type.REASON);
        assertThat(asked(EnrolmentStatus.SUSPENDED, "RESUME", false)).isEmpty();
        assertThat(asked(EnrolmentStatus.COMPLETED, "CERTIFY", false)).containsExactly(AskedField.Type.PAPER);
        assertThat(steps(EnrolmentStatus.ENROLLED, false)).isEmpty();
        assertThat(steps(EnrolmentStatus.CERTIFIED, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyTextOfASlipIsThere(String language) {
        Map<String, String> texts = MessageCatalogue.load(language);
        assertThat(texts)
                .containsKeys(
                        "training.partner.ask",
                        "training.partner.ask.text",
                        "training.partner.ahead",
                        "training.partner.ahead.text");
        for (EnrolmentStatus status : EnrolmentStatus.values()) {
            assertThat(texts).containsKey("EnrolmentStatus." + status);
            for (PartnerStep step : steps(status, true)) {
                assertThat(texts).containsKeys(step.labelKey(), step.doneKey());
                step.asked().forEach(field -> {
                    assertThat(texts).containsKey(field.labelKey());
                    field.choices().forEach(choice -> assertThat(texts).containsKey(choice.labelKey()));
                });
            }
        }
        for (EnrolmentStep step : EnrolmentStep.values()) {
            assertThat(texts).containsKey("training.timeline." + step);
        }
        assertThat(texts).containsKeys("training.pending.attendance", "training.pending.certificate");
    }

    @ParameterizedTest
    @EnumSource
    void schoolReadsWhatIsNextUntilTheCourseBegins(EnrolmentStatus status) {
        BusinessDetail detail = CourseSlip.detail(
                CourseSlip.business(enrolment, false), status, false, List.of(), Optional.empty(), null);
        assertThat(detail.question())
                .isEqualTo(
                        switch (status) {
                            case APPLIED -> new StepQuestion("training.partner.ask", "training.partner.ask.text");
                            case ENROLLED -> new StepQuestion("training.partner.ahead", "training.partner.ahead.text");
                            default -> null;
                        });
    }

    @ParameterizedTest
    @EnumSource
    void onlyStepsThatCanBeRevertedOfferAnUndo(EnrolmentStatus status) {
        assertThat(steps(status, false)).allSatisfy(step -> assertThat(step.reversible())
                .isEqualTo(EnrolmentStep.valueOf(step.code()).isReversible()));
    }

    @Test
    void historyBeginsWithTheApplicationAndMarksWhatWasReverted() {
        EnrolmentTransition proposed = enrolment.propose(centre());
        EnrolmentTransition applied = enrolment.apply(centre(), new OrganisationId(3), FeeSource.FREE, NOW);
        EnrolmentTransition rejected = enrolment.reject(school(), "FULL");
        BusinessDetail declined = detail(List.of(proposed, applied, rejected), Optional.of(rejected));
        assertThat(declined.last()).isNotNull();
        assertThat(declined.last().labelKey()).isEqualTo("training.timeline.REJECT");
        assertThat(declined.last().statusKey()).isEqualTo("EnrolmentStatus.REJECTED");
        assertThat(declined.last().previousStatusKey()).isEqualTo("EnrolmentStatus.APPLIED");
        EnrolmentTransition back =
                enrolment.takeBack(school(), new StepHistory<>(List.of(proposed, applied, rejected)), null);
        BusinessDetail waiting = detail(List.of(proposed, applied, rejected, back), Optional.empty());
        assertThat(waiting.last()).isNull();
        assertThat(waiting.history())
                .extracting(BusinessEntryRow::labelKey, BusinessEntryRow::valid)
                .containsExactly(
                        tuple("training.timeline.APPLY", true),
                        tuple("training.timeline.REJECT", false),
                        tuple("training.timeline.TAKE_BACK", true));
        assertThat(waiting.history().get(1).reasonKey()).isEqualTo("course_reject_reason.FULL");
        assertThat(waiting.history().get(2).arguments())
                .containsExactly("@EnrolmentStatus.REJECTED", "@EnrolmentStatus.APPLIED");
    }

    @Test
    void schoolReadsThatTheCentreEndedTheCourseButNotWhy() {
        List<EnrolmentTransition> moves = new ArrayList<>();
        moves.add(enrolment.propose(centre()));
        moves.add(enrolment.apply(centre(), new OrganisationId(3), FeeSource.FREE, NOW));
        moves.add(enrolment.enrol(school(), TODAY));
        moves.add(enrolment.begin(new BusinessStamp(BusinessSource.SYSTEM, null, NOW)));
        moves.add(enrolment.suspend(centre(), PauseReason.HEALTH, NOW));
        moves.add(enrolment.resume(centre()));
        moves.add(enrolment.suspend(school(), PauseReason.FAMILY, NOW));
        moves.add(enrolment.drop(centre(), "STIGMA"));
        assertThat(detail(moves, Optional.empty()).history())
                .extracting(BusinessEntryRow::labelKey, BusinessEntryRow::reasonKey)
                .containsExactly(
                        tuple("training.timeline.APPLY", null),
                        tuple("training.timeline.ENROL", null),
                        tuple("training.timeline.BEGIN", null),
                        tuple("training.timeline.SUSPEND", null),
                        tuple("training.timeline.RESUME", null),
                        tuple("training.timeline.SUSPEND", "PauseReason.FAMILY"),
                        tuple("training.timeline.DROP", null));
    }

    private PartnerBusiness applied() {
        enrolment.apply(centre(), new OrganisationId(3), FeeSource.FREE, NOW);
        return CourseSlip.business(enrolment, false);
    }

    private BusinessDetail detail(List<EnrolmentTransition> moves, Optional<EnrolmentTransition> reversible) {
        return CourseSlip.detail(
                CourseSlip.business(enrolment, false), enrolment.status(), false, moves, reversible, null);
    }

    private List<PartnerStep> steps(EnrolmentStatus status, boolean monthsMissing) {
        return CourseSlip.detail(
                        CourseSlip.business(enrolment, false), status, monthsMissing, List.of(), Optional.empty(), null)
                .steps();
    }

    private List<AskedField.Type> asked(EnrolmentStatus status, String step, boolean monthsMissing) {
        return steps(status, monthsMissing).stream()
                .filter(offered -> offered.code().equals(step))
                .flatMap(offered -> offered.asked().stream())
                .map(AskedField::type)
                .toList();
    }

    private static BusinessStamp centre() {
        return new BusinessStamp(BusinessSource.CENTRE, WORKER, NOW);
    }

    private static BusinessStamp school() {
        return new BusinessStamp(BusinessSource.PARTNER, new StaffId(90), NOW);
    }
}
