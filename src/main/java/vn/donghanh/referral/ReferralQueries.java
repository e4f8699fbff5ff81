package vn.donghanh.referral;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.CaseHeaderQueries;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskQueries;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.consent.DisclosureService;
import vn.donghanh.partner.PartnerQueries;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.StepHistory;
import vn.donghanh.person.AliasQueries;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.referral.appointment.BookingRemark;
import vn.donghanh.referral.view.ReferralContactView;
import vn.donghanh.referral.view.ReferralListView;
import vn.donghanh.referral.view.ReferralRow;
import vn.donghanh.referral.view.ReferralStepRow;
import vn.donghanh.referral.view.ReferralView;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.staff.StaffQueries;

/** Queries for the referral pages of the Centre, limited to what the user may read. */
@UseCases(reads = true)
public class ReferralQueries {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseHeaderQueries caseHeaders;

    @Inject
    CaseTaskQueries tasks;

    @Inject
    ReferralRepository referrals;

    @Inject
    ReferralCipher cipher;

    @Inject
    AliasQueries aliases;

    @Inject
    PartnerQueries partners;

    @Inject
    DisclosureService disclosures;

    @Inject
    ReferralSharingProvider sharing;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    @Requires(Permission.CASE_READ)
    @AuditAction("referral.list")
    public ReferralListView list(String number) {
        CaseView caseView = caseFiles.get(number, CaseSection.HEALTH);
        List<Referral> all = referrals.findByCase(caseView.id());
        Map<OrganisationId, String> names = partners.names(
                all.stream().map(Referral::partner).filter(Objects::nonNull).collect(Collectors.toSet()));
        return new ReferralListView(
                caseHeaders.header(caseView),
                all.stream().map(referral -> row(referral, names)).toList(),
                mayWork(caseView));
    }

    @Requires(Permission.CASE_READ)
    @AuditAction("referral.view")
    public ReferralView get(String number, String code) {
        CaseView caseView = caseFiles.get(number, CaseSection.HEALTH);
        Referral referral = referrals.get(caseView.id(), code);
        auditContext.about("disclosure", referral.code().value());
        boolean readable = cipher.mayDecrypt(referral);
        ReferralSubject subject = readable ? cipher.decryptSubject(referral) : null;
        Map<OrganisationId, String> names =
                referral.partner() == null ? Map.of() : partners.names(Set.of(referral.partner()));
        boolean mayWork = mayWork(caseView);
        boolean mayRecord = mayRecord(caseView);
        return new ReferralView(
                caseHeaders.header(caseView),
                row(referral, names),
                readable ? content(caseView, referral) : null,
                readable ? cipher.decryptPlace(referral) : null,
                subject == null ? null : subject.exposure(),
                subject == null ? null : referral.hardLimitAt(),
                referral.noShows(),
                referral.status() == ReferralStatus.SCHEDULED && conflictsWithWish(referral),
                contact(referral),
                history(referral),
                mayRecord && referral.isSent() ? reportableSteps(referral) : Set.of(),
                completableTasks(caseView, referral),
                mayWork,
                mayRecord && referral.status().isOpen(),
                readable && mayWork && !referral.isSent() && referral.status().isOpen(),
                disclosures.countPictures(caseView, referral.code()),
                mayWork && sharing.mayShare(referral));
    }

    /** Returns the referral for printing the slip. Only sent referrals can be printed, by users who may send them. */
    @Requires(Permission.REFERRAL_SEND)
    @AuditAction("referral.print-slip")
    public ReferralView getSlip(String number, String code) {
        ReferralView referralView = get(number, code);
        if (referralView.row().sentAt() == null || !referralView.row().status().isOpen()) {
            throw new NotFoundException();
        }
        return referralView;
    }

    private DisclosureContent content(CaseView caseView, Referral referral) {
        return referral.isSent()
                ? disclosures.getSent(caseView, referral.code())
                : new ReferralSlip(
                                cipher.decryptDraft(referral),
                                selection(caseView),
                                deadlines.due(referral.priority().reply(), clock.instant()))
                        .preview();
    }

    private ReferralSlip.Selection selection(CaseView caseView) {
        return new ReferralSlip.Selection(aliases.open(caseView.person()).orElse(null), caseView.ageBand());
    }

    private ReferralRow row(Referral referral, Map<OrganisationId, String> names) {
        boolean readable = cipher.mayDecrypt(referral);
        boolean partnerNamed = cipher.mayNamePartner(referral);
        Instant reply = referral.isSent() ? referral.due().reply() : null;
        return new ReferralRow(
                referral.code().value(),
                referral.status(),
                referral.priority(),
                readable ? cipher.decryptSubject(referral).type() : null,
                partnerNamed && referral.partner() != null ? names.get(referral.partner()) : null,
                referral.createdAt(),
                referral.sentAt(),
                reply,
                reply != null && referral.status().isUnanswered() && reply.isBefore(clock.instant()),
                referral.appointmentAt(),
                referral.attendedOn());
    }

    private ReferralContactView contact(Referral referral) {
        OrganisationId partner = referral.partner();
        if (partner != null && cipher.mayNamePartner(referral)) {
            return new ReferralContactView(partners.phone(partner).orElse(null), null);
        }
        return new ReferralContactView(
                null, staff.names(Set.of(referral.author())).get(referral.author()));
    }

    /** Returns whether the current appointment conflicts with the client's wish. */
    private boolean conflictsWithWish(Referral referral) {
        return AppointmentHistory.findCurrent(new StepHistory<>(referrals.findTransitions(referral)).validSteps())
                .map(booking -> BookingRemark.AGAINST_WISH.name().equals(booking.reason()))
                .orElse(false);
    }

    private List<ReferralStepRow> history(Referral referral) {
        List<ReferralTransition> transitions = referrals.findTransitions(referral);
        Map<StaffId, String> names = new HashMap<>(staff.names(transitions.stream()
                .filter(transition -> transition.source() != BusinessSource.PARTNER)
                .map(ReferralTransition::recordedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet())));
        return transitions.stream()
                .map(transition -> new ReferralStepRow(
                        transition.step(),
                        transition.source(),
                        transition.from(),
                        transition.to(),
                        transition.reasonKey(),
                        transition.statedOn(),
                        transition.at(),
                        transition.recordedBy() == null ? null : names.get(transition.recordedBy())))
                .toList();
    }

    /** Returns the steps that can be recorded from a statement of the client or from a slip. */
    private static Set<ReferralStep> reportableSteps(Referral referral) {
        Set<ReferralStep> steps = EnumSet.noneOf(ReferralStep.class);
        referral.status().transitions().forEach((step, sources) -> {
            if (sources.contains(BusinessSource.CLIENT) || sources.contains(BusinessSource.PARTNER_BY_LETTER)) {
                steps.add(step);
            }
        });
        return steps;
    }

    private Set<TaskKind> completableTasks(CaseView caseView, Referral referral) {
        return tasks.ownOpenKinds(caseView, referral.code().value()).stream()
                .filter(ReferralProgressService.COMPLETABLE_TASKS::contains)
                .collect(Collectors.toSet());
    }

    private boolean mayWork(CaseView caseView) {
        return caseView.isOpen() && user.may(Permission.REFERRAL_SEND);
    }

    /** Returns whether the user may record how something goes on that was begun, which a merge does not end. */
    private boolean mayRecord(CaseView caseView) {
        return caseView.isRunning() && user.may(Permission.REFERRAL_SEND);
    }
}
