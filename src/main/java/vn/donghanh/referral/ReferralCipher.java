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
import vn.donghanh.security.Permission;
import vn.donghanh.security.Role;
import vn.donghanh.shared.PersonRef;

/** Encrypts and decrypts the columns of a referral and decides which staff may decrypt them. */
@ApplicationScoped
public class ReferralCipher {
    @Inject
    FieldEncryption fieldEncryption;

    @Inject
    CurrentUser user;

    /**
     * Returns whether the current user may decrypt the subject: the author and health officers. All others see a specialist examination.
     */
    boolean mayDecrypt(Referral referral) {
        return referral.isWrittenBy(user.id()) || user.roles().contains(Role.HEALTH_OFFICER);
    }

    /** Returns whether the partner's name is shown; to all other users it would reveal the subject. */
    boolean mayNamePartner(Referral referral) {
        return mayDecrypt(referral) || mayNamePartners();
    }

    /** Returns whether the partner's name is shown of every referral, whoever wrote it. */
    boolean mayNamePartners() {
        return user.roles().contains(Role.HEALTH_OFFICER) || user.may(Permission.CONSENT_RECORD);
    }

    byte[] encryptSubject(PersonRef person, String ref, ReferralSubject subject) {
        return Objects.requireNonNull(rowCipher(person, ref).seal("matter", subject.toText()));
    }

    ReferralSubject decryptSubject(Referral referral) {
        return ReferralSubject.parse(Objects.requireNonNull(
                rowCipher(referral.person(), referral.ref()).open("matter", referral.matterSealed())));
    }

    byte[] encryptDraft(PersonRef person, String ref, ReferralDraft draft) {
        return Objects.requireNonNull(
                rowCipher(person, ref).seal("draft", draft.toContent().toJson()));
    }

    ReferralDraft decryptDraft(Referral referral) {
        String text = rowCipher(referral.person(), referral.ref()).open("draft", referral.draftSealed());
        return ReferralDraft.fromContent(
                decryptSubject(referral), referral.priority(), DisclosureContent.parse(Objects.requireNonNull(text)));
    }

    byte @Nullable [] encryptPlace(Referral referral, @Nullable String place) {
        return rowCipher(referral.person(), referral.ref()).seal("place", place);
    }

    @Nullable
    public String decryptPlace(Referral referral) {
        return rowCipher(referral.person(), referral.ref()).open("place", referral.placeSealed());
    }

    /** Encrypts the place for the appointment's transition, from which it is restored when a later appointment is reverted. */
    byte @Nullable [] encryptPlace(Referral referral, ReferralTransition booking, @Nullable String place) {
        return rowCipher(referral, booking).seal("place", place);
    }

    @Nullable
    String decryptPlace(Referral referral, ReferralTransition booking) {
        return rowCipher(referral, booking).open("place", booking.placeSealed());
    }

    private RowCipher rowCipher(Referral referral, ReferralTransition transition) {
        return new RowCipher(fieldEncryption, KeyPurpose.HEALTH, referral.person(), "referral_move", transition.ref());
    }

    private RowCipher rowCipher(PersonRef person, String ref) {
        return new RowCipher(fieldEncryption, KeyPurpose.HEALTH, person, "referral", ref);
    }
}
