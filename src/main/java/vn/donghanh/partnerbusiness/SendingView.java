package vn.donghanh.partnerbusiness;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.consent.ConsentPolicy.ValidConsent;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.partner.PartnerOption;
import vn.donghanh.person.profile.FormOfAddress;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.staff.StaffMember;

/**
 * What the form for sending shows.
 *
 * @param code the code that the slip will have; null if it is given when sending
 * @param addressAltered whether an address of the client cannot be read, so that more partners may be near
 * @param childPath whether the client is, or may be, a minor
 * @param latestConsent the latest permitted expiry date of a consent given today
 * @param address the word by which the questions address the client
 * @param witnesses possible witnesses of a verbal consent; empty for users who may not record consent
 */
public record SendingView(
        PartnerBusinessKind kind,
        @Nullable String code,
        List<RecipientOption> recipients,
        boolean addressAltered,
        boolean childPath,
        LocalDate latestConsent,
        FormOfAddress address,
        List<StaffMember> witnesses,
        boolean mayRecordConsent)
        implements Serializable {
    public SendingView {
        recipients = List.copyOf(recipients);
        witnesses = List.copyOf(witnesses);
    }

    /** Returns this view with the suitable partners only. */
    public SendingView restrictedTo(Predicate<PartnerOption> suitable) {
        return new SendingView(
                kind,
                code,
                recipients.stream()
                        .filter(option -> suitable.test(option.partner()))
                        .toList(),
                addressAltered,
                childPath,
                latestConsent,
                address,
                witnesses,
                mayRecordConsent);
    }

    /** Returns this view after the client has agreed to a scope for a partner. */
    public SendingView afterConsent(OrganisationId partner, ConsentScope scope, ValidConsent consent) {
        return new SendingView(
                kind,
                code,
                recipients.stream()
                        .map(option -> option.partner().id().equals(partner)
                                ? option.afterConsent(consent, scope == kind.scope())
                                : option)
                        .toList(),
                addressAltered,
                childPath,
                latestConsent,
                address,
                witnesses,
                mayRecordConsent);
    }

    /** Returns whether only a guardian can consent for this client. */
    public boolean isGuardianRequired() {
        return childPath && kind.isGuardianRequired();
    }

    /** Returns the consent to ask next for this partner: to sharing, then to its knowing who the client is; empty if all are there. */
    public Optional<ConsentScope> findMissing(RecipientOption option) {
        return option.consent() == null
                ? Optional.of(kind.scope())
                : kind.identityScope().filter(scope -> option.identityConsent() == null);
    }

    public @Nullable RecipientOption find(@Nullable String ref) {
        return recipients.stream()
                .filter(option -> option.partner().ref().equals(ref))
                .findFirst()
                .orElse(null);
    }
}
