package vn.donghanh.referral;

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
import vn.donghanh.consent.DisclosedContent;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.consent.Disclosures;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.NotFound;
import vn.donghanh.shared.VietNam;

/**
 * The only way from a partner to a referral: first the disclosure by code, organisation and service, which is missing once it was
 * withdrawn, then the referral of that code that was sent to the same organisation.
 */
@ApplicationScoped
class InboxRows {
    /** More than anybody works through; the oldest closed ones fall off first. */
    static final int MOST = 300;

    @Inject
    Disclosures disclosures;

    @Inject
    ReferralRepository referrals;

    @Inject
    ReferralSeals seals;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** A disclosure and the referral that it belongs to. */
    record Pair(Disclosures.Shown shown, Referral referral) {}

    OrganisationId organisation() {
        return user.organisation().orElseThrow(NotFound::new);
    }

    /** @throws NotFound for every code that is not addressed to the reader, whatever the reason */
    Pair load(@Nullable String code) {
        OrganisationId mine = organisation();
        Disclosures.Shown shown = disclosures.shown(code == null ? "" : code, mine, ConsentScope.SHARE_HEALTH_MIN);
        return new Pair(shown, referrals.sentTo(mine, shown.code()));
    }

    void known(String code) {
        disclosures.knownToReader(code, organisation(), ConsentScope.SHARE_HEALTH_MIN);
    }

    List<Pair> all() {
        OrganisationId mine = organisation();
        List<Disclosures.Shown> shown = disclosures.shownTo(mine, ConsentScope.SHARE_HEALTH_MIN, MOST);
        Map<DisclosureCode, Referral> byCode =
                referrals
                        .sentTo(
                                mine,
                                shown.stream().map(Disclosures.Shown::code).toList())
                        .stream()
                        .collect(Collectors.toMap(Referral::code, Function.identity()));
        List<Pair> pairs = new ArrayList<>();
        for (Disclosures.Shown one : shown) {
            Referral referral = byCode.get(one.code());
            if (referral != null) {
                pairs.add(new Pair(one, referral));
            }
        }
        return pairs;
    }

    InboxViews.Line line(Pair pair) {
        Referral referral = pair.referral();
        DisclosedContent content = pair.shown().content();
        boolean opened = referral.status() != ReferralStatus.SENT;
        Instant now = clock.instant();
        Instant askAgain = referral.askAgainAt();
        return new InboxViews.Line(
                referral.code().value(),
                referral.status(),
                referral.priority(),
                content.line("SERVICE").orElseThrow().values().get(0).substring(1),
                opened ? content.line("CALLED").orElse(null) : null,
                opened ? content.line("WISH").orElse(null) : null,
                referral.due().reply(),
                referral.status().isUnanswered() && referral.due().reply().isBefore(now),
                referral.appointmentAt(),
                opened ? seals.place(referral) : null,
                referral.appointmentAhead(VietNam.day(now)),
                referral.status() == ReferralStatus.SCHEDULED && isBefore(referral.appointmentAt(), now),
                askAgain != null && !askAgain.isAfter(now),
                referral.statusSince());
    }

    private static boolean isBefore(@Nullable Instant moment, Instant now) {
        return moment != null && moment.isBefore(now);
    }
}
