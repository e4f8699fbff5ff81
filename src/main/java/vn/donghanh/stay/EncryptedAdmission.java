package vn.donghanh.stay;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;

/**
 * That she was let in, as it lies in the stay's row: where she sleeps and what she brought are sealed.
 *
 * @param limitOn the last day without a decision of the parent body
 */
@Embeddable
@SuppressWarnings("ArrayRecordComponent") // sealed and opened, never compared
record EncryptedAdmission(
        @Nullable StaffId admittedBy,
        Instant admittedAt,
        byte[] roomSealed,
        byte[] belongingsSealed,
        LocalDate limitOn) {
    EncryptedAdmission withRoom(byte[] room) {
        return new EncryptedAdmission(admittedBy, admittedAt, room, belongingsSealed, limitOn);
    }
}
