package vn.donghanh.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;

/** Encrypts and decrypts the persons whom a consent names, the reason of a vital interest, and what was disclosed. */
@ApplicationScoped
class ConsentCipher {
    @Inject
    FieldEncryption encryption;

    byte @Nullable [] sealGuardian(PersonRef person, Consent consent, @Nullable String guardian) {
        return encryption.sealOrNull(KeyPurpose.IDENTITY, guardian(person, consent), guardian);
    }

    @Nullable
    String openGuardian(PersonRef person, Consent consent) {
        return encryption.openOrNull(KeyPurpose.IDENTITY, guardian(person, consent), consent.guardianSealed());
    }

    byte @Nullable [] sealNamed(PersonRef person, Consent consent, @Nullable String named) {
        return encryption.sealOrNull(KeyPurpose.IDENTITY, named(person, consent), named);
    }

    @Nullable
    String openNamed(PersonRef person, Consent consent) {
        return encryption.openOrNull(KeyPurpose.IDENTITY, named(person, consent), consent.namedSealed());
    }

    byte @Nullable [] sealReason(PersonRef person, String ground, @Nullable String reason) {
        return encryption.sealOrNull(KeyPurpose.NOTES, reason(person, ground), reason);
    }

    @Nullable
    String openReason(PersonRef person, VitalInterest ground) {
        return encryption.openOrNull(KeyPurpose.NOTES, reason(person, ground.ref()), ground.reasonSealed());
    }

    byte[] sealContent(PersonRef person, String ref, ConsentScope scope, DisclosureContent content) {
        return encryption.seal(scope.purpose(), Disclosure.contentOf(person, ref), content.toJson());
    }

    /** Reads the keys of these disclosures together, before they are opened one after the other. */
    void readKeysAhead(Collection<Disclosure> disclosures) {
        disclosures.stream()
                .collect(Collectors.groupingBy(
                        disclosure -> disclosure.scope().purpose(),
                        Collectors.mapping(Disclosure::person, Collectors.toSet())))
                .forEach(encryption::readAhead);
    }

    DisclosureContent openContent(Disclosure disclosure) {
        return disclosure.content(encryption);
    }

    DisclosedPicture sealPicture(
            Disclosure disclosure, int serial, String documentRef, byte[] jpeg, Instant at, StaffId staffId) {
        return DisclosedPicture.of(encryption, disclosure, serial, documentRef, jpeg, at, staffId);
    }

    byte[] openPicture(Disclosure disclosure, DisclosedPicture picture) {
        return picture.open(encryption, disclosure);
    }

    private static EncryptedCell guardian(PersonRef person, Consent consent) {
        return new EncryptedCell(person, "consent", "guardian", consent.ref());
    }

    private static EncryptedCell named(PersonRef person, Consent consent) {
        return new EncryptedCell(person, "consent", "named", consent.ref());
    }

    private static EncryptedCell reason(PersonRef person, String ref) {
        return new EncryptedCell(person, "vital_interest", "reason", ref);
    }
}
