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

/** The partner's side of a referral: what lies with her organisation, and its answers. Attendance only: there is no place for a result. */
@UseCases
public class PartnerReferralService {
    private static final int FOUND = 10;

    @Inject
    PartnerReferralAccess rows;

    @Inject
    DisclosureCodeQueries shown;

    @Inject
    ReferralRepository referrals;

    @Inject
    ReferralTransitions steps;

    @Inject
    DisclosureReaderPolicy readers;

    @Inject
    PartnerQueries partners;

    @Inject
    AuditContext trail;

    @Inject
    Clock clock;

    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.list")
    public ReferralInboxViews.Inbox list() {
        List<ReferralInboxViews.Row> all = rows.all().stream().map(rows::line).toList();
        all.forEach(line -> trail.about("disclosure", line.code()));
        LocalDate today = CentreTime.day(clock.instant());
        Predicate<ReferralInboxViews.Row> expected = line -> line.status() == ReferralStatus.SCHEDULED;
        Predicate<ReferralInboxViews.Row> dueToday = line -> {
            Instant at = line.appointmentAt();
            return at != null && !CentreTime.day(at).isAfter(today);
        };
        return new ReferralInboxViews.Inbox(
                partners.name(rows.organisation()),
                only(all, expected.and(dueToday), byAppointment()),
                only(all, line -> line.status().isUnanswered(), Comparator.comparing(ReferralInboxViews.Row::replyDue)),
                only(
                        all,
                        line -> line.status() == ReferralStatus.ACCEPTED || line.status() == ReferralStatus.NO_SHOW,
                        Comparator.comparing(ReferralInboxViews.Row::since)),
                only(
                        all,
                        expected.and(dueToday.negate())
                                .or(line -> line.status() == ReferralStatus.ATTENDED
                                        || line.status() == ReferralStatus.IN_SERVICE),
                        byAppointment()),
                only(
                        all,
                        line -> !line.status().isOpen(),
                        Comparator.comparing(ReferralInboxViews.Row::since).reversed()));
    }

    private static Comparator<ReferralInboxViews.Row> byAppointment() {
        return Comparator.comparing(
                ReferralInboxViews.Row::appointmentAt, Comparator.nullsLast(Comparator.naturalOrder()));
    }

    private static List<ReferralInboxViews.Row> only(
            List<ReferralInboxViews.Row> all,
            Predicate<ReferralInboxViews.Row> which,
            Comparator<ReferralInboxViews.Row> order) {
        return all.stream().filter(which).sorted(order).toList();
    }

    /** The codes of those in the list that hold what was typed, the newest first; nothing of them is opened. */
    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.search")
    public List<String> find(String typed) {
        List<String> codes =
                shown.findShownTo(rows.organisation(), ConsentScope.SHARE_HEALTH_MIN, PartnerReferralAccess.MOST).stream()
                        .filter(code -> code.matches(typed))
                        .limit(FOUND)
                        .map(DisclosureCode::value)
                        .toList();
        codes.forEach(code -> trail.about("disclosure", code));
        return codes;
    }

    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.view")
    public ReferralInboxViews.ReferralView get(@Nullable String code) {
        PartnerReferralAccess.Pair pair = rows.load(code);
        Referral referral = pair.referral();
        boolean opened = referral.status() != ReferralStatus.SENT;
        Instant now = clock.instant();
        Instant limit = referral.hardLimitAt();
        Instant appointment = referral.appointmentAt();
        List<ReferralTransition> moves = referrals.moves(referral);
        ReferralHistory referralHistory = new ReferralHistory(moves);
        return new ReferralInboxViews.ReferralView(
                rows.line(pair),
                opened,
                opened ? pair.shown().content() : closed(pair.shown().content()),
                partnersSteps(referral, CentreTime.day(now)),
                moves.stream()
                        .filter(move -> move.step() != ReferralStep.ASK)
                        .map(move -> step(move, referralHistory))
                        .toList(),
                referralHistory
                        .reversible()
                        .filter(move -> referral.status().allowsBack(move.step(), move.from()))
                        .map(move -> new ReferralInboxViews.Entry(
                                move.step(),
                                referral.status(),
                                move.from(),
                                move.at(),
                                now.isBefore(EntryCorrectionReason.takenBackUntil(move.at()))))
                        .orElse(null),
                AppointmentWish.of(pair.shown().content()),
                referral.noShows(),
                opened ? limit : null,
                opened && limit != null && limit.isBefore(now),
                appointment != null && appointment.isBefore(now));
    }

    private static ReferralInboxViews.Step step(ReferralTransition move, ReferralHistory referralHistory) {
        return new ReferralInboxViews.Step(
                move.step(),
                move.from(),
                move.to(),
                move.reasonKey(),
                move.source() == ReferralStatementSource.PARTNER,
                referralHistory.isValid(move),
                move.at(),
                move.on());
    }

    /** Before it is opened: what for and how soon. */
    private static DisclosureContent closed(DisclosureContent content) {
        Set<String> outside = Set.of("SERVICE", "PRIORITY", "REPLY_BY");
        return new DisclosureContent(content.lines().stream()
                .filter(line -> outside.contains(line.field()))
                .toList());
    }

    private static Set<ReferralStep> partnersSteps(Referral referral, LocalDate today) {
        Set<ReferralStep> steps = EnumSet.noneOf(ReferralStep.class);
        referral.status().moves().forEach((step, told) -> {
            if (told.contains(ReferralStatementSource.PARTNER)) {
                steps.add(step);
            }
        });
        if (referral.appointmentAhead(today)) {
            steps.remove(ReferralStep.ATTEND);
        }
        return steps;
    }

    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.receive")
    public void receive(@Nullable String code) {
        steps.receive(rows.load(code).referral());
    }

    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.accept")
    public void accept(@Nullable String code) {
        steps.accept(rows.load(code).referral());
    }

    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.decline")
    public void reject(@Nullable String code, @Nullable ReferralRejectReason reason) {
        steps.reject(rows.load(code).referral(), ReferralStatementSource.PARTNER, reason);
    }

    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.schedule")
    public void schedule(@Nullable String code, Appointment appointment) {
        PartnerReferralAccess.Pair pair = rows.load(code);
        steps.schedule(
                pair.referral(),
                ReferralStatementSource.PARTNER,
                appointment,
                AppointmentWish.of(pair.shown().content()));
    }

    /** Whether the client wished another time: it is asked before it is booked. */
    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.check-appointment")
    public boolean isAgainstWish(@Nullable String code, Appointment appointment) {
        return appointment.isAgainst(AppointmentWish.of(rows.load(code).shown().content()));
    }

    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.cancel-appointment")
    public void callOff(@Nullable String code, @Nullable AppointmentCancelReason reason) {
        steps.callOff(rows.load(code).referral(), ReferralStatementSource.PARTNER, reason);
    }

    /** A slip of the finger a moment ago. */
    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.undo-entry")
    public void takeBack(@Nullable String code) {
        steps.takeBack(rows.load(code).referral(), null);
    }

    /** What was recorded last was wrong. */
    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.correct-entry")
    public void correct(@Nullable String code, @Nullable EntryCorrectionReason error) {
        Referral referral = rows.load(code).referral();
        steps.takeBack(referral, RuleViolationException.requireValue(error, "error", ReferralRule.REASON_MISSING));
    }

    /** She came, today. */
    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.record-attendance")
    public void attended(@Nullable String code) {
        steps.attend(rows.load(code).referral(), ReferralStatementSource.PARTNER, CentreTime.day(clock.instant()));
    }

    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.record-no-show")
    public void missed(@Nullable String code) {
        steps.miss(rows.load(code).referral(), ReferralStatementSource.PARTNER);
    }

    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.record-start")
    public void begin(@Nullable String code) {
        steps.begin(rows.load(code).referral(), ReferralStatementSource.PARTNER);
    }

    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.record-continuation")
    public void carryOn(@Nullable String code) {
        steps.carryOn(rows.load(code).referral(), ReferralStatementSource.PARTNER);
    }

    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.record-completion")
    public void complete(@Nullable String code) {
        steps.complete(rows.load(code).referral(), ReferralStatementSource.PARTNER);
    }

    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.record-discontinuation")
    public void discontinue(@Nullable String code) {
        steps.discontinue(rows.load(code).referral(), ReferralStatementSource.PARTNER);
    }

    /** She knows the person: a colleague goes on, for her it is missing, and nobody asks why. */
    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.declare-acquaintance")
    public void known(@Nullable String code) {
        Referral referral = rows.load(code).referral();
        rows.known(referral.code().value());
        readers.openTaskIfNoReaderLeft(
                referral.caseId(),
                referral.code(),
                Objects.requireNonNull(referral.partner()),
                ServiceKind.HEALTH,
                TaskKind.REFERRAL_NOT_RECEIVED);
    }
}
