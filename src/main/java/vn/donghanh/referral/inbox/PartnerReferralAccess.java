package vn.donghanh.referral.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.consent.PartnerDisclosureQueries;
import vn.donghanh.document.sharing.SharedPageQueries;
import vn.donghanh.referral.Referral;
import vn.donghanh.referral.ReferralCipher;
import vn.donghanh.referral.ReferralRepository;
import vn.donghanh.referral.ReferralStatus;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;

/**
 * The only access from a partner to a referral: first the disclosure by code, organisation and service, which is missing after a
 * withdrawal, then the referral of that code sent to the same organisation.
 */
@ApplicationScoped
class PartnerReferralAccess {
    /** Maximum number of rows; the oldest closed referrals are left out first. */
    static final int MAX_ROWS = 300;

    @Inject
    PartnerDisclosureQueries disclosures;

    @Inject
    SharedPageQueries sharedPages;

    @Inject
    ReferralRepository referrals;

    @Inject
    ReferralCipher cipher;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** A disclosure and its referral. */
    record DisclosedReferral(PartnerDisclosureQueries.PartnerDisclosureView disclosure, Referral referral) {}

    OrganisationId organisation() {
        return user.organisation().orElseThrow(NotFoundException::new);
    }

    /** @throws NotFoundException for every code that is not addressed to the user's organisation, whatever the reason */
    DisclosedReferral load(@Nullable String code) {
        OrganisationId ownOrganisation = organisation();
        PartnerDisclosureQueries.PartnerDisclosureView disclosure =
                disclosures.getShown(code == null ? "" : code, ownOrganisation, ConsentScope.SHARE_HEALTH_MIN);
        return new DisclosedReferral(disclosure, referrals.findSentTo(ownOrganisation, disclosure.code()));
    }

    List<DisclosedReferral> loadAll() {
        OrganisationId ownOrganisation = organisation();
        List<PartnerDisclosureQueries.PartnerDisclosureView> views =
                disclosures.findShownTo(ownOrganisation, ConsentScope.SHARE_HEALTH_MIN, MAX_ROWS);
        Map<DisclosureCode, Referral> byCode = referrals
                .findSentTo(
                        ownOrganisation,
                        views.stream()
                                .map(PartnerDisclosureQueries.PartnerDisclosureView::code)
                                .toList())
                .stream()
                .collect(Collectors.toMap(Referral::code, Function.identity()));
        List<DisclosedReferral> disclosedReferrals = new ArrayList<>();
        for (PartnerDisclosureQueries.PartnerDisclosureView disclosure : views) {
            Referral referral = byCode.get(disclosure.code());
            if (referral != null) {
                disclosedReferrals.add(new DisclosedReferral(disclosure, referral));
            }
        }
        return disclosedReferrals;
    }

    List<Integer> pages(Referral referral) {
        return sharedPages.findNumbers(referral.code(), ConsentScope.SHARE_HEALTH_MIN);
    }

    byte[] page(Referral referral, int number) {
        return sharedPages.get(referral.code(), ConsentScope.SHARE_HEALTH_MIN, number);
    }

    InboxRow row(DisclosedReferral disclosed) {
        Referral referral = disclosed.referral();
        DisclosureContent content = disclosed.disclosure().content();
        boolean opened = referral.status() != ReferralStatus.SENT;
        Instant now = clock.instant();
        Instant askAgain = referral.askAgainAt();
        return new InboxRow(
                referral.code().value(),
                referral.status(),
                referral.priority(),
                content.line("SERVICE").orElseThrow().values().get(0).substring(1),
                opened ? content.line("CALLED").orElse(null) : null,
                opened ? content.line("WISH").orElse(null) : null,
                referral.due().reply(),
                referral.status().isUnanswered() && referral.due().reply().isBefore(now),
                referral.appointmentAt(),
                opened ? cipher.decryptPlace(referral) : null,
                referral.isAppointmentAfter(CentreTime.day(now)),
                referral.status() == ReferralStatus.SCHEDULED && isBefore(referral.appointmentAt(), now),
                askAgain != null && !askAgain.isAfter(now),
                referral.statusSince());
    }

    private static boolean isBefore(@Nullable Instant moment, Instant now) {
        return moment != null && moment.isBefore(now);
    }
}
