package vn.donghanh.legalaid.note;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.PersonRef;

/**
 * What a note needs to know of its matter.
 *
 * @param partner the legal aid centre to which it was sent; null before
 * @param inHands whether that centre has it in hand, or is still to answer
 */
public record NotedMatter(
        long id,
        CaseId caseId,
        PersonRef person,
        DisclosureCode code,
        @Nullable OrganisationId partner,
        boolean inHands) {
    /** @throws NullPointerException before the matter was sent */
    NoteAddress address() {
        return new NoteAddress(person, code, Objects.requireNonNull(partner));
    }
}
