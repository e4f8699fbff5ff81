package vn.donghanh.lawful;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;

/**
 * The advice of the data protection officer, stored with the request; the text is encrypted.
 *
 * @param adviceSealed null once the client concerned was erased
 */
@Embeddable
@SuppressWarnings("ArrayRecordComponent") // encrypted bytes, never compared
record EncryptedAdvice(
        @Enumerated(EnumType.STRING) LegalAdvice advice,
        byte @Nullable [] adviceSealed,
        StaffId advisedBy,
        Instant advisedAt) {
    EncryptedAdvice withoutWords() {
        return new EncryptedAdvice(advice, null, advisedBy, advisedAt);
    }
}
