package vn.donghanh.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partnerbusiness.BusinessDetail;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.CaseBusiness;
import vn.donghanh.partnerbusiness.PartnerBusiness;
import vn.donghanh.partnerbusiness.PartnerBusinessKind;
import vn.donghanh.partnerbusiness.PartnerBusinessRule;
import vn.donghanh.partnerbusiness.PartnerEntry;
import vn.donghanh.partnerbusiness.loop.SentBusinessProvider;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RuleViolationException;

/** The answers of schools to applications, and their entries on the course. */
@ApplicationScoped
class TrainingBusinessProvider extends SentBusinessProvider<Enrolment> {
    @Inject
    EnrolmentRepository enrolments;

    @Inject
    EnrolmentTransitions transitions;

    @Inject
    MonthlyAttendanceQueries months;

    @Inject
    Clock clock;

    TrainingBusinessProvider() {
        super(Enrolment.class, Set.of(PartnerBusinessKind.TRAINING), Set.of(EnrolmentStatus.APPLIED));
    }

    @Override
    public BusinessDetail get(OrganisationId organisation, DisclosureCode code) {
        Enrolment enrolment = getSentTo(organisation, code);
        return CourseSlip.detail(
                businesses(List.of(enrolment)).get(0),
                enrolment.isStartDue(CentreTime.today(clock)) ? EnrolmentStatus.IN_PROGRESS : enrolment.status(),
                months.countMonths(enrolment, CentreTime.today(clock)).isIncomplete(),
                enrolments.findTransitions(enrolment),
                transitions.findReversible(enrolment),
                enrolment.startOn() == null
                        ? null
                        : new AttendanceView(
                                months.findMonths(enrolment),
                                months.findRecordableMonths(enrolment, CentreTime.today(clock))));
    }

    @Override
    public void record(OrganisationId organisation, DisclosureCode code, String step, PartnerEntry entry) {
        Enrolment enrolment = getSentTo(organisation, code);
        switch (EnrolmentStep.valueOf(step)) {
            case ENROL -> transitions.enrol(enrolment, Objects.requireNonNull(entry.day()));
            case REJECT -> transitions.reject(enrolment, Objects.requireNonNull(entry.reason()));
            case SUSPEND -> transitions.suspend(
                    enrolment, BusinessSource.PARTNER, PauseReason.valueOf(Objects.requireNonNull(entry.reason())));
            case RESUME -> transitions.resume(enrolment, BusinessSource.PARTNER);
            case COMPLETE -> transitions.complete(
                    enrolment,
                    Objects.requireNonNull(entry.day()),
                    CourseResult.valueOf(Objects.requireNonNull(entry.outcome())),
                    entry.confirmed());
            case CERTIFY -> transitions.certify(enrolment, Objects.requireNonNull(entry.paper()));
            default -> throw new RuleViolationException(PartnerBusinessRule.STEP_NOT_OPEN);
        }
    }

    @Override
    public void takeBack(OrganisationId organisation, DisclosureCode code, @Nullable EntryCorrectionReason error) {
        transitions.takeBack(getSentTo(organisation, code), error);
    }

    @Override
    public void endAfterWithdrawal(CaseId caseId, DisclosureCode code) {
        enrolments.findByCase(caseId).stream()
                .filter(enrolment ->
                        enrolment.code().equals(code) && enrolment.status().isOpen())
                .forEach(transitions::withdraw);
    }

    @Override
    public List<CaseBusiness> findByCase(CaseView caseView) {
        return enrolments.findByCase(caseView.id()).stream()
                .filter(Enrolment::isSent)
                .map(enrolment -> new CaseBusiness(
                        CourseSlip.business(enrolment, false),
                        Objects.requireNonNull(enrolment.partner()),
                        "/training/enrolment/" + caseView.number().value() + "/" + enrolment.ref()))
                .toList();
    }

    @Override
    protected List<PartnerBusiness> businesses(List<Enrolment> sent) {
        Set<Long> due = months.findDue(sent, CentreTime.today(clock));
        return sent.stream()
                .map(enrolment -> CourseSlip.business(enrolment, due.contains(enrolment.id())))
                .toList();
    }
}
