package vn.donghanh.partnerbusiness;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.staff.StaffMember;

/**
 * What the form for sending shows.
 *
 * @param code the code that the slip will have
 * @param childPath whether a guardian has to consent
 * @param latestConsent the latest permitted expiry date of a consent given today
 * @param witnesses possible witnesses of a verbal consent; empty for users who may not record consent
 */
public record SendingView(
        PartnerBusinessKind kind,
        String code,
        List<RecipientOption> recipients,
        boolean childPath,
        LocalDate latestConsent,
        List<StaffMember> witnesses,
        boolean mayRecordConsent)
        implements Serializable {
    public SendingView {
        recipients = List.copyOf(recipients);
        witnesses = List.copyOf(witnesses);
    }

    public ConsentScope scope() {
        return kind.scope();
    }

    public @Nullable RecipientOption find(@Nullable String ref) {
        return recipients.stream()
                .filter(option -> option.partner().ref().equals(ref))
                .findFirst()
                .orElse(null);
    }
}
