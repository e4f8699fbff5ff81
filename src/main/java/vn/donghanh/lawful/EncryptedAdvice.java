package vn.donghanh.lawful;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;

/**
 * What the data protection officer thinks, as it lies in the request's row: her words are sealed.
 *
 * @param adviceSealed null once the client whom it was about is erased
 */
@Embeddable
@SuppressWarnings("ArrayRecordComponent") // sealed and opened, never compared
record EncryptedAdvice(
        @Enumerated(EnumType.STRING) LegalAdvice advice,
        byte @Nullable [] adviceSealed,
        StaffId advisedBy,
        Instant advisedAt) {
    EncryptedAdvice withoutWords() {
        return new EncryptedAdvice(advice, null, advisedBy, advisedAt);
    }
}
