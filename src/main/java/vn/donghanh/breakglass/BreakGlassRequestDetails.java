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
 * What somebody wants opened past their grants, and why: carried out at once, or asked for.
 *
 * @param field null for the case
 * @param wordsSealed why, in words; bound to the row that holds them
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
            CaseId file, StaffId who, @Nullable IdentityField field, BreakGlassReason reason, byte[] words) {
        this(file.value(), who, field, reason, words);
    }
}
