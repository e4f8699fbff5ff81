package vn.donghanh.document.sharing;

import java.util.Optional;
import java.util.Set;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.document.DocumentSection;
import vn.donghanh.security.OrganisationId;

/** Finds the disclosures with which pages of documents can go. Implemented by the features whose partners have a page for them. */
public interface SharingProvider {
    /**
     * Returns the disclosure if this feature sent it, its partner has it in hand, and the user may send with it.
     *
     * @param caseView an open case
     * @param scope the user's access to the case
     */
    Optional<OpenDisclosure> find(CaseView caseView, ReaderScope scope, DisclosureCode code);

    /**
     * A disclosure that its partner has in hand.
     *
     * @param sections the sections of documents that may go to this kind of partner
     * @param tab the tab of the case to which it belongs
     * @param page the address of its page at the Centre, without a slash in front
     */
    record OpenDisclosure(
            DisclosureCode code, OrganisationId partner, Set<DocumentSection> sections, String tab, String page) {}
}
