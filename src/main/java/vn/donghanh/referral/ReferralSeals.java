package vn.donghanh.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.consent.DisclosedContent;
import vn.donghanh.crypto.Purpose;
import vn.donghanh.crypto.SealedRow;
import vn.donghanh.crypto.Vault;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Role;
import vn.donghanh.shared.PersonRef;

/** What of a referral lies sealed, and which of the Centre's people it opens for. */
@ApplicationScoped
class ReferralSeals {
    @Inject
    Vault vault;

    @Inject
    CurrentUser user;

    /** Its author and the HEALTH section; for everyone else it is a specialist examination. */
    boolean openFor(Referral referral) {
        return referral.isBy(user.id()) || user.roles().contains(Role.HEALTH_OFFICER);
    }

    byte[] matter(PersonRef person, String ref, Matter matter) {
        return Objects.requireNonNull(row(person, ref).seal("matter", matter.text()));
    }

    Matter matter(Referral referral) {
        return Matter.read(
                Objects.requireNonNull(row(referral.person(), referral.ref()).open("matter", referral.matterSealed())));
    }

    byte[] draft(PersonRef person, String ref, ReferralDraft draft) {
        return Objects.requireNonNull(
                row(person, ref).seal("draft", draft.kept().text()));
    }

    ReferralDraft draft(Referral referral) {
        String text = row(referral.person(), referral.ref()).open("draft", referral.draftSealed());
        return ReferralDraft.restored(
                matter(referral), referral.priority(), DisclosedContent.read(Objects.requireNonNull(text)));
    }

    byte @Nullable [] place(Referral referral, @Nullable String place) {
        return row(referral.person(), referral.ref()).seal("place", place);
    }

    @Nullable
    String place(Referral referral) {
        return row(referral.person(), referral.ref()).open("place", referral.placeSealed());
    }

    /** The place in the booking's own row, from which it comes back when a later booking is taken back. */
    byte @Nullable [] place(Referral referral, ReferralMove booking, @Nullable String place) {
        return row(referral, booking).seal("place", place);
    }

    @Nullable
    String place(Referral referral, ReferralMove booking) {
        return row(referral, booking).open("place", booking.placeSealed());
    }

    private SealedRow row(Referral referral, ReferralMove move) {
        return new SealedRow(vault, Purpose.HEALTH, referral.person(), "referral_move", move.ref());
    }

    private SealedRow row(PersonRef person, String ref) {
        return new SealedRow(vault, Purpose.HEALTH, person, "referral", ref);
    }
}
