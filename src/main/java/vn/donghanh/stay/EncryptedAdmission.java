package vn.donghanh.stay;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;

/**
 * The admission as stored in the stay's row; room and belongings are encrypted.
 *
 * @param limitOn the last day permitted without a decision of the parent authority
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
