package vn.donghanh.training;

import static vn.donghanh.security.Permission.CONSENT_RECORD;
import static vn.donghanh.security.Permission.TRAINING_ARRANGE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseFrames;
import vn.donghanh.casefile.CaseTasks;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.TaskKind;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.Consents;
import vn.donghanh.consent.Disclosures;
import vn.donghanh.partner.PartnerChoice;
import vn.donghanh.partner.Partners;
import vn.donghanh.partner.ServiceKind;
import vn.donghanh.person.Whereabouts;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.VietNam;
import vn.donghanh.staff.StaffDirectory;

/** Training as the Centre reads it: of a whole case, or one course. Whoever calls has seen the case. */
@ApplicationScoped
class TrainingReading {
    @Inject
    CaseFrames frames;

    @Inject
    Enrolments enrolments;

    @Inject
    AttendanceMonths months;

    @Inject
    EnrolmentSteps steps;

    @Inject
    CaseTasks tasks;

    @Inject
    Partners partners;

    @Inject
    Whereabouts whereabouts;

    @Inject
    Disclosures disclosures;

    @Inject
    Consents consents;

    @Inject
    StaffDirectory staff;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    TrainingViews.CaseTraining list(CaseView file) {
        List<Enrolment> all = enrolments.of(file.id());
        Map<OrganisationId, String> schools = partners.names(
                all.stream().map(Enrolment::school).filter(Objects::nonNull).toList());
        return new TrainingViews.CaseTraining(
                frames.frame(file), all.stream().map(one -> row(one, schools)).toList(), works(file));
    }

    TrainingViews.One one(CaseView file, Enrolment enrolment) {
        OrganisationId school = enrolment.school();
        boolean works = works(file);
        return new TrainingViews.One(
                frames.frame(file),
                row(enrolment, partners.names(school == null ? List.of() : List.of(school))),
                enrolment.feeSource(),
                enrolment.startOn(),
                enrolment.completedOn(),
                enrolment.result(),
                user.may(TRAINING_ARRANGE) ? steps.certificate(enrolment) : null,
                works && enrolment.status() == EnrolmentStatus.PROPOSED ? schools(file, enrolment) : List.of(),
                enrolment.wasSent() && user.may(TRAINING_ARRANGE)
                        ? disclosures.sent(file, enrolment.code()).content()
                        : null,
                consents.latestExpiry(),
                user.may(CONSENT_RECORD) ? consents.witnesses() : List.of(),
                user.may(CONSENT_RECORD),
                months.of(enrolment),
                moves(enrolment),
                works ? enrolment.status().steps(By.CENTRE) : List.of(),
                works ? settleable(file, enrolment) : List.of());
    }

    private List<TaskKind> settleable(CaseView file, Enrolment enrolment) {
        return tasks.openAboutMine(file, EnrolmentSteps.about(enrolment)).stream()
                .filter(TrainingDesk.SETTLEABLE::contains)
                .sorted()
                .toList();
    }

    private boolean works(CaseView file) {
        return file.status().isOpen() && user.may(TRAINING_ARRANGE);
    }

    /** Those that offer the course, the near ones first. */
    private List<TrainingViews.School> schools(CaseView file, Enrolment enrolment) {
        List<PartnerChoice> offering = partners.offering(ServiceKind.TRAINING, VietNam.day(clock.instant())).stream()
                .filter(school -> school.offers(enrolment.course()))
                .toList();
        Set<String> near = partners.serving(
                offering, whereabouts.units(file.person(), file.number().value()));
        return offering.stream()
                .map(school -> new TrainingViews.School(
                        school,
                        near.contains(school.ref()),
                        consents.yes(file.id(), ConsentScope.SHARE_TRAINING, school.id())
                                .orElse(null)))
                .sorted(Comparator.comparing(school -> !school.near()))
                .toList();
    }

    private static TrainingViews.Row row(Enrolment one, Map<OrganisationId, String> schools) {
        OrganisationId school = one.school();
        return new TrainingViews.Row(
                one.ref(),
                one.code().value(),
                one.status(),
                one.trade(),
                one.level(),
                school == null ? null : schools.get(school),
                one.statusSince(),
                until(one));
    }

    /** What comes next falls on this day or by it. */
    private static @Nullable LocalDate until(Enrolment one) {
        return switch (one.status()) {
            case APPLIED -> day(one.replyDue());
            case ENROLLED -> one.startOn();
            case SUSPENDED -> day(one.suspendedUntil());
            case PROPOSED, REJECTED, IN_PROGRESS, COMPLETED, CERTIFIED, DROPPED, CANCELLED -> null;
        };
    }

    private static @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : VietNam.day(at);
    }

    private List<TrainingViews.Step> moves(Enrolment enrolment) {
        List<EnrolmentMove> moves = enrolments.moves(enrolment);
        Map<StaffId, String> names = staff.names(moves.stream()
                .filter(move -> move.by() == By.CENTRE)
                .map(EnrolmentMove::movedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        EnrolmentHistory standing = new EnrolmentHistory(moves);
        List<TrainingViews.Step> shown = new ArrayList<>();
        for (EnrolmentMove move : moves) {
            StaffId by = move.movedBy();
            shown.add(TrainingViews.Step.of(move, standing, by == null ? null : names.get(by)));
        }
        return shown;
    }
}
