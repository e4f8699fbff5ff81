package vn.donghanh.referral.inbox;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.consent.DisclosureCodeQueries;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.consent.DisclosureReaderPolicy;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partner.PartnerQueries;
import vn.donghanh.partner.ServiceKind;
import vn.donghanh.referral.Appointment;
import vn.donghanh.referral.Referral;
import vn.donghanh.referral.ReferralHistory;
import vn.donghanh.referral.ReferralRejectReason;
import vn.donghanh.referral.ReferralRepository;
import vn.donghanh.referral.ReferralRule;
import vn.donghanh.referral.ReferralStatementSource;
import vn.donghanh.referral.ReferralStatus;
import vn.donghanh.referral.ReferralStep;
import vn.donghanh.referral.ReferralTransition;
import vn.donghanh.referral.ReferralTransitions;
import vn.donghanh.referral.appointment.AppointmentCancelReason;
import vn.donghanh.referral.appointment.AppointmentWish;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RuleViolationException;

/**
 * Use cases of health partners: the referrals sent to their organisation and their answers. Only attendance is recorded; there is no field
 * for results.
 */
@UseCases
public class PartnerReferralService {
    private static final int MAX_HITS = 10;

    @Inject
    PartnerReferralAccess access;

    @Inject
    DisclosureCodeQueries disclosureCodes;

    @Inject
    ReferralRepository referrals;

    @Inject
    ReferralTransitions transitions;

    @Inject
    DisclosureReaderPolicy readerPolicy;

    @Inject
    PartnerQueries partners;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.list")
    public ReferralInboxViews.Inbox list() {
        List<ReferralInboxViews.Row> all =
                access.loadAll().stream().map(access::row).toList();
        all.forEach(line -> auditContext.about("disclosure", line.code()));
        LocalDate today = CentreTime.day(clock.instant());
        Predicate<ReferralInboxViews.Row> expected = line -> line.status() == ReferralStatus.SCHEDULED;
        Predicate<ReferralInboxViews.Row> dueToday = line -> {
            Instant at = line.appointmentAt();
            return at != null && !CentreTime.day(at).isAfter(today);
        };
        return new ReferralInboxViews.Inbox(
                partners.name(access.organisation()),
                filter(all, expected.and(dueToday), byAppointment()),
                filter(
                        all,
                        line -> line.status().isUnanswered(),
                        Comparator.comparing(ReferralInboxViews.Row::replyDue)),
                filter(
                        all,
                        line -> line.status() == ReferralStatus.ACCEPTED || line.status() == ReferralStatus.NO_SHOW,
                        Comparator.comparing(ReferralInboxViews.Row::since)),
                filter(
                        all,
                        expected.and(dueToday.negate())
                                .or(line -> line.status() == ReferralStatus.ATTENDED
                                        || line.status() == ReferralStatus.IN_SERVICE),
                        byAppointment()),
                filter(
                        all,
                        line -> !line.status().isOpen(),
                        Comparator.comparing(ReferralInboxViews.Row::since).reversed()));
    }

    private static Comparator<ReferralInboxViews.Row> byAppointment() {
        return Comparator.comparing(
                ReferralInboxViews.Row::appointmentAt, Comparator.nullsLast(Comparator.naturalOrder()));
    }

    private static List<ReferralInboxViews.Row> filter(
            List<ReferralInboxViews.Row> all,
            Predicate<ReferralInboxViews.Row> condition,
            Comparator<ReferralInboxViews.Row> order) {
        return all.stream().filter(condition).sorted(order).toList();
    }

    /** Finds the codes in the list that contain the search text, newest first. No content is decrypted. */
    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.search")
    public List<String> findCodes(String typed) {
        List<String> codes = disclosureCodes
                .findShownTo(access.organisation(), ConsentScope.SHARE_HEALTH_MIN, PartnerReferralAccess.MAX_ROWS)
                .stream()
                .filter(code -> code.matches(typed))
                .limit(MAX_HITS)
                .map(DisclosureCode::value)
                .toList();
        codes.forEach(code -> auditContext.about("disclosure", code));
        return codes;
    }

    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.view")
    public ReferralInboxViews.ReferralView get(@Nullable String code) {
        PartnerReferralAccess.DisclosedReferral disclosed = access.load(code);
        Referral referral = disclosed.referral();
        boolean opened = referral.status() != ReferralStatus.SENT;
        Instant now = clock.instant();
        Instant limit = referral.hardLimitAt();
        Instant appointment = referral.appointmentAt();
        List<ReferralTransition> transitions = referrals.findTransitions(referral);
        ReferralHistory history = new ReferralHistory(transitions);
        return new ReferralInboxViews.ReferralView(
                access.row(disclosed),
                opened,
                opened
                        ? disclosed.disclosure().content()
                        : unopenedContent(disclosed.disclosure().content()),
                availableSteps(referral, CentreTime.day(now)),
                transitions.stream()
                        .filter(transition -> transition.step() != ReferralStep.ASK)
                        .map(transition -> step(transition, history))
                        .toList(),
                history.findReversible()
                        .filter(transition -> referral.status().allowsReverting(transition.step(), transition.from()))
                        .map(transition -> new ReferralInboxViews.Entry(
                                transition.step(),
                                referral.status(),
                                transition.from(),
                                transition.at(),
                                now.isBefore(EntryCorrectionReason.undoableUntil(transition.at()))))
                        .orElse(null),
                AppointmentWish.of(disclosed.disclosure().content()),
                referral.noShows(),
                opened ? limit : null,
                opened && limit != null && limit.isBefore(now),
                appointment != null && appointment.isBefore(now));
    }

    private static ReferralInboxViews.Step step(ReferralTransition transition, ReferralHistory history) {
        return new ReferralInboxViews.Step(
                transition.step(),
                transition.from(),
                transition.to(),
                transition.reasonKey(),
                transition.source() == ReferralStatementSource.PARTNER,
                history.isValid(transition),
                transition.at(),
                transition.happenedOn());
    }

    /** Returns the part of the content that is visible before the referral is opened: service and urgency. */
    private static DisclosureContent unopenedContent(DisclosureContent content) {
        Set<String> visible = Set.of("SERVICE", "PRIORITY", "REPLY_BY");
        return new DisclosureContent(content.lines().stream()
                .filter(line -> visible.contains(line.field()))
                .toList());
    }

    private static Set<ReferralStep> availableSteps(Referral referral, LocalDate today) {
        Set<ReferralStep> steps = EnumSet.noneOf(ReferralStep.class);
        referral.status().transitions().forEach((step, sources) -> {
            if (sources.contains(ReferralStatementSource.PARTNER)) {
                steps.add(step);
            }
        });
        if (referral.isAppointmentAfter(today)) {
            steps.remove(ReferralStep.ATTEND);
        }
        return steps;
    }

    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.receive")
    public void receive(@Nullable String code) {
        transitions.receive(access.load(code).referral());
    }

    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.accept")
    public void accept(@Nullable String code) {
        transitions.accept(access.load(code).referral());
    }

    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.decline")
    public void reject(@Nullable String code, @Nullable ReferralRejectReason reason) {
        transitions.reject(access.load(code).referral(), ReferralStatementSource.PARTNER, reason);
    }

    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.schedule")
    public void schedule(@Nullable String code, Appointment appointment) {
        PartnerReferralAccess.DisclosedReferral disclosed = access.load(code);
        transitions.schedule(
                disclosed.referral(),
                ReferralStatementSource.PARTNER,
                appointment,
                AppointmentWish.of(disclosed.disclosure().content()));
    }

    /** Returns whether the appointment conflicts with the client's wish; the page asks for confirmation before it is recorded. */
    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.check-appointment")
    public boolean conflictsWithWish(@Nullable String code, Appointment appointment) {
        return appointment.conflictsWith(
                AppointmentWish.of(access.load(code).disclosure().content()));
    }

    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.cancel-appointment")
    public void cancelAppointment(@Nullable String code, @Nullable AppointmentCancelReason reason) {
        transitions.cancelAppointment(access.load(code).referral(), ReferralStatementSource.PARTNER, reason);
    }

    /** Undoes the last entry without a reason, within a few minutes. */
    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.undo-entry")
    public void takeBack(@Nullable String code) {
        transitions.takeBack(access.load(code).referral(), null);
    }

    /** Corrects the last entry and records the reason. */
    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.correct-entry")
    public void correct(@Nullable String code, @Nullable EntryCorrectionReason error) {
        Referral referral = access.load(code).referral();
        transitions.takeBack(
                referral, RuleViolationException.requireValue(error, "error", ReferralRule.REASON_MISSING));
    }

    /** Records that the client attended today. */
    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.record-attendance")
    public void recordAttendance(@Nullable String code) {
        transitions.recordAttendance(
                access.load(code).referral(), ReferralStatementSource.PARTNER, CentreTime.day(clock.instant()));
    }

    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.record-no-show")
    public void recordNoShow(@Nullable String code) {
        transitions.recordNoShow(access.load(code).referral(), ReferralStatementSource.PARTNER);
    }

    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.record-start")
    public void beginService(@Nullable String code) {
        transitions.beginService(access.load(code).referral(), ReferralStatementSource.PARTNER);
    }

    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.record-continuation")
    public void continueService(@Nullable String code) {
        transitions.continueService(access.load(code).referral(), ReferralStatementSource.PARTNER);
    }

    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.record-completion")
    public void completeService(@Nullable String code) {
        transitions.completeService(access.load(code).referral(), ReferralStatementSource.PARTNER);
    }

    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.record-discontinuation")
    public void discontinueService(@Nullable String code) {
        transitions.discontinueService(access.load(code).referral(), ReferralStatementSource.PARTNER);
    }

    /**
     * Excludes the reader, who knows the client personally. The referral disappears for the reader and stays available to colleagues; no
     * reason is asked for.
     */
    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.declare-acquaintance")
    public void declareAcquaintance(@Nullable String code) {
        Referral referral = access.load(code).referral();
        access.excludeReader(referral.code().value());
        readerPolicy.openTaskIfNoReaderLeft(
                referral.caseId(),
                referral.code(),
                Objects.requireNonNull(referral.partner()),
                ServiceKind.HEALTH,
                TaskKind.REFERRAL_NOT_RECEIVED);
    }
}
