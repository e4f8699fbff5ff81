package vn.donghanh.referral;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.casefile.CaseFiles;
import vn.donghanh.casefile.CaseFrames;
import vn.donghanh.casefile.CaseSection;
import vn.donghanh.casefile.CaseTasks;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.TaskKind;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.Consents;
import vn.donghanh.consent.DisclosedContent;
import vn.donghanh.consent.Disclosures;
import vn.donghanh.partner.PartnerChoice;
import vn.donghanh.partner.Partners;
import vn.donghanh.partner.ServiceKind;
import vn.donghanh.person.Whereabouts;
import vn.donghanh.reference.DeadlineTable;
import vn.donghanh.reference.Deadlines;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFound;
import vn.donghanh.shared.VietNam;
import vn.donghanh.staff.StaffDirectory;

/** What the Centre's pages of referrals show, each by what its reader may know. */
@UseCases
public class ReferralQueries {
    @Inject
    CaseFiles files;

    @Inject
    CaseFrames frames;

    @Inject
    CaseTasks tasks;

    @Inject
    ReferralRepository referrals;

    @Inject
    ReferralSeals seals;

    @Inject
    SlipFacts slipFacts;

    @Inject
    Partners partners;

    @Inject
    Whereabouts whereabouts;

    @Inject
    Consents consents;

    @Inject
    Disclosures disclosures;

    @Inject
    Deadlines deadlines;

    @Inject
    StaffDirectory staff;

    @Inject
    CurrentUser user;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @Requires(Permission.CASE_READ)
    @AuditAction("referral.list")
    public ReferralViews.CaseReferrals list(String number) {
        CaseView file = files.see(number, CaseSection.HEALTH);
        List<Referral> all = referrals.of(file.id());
        Map<OrganisationId, String> names = partners.names(
                all.stream().map(Referral::partner).filter(Objects::nonNull).collect(Collectors.toSet()));
        return new ReferralViews.CaseReferrals(
                frames.frame(file),
                all.stream().map(referral -> row(referral, names)).toList(),
                mayWork(file));
    }

    /** @param code of a draft to go on with; null for a new one */
    @Requires(Permission.REFERRAL_SEND)
    @AuditAction("referral.open-form")
    public ReferralViews.Form form(String number, @Nullable String code) {
        CaseView file = files.see(number, CaseSection.HEALTH);
        Referral referral = code == null ? null : referrals.get(file.id(), code);
        if (referral != null && (referral.wasSent() || !referral.status().isOpen() || !seals.openFor(referral))) {
            throw new NotFound();
        }
        Instant now = clock.instant();
        LocalDate today = VietNam.day(now);
        DeadlineTable table = deadlines.table();
        Map<ReferralPriority, Instant> replyBy = byPriority(priority -> table.due(priority.reply(), now));
        List<PartnerChoice> offering = partners.offering(ServiceKind.HEALTH, today);
        return new ReferralViews.Form(
                frames.frame(file),
                code,
                referral == null ? null : seals.draft(referral),
                slipFacts.of(file),
                offering,
                partners.serving(
                        offering, whereabouts.units(file.person(), file.number().value())),
                consents.witnesses(),
                consents.latestExpiry(),
                byPriority(priority -> table.span(priority.reply(), today)),
                replyBy,
                user.may(Permission.CONSENT_RECORD),
                user.may(Permission.IDENTITY_OPEN),
                tasks.earliest(file.id(), TaskKind.SPECIALIST_EXAM_72H, TaskKind.SPECIALIST_EXAM_120H)
                        .map(due -> ReferralPriority.answeringBy(due, replyBy))
                        .orElse(null));
    }

    private static <V> Map<ReferralPriority, V> byPriority(Function<ReferralPriority, V> value) {
        Map<ReferralPriority, V> byPriority = new EnumMap<>(ReferralPriority.class);
        for (ReferralPriority priority : ReferralPriority.values()) {
            byPriority.put(priority, value.apply(priority));
        }
        return byPriority;
    }

    /** What she has agreed to for the partner that is chosen on the form, by its reference. */
    @Requires(Permission.REFERRAL_SEND)
    @AuditAction("referral.view-consent")
    public ReferralViews.PartnerConsent consent(String number, String partner) {
        CaseView file = files.see(number, CaseSection.HEALTH);
        OrganisationId chosen = partners.chosen(partner).id();
        return new ReferralViews.PartnerConsent(
                consents.yes(file.id(), ConsentScope.SHARE_HEALTH_MIN, chosen).orElse(null),
                consents.yes(file.id(), ConsentScope.SHARE_HEALTH_ID, chosen).orElse(null));
    }

    @Requires(Permission.CASE_READ)
    @AuditAction("referral.view")
    public ReferralViews.One one(String number, String code) {
        CaseView file = files.see(number, CaseSection.HEALTH);
        Referral referral = referrals.get(file.id(), code);
        trail.about("disclosure", referral.code().value());
        boolean opened = seals.openFor(referral);
        Matter matter = opened ? seals.matter(referral) : null;
        Map<OrganisationId, String> names =
                referral.partner() == null ? Map.of() : partners.names(Set.of(referral.partner()));
        boolean mayWork = mayWork(file);
        return new ReferralViews.One(
                frames.frame(file),
                row(referral, names),
                opened ? content(file, referral) : null,
                opened ? seals.place(referral) : null,
                matter == null ? null : matter.exposure(),
                matter == null ? null : referral.hardLimitAt(),
                referral.noShows(),
                referral.status() == ReferralStatus.SCHEDULED && isAgainstWish(referral),
                contact(referral),
                steps(referral),
                mayWork && referral.wasSent() ? words(referral) : Set.of(),
                settleable(file, referral),
                mayWork,
                mayWork && referral.status().isOpen(),
                opened && mayWork && !referral.wasSent() && referral.status().isOpen());
    }

    /** For the slip on paper: only what was sent is printed, by whoever may work on it. */
    @Requires(Permission.REFERRAL_SEND)
    @AuditAction("referral.print-slip")
    public ReferralViews.One paper(String number, String code) {
        ReferralViews.One one = one(number, code);
        if (one.row().sentAt() == null || !one.row().status().isOpen()) {
            throw new NotFound();
        }
        return one;
    }

    private DisclosedContent content(CaseView file, Referral referral) {
        return referral.wasSent()
                ? disclosures.sent(file, referral.code()).content()
                : Slip.compose(
                        seals.draft(referral),
                        slipFacts.of(file),
                        deadlines.due(referral.priority().reply(), clock.instant()),
                        Map.of());
    }

    private ReferralRow row(Referral referral, Map<OrganisationId, String> names) {
        boolean opened = seals.openFor(referral);
        boolean named = isPartnerNamed(referral);
        Instant reply = referral.wasSent() ? referral.due().reply() : null;
        return new ReferralRow(
                referral.code().value(),
                referral.status(),
                referral.priority(),
                opened ? seals.matter(referral).type() : null,
                named && referral.partner() != null ? names.get(referral.partner()) : null,
                referral.createdAt(),
                referral.sentAt(),
                reply,
                reply != null && referral.status().isUnanswered() && reply.isBefore(clock.instant()),
                referral.appointmentAt(),
                referral.attendedOn());
    }

    /** To everybody else its name would tell what for. */
    private boolean isPartnerNamed(Referral referral) {
        return seals.openFor(referral) || user.may(Permission.CONSENT_RECORD);
    }

    private ReferralViews.Contact contact(Referral referral) {
        OrganisationId partner = referral.partner();
        if (partner != null && isPartnerNamed(referral)) {
            return new ReferralViews.Contact(partners.phone(partner).orElse(null), null);
        }
        return new ReferralViews.Contact(
                null, staff.names(Set.of(referral.author())).get(referral.author()));
    }

    /** By the booking that stands. */
    private boolean isAgainstWish(Referral referral) {
        return new ReferralHistory(referrals.moves(referral))
                .booking()
                .map(booking -> BookingRemark.AGAINST_WISH.name().equals(booking.reason()))
                .orElse(false);
    }

    private List<ReferralViews.Step> steps(Referral referral) {
        List<ReferralMove> moves = referrals.moves(referral);
        Map<StaffId, String> names = new HashMap<>(staff.names(moves.stream()
                .filter(move -> move.told() != Told.PARTNER)
                .map(ReferralMove::by)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet())));
        return moves.stream()
                .map(move -> new ReferralViews.Step(
                        move.step(),
                        move.told(),
                        move.from(),
                        move.to(),
                        move.reasonKey(),
                        move.on(),
                        move.at(),
                        move.by() == null ? null : names.get(move.by())))
                .toList();
    }

    /** What may be written down on the client's word or a slip. */
    private static Set<ReferralStep> words(Referral referral) {
        Set<ReferralStep> words = EnumSet.noneOf(ReferralStep.class);
        referral.status().moves().forEach((step, told) -> {
            if (told.contains(Told.CLIENT) || told.contains(Told.SLIP)) {
                words.add(step);
            }
        });
        return words;
    }

    private Set<TaskKind> settleable(CaseView file, Referral referral) {
        return tasks.openAboutMine(file, ReferralSteps.about(referral)).stream()
                .filter(ReferralDesk.SETTLEABLE::contains)
                .collect(Collectors.toSet());
    }

    private boolean mayWork(CaseView file) {
        return file.status().isOpen() && user.may(Permission.REFERRAL_SEND);
    }
}
