package vn.donghanh.referral;

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
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.casefile.TaskKind;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.DisclosedContent;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.consent.ReadersLeft;
import vn.donghanh.consent.ShownCodes;
import vn.donghanh.partner.EntryError;
import vn.donghanh.partner.Partners;
import vn.donghanh.partner.ServiceKind;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietNam;

/** The partner's side of a referral: what lies with her organisation, and its answers. Attendance only: there is no place for a result. */
@UseCases
public class ReferralInbox {
    private static final int FOUND = 10;

    @Inject
    InboxRows rows;

    @Inject
    ShownCodes shown;

    @Inject
    ReferralRepository referrals;

    @Inject
    ReferralSteps steps;

    @Inject
    ReadersLeft readers;

    @Inject
    Partners partners;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.list")
    public InboxViews.Inbox list() {
        List<InboxViews.Line> all = rows.all().stream().map(rows::line).toList();
        all.forEach(line -> trail.about("disclosure", line.code()));
        LocalDate today = VietNam.day(clock.instant());
        Predicate<InboxViews.Line> expected = line -> line.status() == ReferralStatus.SCHEDULED;
        Predicate<InboxViews.Line> dueToday = line -> {
            Instant at = line.appointmentAt();
            return at != null && !VietNam.day(at).isAfter(today);
        };
        return new InboxViews.Inbox(
                partners.name(rows.organisation()),
                only(all, expected.and(dueToday), byAppointment()),
                only(all, line -> line.status().isUnanswered(), Comparator.comparing(InboxViews.Line::replyDue)),
                only(
                        all,
                        line -> line.status() == ReferralStatus.ACCEPTED || line.status() == ReferralStatus.NO_SHOW,
                        Comparator.comparing(InboxViews.Line::since)),
                only(
                        all,
                        expected.and(dueToday.negate())
                                .or(line -> line.status() == ReferralStatus.ATTENDED
                                        || line.status() == ReferralStatus.IN_SERVICE),
                        byAppointment()),
                only(
                        all,
                        line -> !line.status().isOpen(),
                        Comparator.comparing(InboxViews.Line::since).reversed()));
    }

    private static Comparator<InboxViews.Line> byAppointment() {
        return Comparator.comparing(InboxViews.Line::appointmentAt, Comparator.nullsLast(Comparator.naturalOrder()));
    }

    private static List<InboxViews.Line> only(
            List<InboxViews.Line> all, Predicate<InboxViews.Line> which, Comparator<InboxViews.Line> order) {
        return all.stream().filter(which).sorted(order).toList();
    }

    /** The codes of those in the list that hold what was typed, the newest first; nothing of them is opened. */
    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.search")
    public List<String> find(String typed) {
        List<String> codes = shown.to(rows.organisation(), ConsentScope.SHARE_HEALTH_MIN, InboxRows.MOST).stream()
                .filter(code -> code.holds(typed))
                .limit(FOUND)
                .map(DisclosureCode::value)
                .toList();
        codes.forEach(code -> trail.about("disclosure", code));
        return codes;
    }

    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.view")
    public InboxViews.One one(@Nullable String code) {
        InboxRows.Pair pair = rows.load(code);
        Referral referral = pair.referral();
        boolean opened = referral.status() != ReferralStatus.SENT;
        Instant now = clock.instant();
        Instant limit = referral.hardLimitAt();
        Instant appointment = referral.appointmentAt();
        List<ReferralMove> moves = referrals.moves(referral);
        ReferralHistory standing = new ReferralHistory(moves);
        return new InboxViews.One(
                rows.line(pair),
                opened,
                opened ? pair.shown().content() : closed(pair.shown().content()),
                partnersSteps(referral, VietNam.day(now)),
                moves.stream()
                        .filter(move -> move.step() != ReferralStep.ASK)
                        .map(move -> step(move, standing))
                        .toList(),
                standing.reversible()
                        .filter(move -> referral.status().allowsBack(move.step(), move.from()))
                        .map(move -> new InboxViews.Entry(
                                move.step(),
                                referral.status(),
                                move.from(),
                                move.at(),
                                now.isBefore(EntryError.takenBackUntil(move.at()))))
                        .orElse(null),
                AppointmentWish.of(pair.shown().content()),
                referral.noShows(),
                opened ? limit : null,
                opened && limit != null && limit.isBefore(now),
                appointment != null && appointment.isBefore(now));
    }

    private static InboxViews.Step step(ReferralMove move, ReferralHistory standing) {
        return new InboxViews.Step(
                move.step(),
                move.from(),
                move.to(),
                move.reasonKey(),
                move.told() == Told.PARTNER,
                standing.stands(move),
                move.at(),
                move.on());
    }

    /** Before it is opened: what for and how soon. */
    private static DisclosedContent closed(DisclosedContent content) {
        Set<String> outside = Set.of("SERVICE", "PRIORITY", "REPLY_BY");
        return new DisclosedContent(content.lines().stream()
                .filter(line -> outside.contains(line.field()))
                .toList());
    }

    private static Set<ReferralStep> partnersSteps(Referral referral, LocalDate today) {
        Set<ReferralStep> steps = EnumSet.noneOf(ReferralStep.class);
        referral.status().moves().forEach((step, told) -> {
            if (told.contains(Told.PARTNER)) {
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
    public void reject(@Nullable String code, @Nullable RejectReason reason) {
        steps.reject(rows.load(code).referral(), Told.PARTNER, reason);
    }

    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.schedule")
    public void schedule(@Nullable String code, Appointment appointment) {
        InboxRows.Pair pair = rows.load(code);
        steps.schedule(
                pair.referral(),
                Told.PARTNER,
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
    public void callOff(@Nullable String code, @Nullable CallOffReason reason) {
        steps.callOff(rows.load(code).referral(), Told.PARTNER, reason);
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
    public void correct(@Nullable String code, @Nullable EntryError error) {
        Referral referral = rows.load(code).referral();
        steps.takeBack(referral, RuleViolation.demanded(error, "error", ReferralRule.REASON_MISSING));
    }

    /** She came, today. */
    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.record-attendance")
    public void attended(@Nullable String code) {
        steps.attend(rows.load(code).referral(), Told.PARTNER, VietNam.day(clock.instant()));
    }

    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.record-no-show")
    public void missed(@Nullable String code) {
        steps.miss(rows.load(code).referral(), Told.PARTNER);
    }

    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.record-start")
    public void begin(@Nullable String code) {
        steps.begin(rows.load(code).referral(), Told.PARTNER);
    }

    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.record-continuation")
    public void carryOn(@Nullable String code) {
        steps.carryOn(rows.load(code).referral(), Told.PARTNER);
    }

    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.record-completion")
    public void complete(@Nullable String code) {
        steps.complete(rows.load(code).referral(), Told.PARTNER);
    }

    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.record-discontinuation")
    public void discontinue(@Nullable String code) {
        steps.discontinue(rows.load(code).referral(), Told.PARTNER);
    }

    /** She knows the person: a colleague goes on, for her it is missing, and nobody asks why. */
    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.declare-acquaintance")
    public void known(@Nullable String code) {
        Referral referral = rows.load(code).referral();
        rows.known(referral.code().value());
        readers.oneLess(
                referral.caseId(),
                referral.code(),
                Objects.requireNonNull(referral.partner()),
                ServiceKind.HEALTH,
                TaskKind.REFERRAL_NOT_RECEIVED);
    }
}
