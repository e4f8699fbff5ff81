package vn.donghanh.breakglass;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.security.StaffId;

/**
 * Who wants emergency access to what, and why; embedded in accesses and in requests.
 *
 * @param field null for the whole case
 * @param wordsSealed the encrypted explanation, bound to the row that stores it
 */
@Embeddable
@SuppressWarnings("ArrayRecordComponent") // sealed and opened, never compared
record BreakGlassRequestDetails(
        long caseId,
        StaffId staffId,
        @Nullable @Enumerated(EnumType.STRING) @Column(columnDefinition = "varchar(20)") IdentityField field,
        @Enumerated(EnumType.STRING) @Column(columnDefinition = "varchar(30)") BreakGlassReason reason,
        byte[] wordsSealed) {
    BreakGlassRequestDetails(
            CaseId caseId, StaffId staffId, @Nullable IdentityField field, BreakGlassReason reason, byte[] words) {
        this(caseId.value(), staffId, field, reason, words);
    }
}
