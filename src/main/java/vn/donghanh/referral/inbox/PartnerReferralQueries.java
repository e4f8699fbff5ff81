package vn.donghanh.referral.inbox;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.consent.DisclosureCodeQueries;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partner.PartnerQueries;
import vn.donghanh.referral.Appointment;
import vn.donghanh.referral.Referral;
import vn.donghanh.referral.ReferralHistory;
import vn.donghanh.referral.ReferralRepository;
import vn.donghanh.referral.ReferralStatementSource;
import vn.donghanh.referral.ReferralStatus;
import vn.donghanh.referral.ReferralStep;
import vn.donghanh.referral.ReferralTransition;
import vn.donghanh.referral.appointment.AppointmentWish;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;

/** Queries for the pages of health partners: the referrals sent to their organisation, as far as they are disclosed. */
@UseCases
public class PartnerReferralQueries {
    private static final int MAX_HITS = 10;

    @Inject
    PartnerReferralAccess access;

    @Inject
    DisclosureCodeQueries disclosureCodes;

    @Inject
    ReferralRepository referrals;

    @Inject
    PartnerQueries partners;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.list")
    public InboxView list() {
        List<InboxRow> all = access.loadAll().stream().map(access::row).toList();
        all.forEach(line -> auditContext.about("disclosure", line.code()));
        LocalDate today = CentreTime.day(clock.instant());
        Predicate<InboxRow> expected = line -> line.status() == ReferralStatus.SCHEDULED;
        Predicate<InboxRow> dueToday = line -> {
            Instant at = line.appointmentAt();
            return at != null && !CentreTime.day(at).isAfter(today);
        };
        return new InboxView(
                partners.name(access.organisation()),
                filter(all, expected.and(dueToday), byAppointment()),
                filter(all, line -> line.status().isUnanswered(), Comparator.comparing(InboxRow::replyDue)),
                filter(
                        all,
                        line -> line.status() == ReferralStatus.ACCEPTED || line.status() == ReferralStatus.NO_SHOW,
                        Comparator.comparing(InboxRow::since)),
                filter(
                        all,
                        expected.and(dueToday.negate())
                                .or(line -> line.status() == ReferralStatus.ATTENDED
                                        || line.status() == ReferralStatus.IN_SERVICE),
                        byAppointment()),
                filter(
                        all,
                        line -> !line.status().isOpen(),
                        Comparator.comparing(InboxRow::since).reversed()));
    }

    private static Comparator<InboxRow> byAppointment() {
        return Comparator.comparing(InboxRow::appointmentAt, Comparator.nullsLast(Comparator.naturalOrder()));
    }

    private static List<InboxRow> filter(
            List<InboxRow> all, Predicate<InboxRow> condition, Comparator<InboxRow> order) {
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
    public PartnerReferralView get(@Nullable String code) {
        PartnerReferralAccess.DisclosedReferral disclosed = access.load(code);
        Referral referral = disclosed.referral();
        boolean opened = referral.status() != ReferralStatus.SENT;
        Instant now = clock.instant();
        Instant limit = referral.hardLimitAt();
        Instant appointment = referral.appointmentAt();
        List<ReferralTransition> transitions = referrals.findTransitions(referral);
        ReferralHistory history = new ReferralHistory(transitions);
        return new PartnerReferralView(
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
                        .map(transition -> new LastEntryView(
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
                appointment != null && appointment.isBefore(now),
                opened ? access.pages(referral) : List.of());
    }

    /**
     * Returns a page of a document that came with a referral, as a JPEG with the reader across it.
     *
     * @param number as in {@link PartnerReferralView#sharedPages()}
     */
    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.view-document")
    public byte[] getPage(@Nullable String code, int number) {
        Referral referral = access.load(code).referral();
        if (referral.status() == ReferralStatus.SENT) {
            throw new NotFoundException();
        }
        return access.page(referral, number);
    }

    private static PartnerReferralStepRow step(ReferralTransition transition, ReferralHistory history) {
        return new PartnerReferralStepRow(
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

    /** Returns whether the appointment conflicts with the client's wish; the page asks for confirmation before it is recorded. */
    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.check-appointment")
    public boolean conflictsWithWish(@Nullable String code, Appointment appointment) {
        return appointment.conflictsWith(
                AppointmentWish.of(access.load(code).disclosure().content()));
    }
}
