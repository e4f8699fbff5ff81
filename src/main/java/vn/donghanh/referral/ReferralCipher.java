package vn.donghanh.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.encryption.RowCipher;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Role;
import vn.donghanh.shared.PersonRef;

/** What of a referral lies sealed, and which of the Centre's people it opens for. */
@ApplicationScoped
public class ReferralCipher {
    @Inject
    FieldEncryption fieldEncryption;

    @Inject
    CurrentUser user;

    /** Its author and the HEALTH section; for everyone else it is a specialist examination. */
    boolean mayDecrypt(Referral referral) {
        return referral.isWrittenBy(user.id()) || user.roles().contains(Role.HEALTH_OFFICER);
    }

    byte[] matter(PersonRef person, String ref, ReferralSubject matter) {
        return Objects.requireNonNull(row(person, ref).seal("matter", matter.toText()));
    }

    ReferralSubject matter(Referral referral) {
        return ReferralSubject.parse(
                Objects.requireNonNull(row(referral.person(), referral.ref()).open("matter", referral.matterSealed())));
    }

    byte[] draft(PersonRef person, String ref, ReferralDraft draft) {
        return Objects.requireNonNull(
                row(person, ref).seal("draft", draft.toContent().toJson()));
    }

    ReferralDraft draft(Referral referral) {
        String text = row(referral.person(), referral.ref()).open("draft", referral.draftSealed());
        return ReferralDraft.fromContent(
                matter(referral), referral.priority(), DisclosureContent.parse(Objects.requireNonNull(text)));
    }

    byte @Nullable [] place(Referral referral, @Nullable String place) {
        return row(referral.person(), referral.ref()).seal("place", place);
    }

    @Nullable
    public String place(Referral referral) {
        return row(referral.person(), referral.ref()).open("place", referral.placeSealed());
    }

    /** The place in the booking's own row, from which it comes back when a later booking is taken back. */
    byte @Nullable [] place(Referral referral, ReferralTransition booking, @Nullable String place) {
        return row(referral, booking).seal("place", place);
    }

    @Nullable
    String place(Referral referral, ReferralTransition booking) {
        return row(referral, booking).open("place", booking.placeSealed());
    }

    private RowCipher row(Referral referral, ReferralTransition transition) {
        return new RowCipher(fieldEncryption, KeyPurpose.HEALTH, referral.person(), "referral_move", transition.ref());
    }

    private RowCipher row(PersonRef person, String ref) {
        return new RowCipher(fieldEncryption, KeyPurpose.HEALTH, person, "referral", ref);
    }
}
