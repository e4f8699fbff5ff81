package vn.donghanh.lawful;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.RuleViolationException;

/**
 * What an authority asks, as it lies in the request's row. Its words are sealed for no person, because it is not known yet whom it is about.
 *
 * @param askedSealed null once the client whom it was about is erased
 */
@Embeddable
@SuppressWarnings("ArrayRecordComponent") // sealed and opened, never compared
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

    /** @throws RuleViolationException when a letter has no number or day, or a day lies ahead */
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

    /** Why it can only be refused: a list, what was not written, what names no law. Null when it may be answered. */
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

    /** The same question without the words that may say of whom it is. */
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
