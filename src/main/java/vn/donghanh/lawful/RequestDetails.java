package vn.donghanh.lawful;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.RuleViolationException;

/**
 * The stored details of a lawful request. The texts are encrypted with a general key, because the person concerned is not known yet.
 *
 * @param askedSealed null once the client concerned was erased
 */
@Embeddable
@SuppressWarnings("ArrayRecordComponent") // encrypted bytes, never compared
record RequestDetails(
        @Enumerated(EnumType.STRING) RequestChannel form,
        @Enumerated(EnumType.STRING) AuthorityKind authority,
        @Enumerated(EnumType.STRING) RequestSubject asks,
        byte[] authoritySealed,
        byte @Nullable [] officialSealed,
        byte @Nullable [] letterSealed,
        @Nullable LocalDate letterOn,
        byte @Nullable [] basisSealed,
        byte @Nullable [] askedSealed,
        LocalDate receivedOn,
        @Nullable LocalDate wantedBy) {

    /** @throws RuleViolationException when a letter lacks number or date, or a date is in the future */
    void check(LocalDate today) {
        if (receivedOn.isAfter(today)) {
            throw RuleViolationException.at("receivedOn", LawfulRule.DAY_IN_FUTURE);
        }
        if (isWritten()) {
            if (letterSealed == null) {
                throw RuleViolationException.at("letter", LawfulRule.LETTER_MISSING);
            }
            if (letterOn == null) {
                throw RuleViolationException.at("letterOn", LawfulRule.LETTER_MISSING);
            }
            if (letterOn.isAfter(receivedOn)) {
                throw RuleViolationException.at("letterOn", LawfulRule.RECEIVED_BEFORE_WRITTEN);
            }
        }
    }

    boolean isWritten() {
        return form == RequestChannel.LETTER;
    }

    /** Returns the rule by which the request can only be refused: a list, not in writing, or no legal basis; null when it may be answered. */
    @Nullable
    LawfulRule refusalRule() {
        if (asks == RequestSubject.LIST) {
            return LawfulRule.LIST_IS_REFUSED;
        }
        if (!isWritten()) {
            return LawfulRule.NOT_IN_WRITING;
        }
        return basisSealed == null ? LawfulRule.BASIS_MISSING : null;
    }

    boolean isAnswerable() {
        return refusalRule() == null;
    }

    /** Returns a copy without the text that may identify the person concerned. */
    RequestDetails withoutWords() {
        return new RequestDetails(
                form,
                authority,
                asks,
                authoritySealed,
                officialSealed,
                letterSealed,
                letterOn,
                basisSealed,
                null,
                receivedOn,
                wantedBy);
    }
}
