package vn.donghanh.consent;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.NotFoundException;

/**
 * Queries for what a partner sees: disclosures and the pages of documents that came with them, found by code <em>and</em>
 * organisation for as long as they are shown. Knows no case. Must be called inside a use case.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class PartnerDisclosureQueries {
    /**
     * Fields that partners no longer see: the hours of safe contact, which earlier versions disclosed. Recorded disclosures are
     * unchanged.
     */
    private static final Set<String> HIDDEN_FIELDS = Set.of("HOURS");

    @Inject
    DisclosureRepository rows;

    @Inject
    ConsentCipher cipher;

    @Inject
    AuditContext auditContext;

    /** A disclosure as its partner sees it: without case and with no identifier but its own code. */
    public record PartnerDisclosureView(DisclosureCode code, DisclosureContent content, Instant sentAt)
            implements Serializable {}

    /** Returns the disclosures visible to the current user of this partner, newest first. */
    public List<PartnerDisclosureView> findShownTo(OrganisationId addressee, ConsentScope scope, int most) {
        return findShownTo(addressee, Set.of(scope), most);
    }

    /** Returns the disclosures of any of these scopes visible to the current user of this partner, newest first. */
    public List<PartnerDisclosureView> findShownTo(OrganisationId addressee, Set<ConsentScope> scopes, int most) {
        List<Disclosure> shown = rows.findShownTo(addressee, scopes, most);
        cipher.readKeysAhead(shown);
        return shown.stream().map(this::open).toList();
    }

    /**
     * Returns one visible disclosure.
     *
     * @param code as it appears in the URL
     * @throws NotFoundException if the code does not exist, or the disclosure belongs to another partner, has ended, or concerns
     *     a person with whom the user has a conflict; these cases are indistinguishable
     */
    public PartnerDisclosureView getShown(String code, OrganisationId addressee, ConsentScope scope) {
        return getShown(code, addressee, Set.of(scope));
    }

    /**
     * Returns one visible disclosure of any of these scopes.
     *
     * @throws NotFoundException as {@link #getShown(String, OrganisationId, ConsentScope)}
     */
    public PartnerDisclosureView getShown(String code, OrganisationId addressee, Set<ConsentScope> scopes) {
        auditContext.about("disclosure", code);
        return open(rows.getShown(code, addressee, scopes));
    }

    /** Returns the serial numbers of the pages of documents that the partner sees with a disclosure. */
    public List<Integer> findPictures(DisclosureCode code, OrganisationId addressee, ConsentScope scope) {
        return rows.findPictureSerials(
                rows.getShown(code.value(), addressee, Set.of(scope)).ref());
    }

    /**
     * Returns one page of a document as the partner sees it, a JPEG.
     *
     * @throws NotFoundException as {@link #getShown(String, OrganisationId, ConsentScope)}, or if the disclosure has no such page
     */
    public byte[] getPicture(DisclosureCode code, OrganisationId addressee, ConsentScope scope, int serial) {
        auditContext.about("disclosure", code.value());
        Disclosure shown = rows.getShown(code.value(), addressee, Set.of(scope));
        DisclosedPicture picture = rows.findPicture(shown.ref(), serial);
        if (picture == null) {
            throw new NotFoundException();
        }
        return cipher.openPicture(shown, picture);
    }

    private PartnerDisclosureView open(Disclosure disclosure) {
        return new PartnerDisclosureView(
                disclosure.code(), cipher.openContent(disclosure).without(HIDDEN_FIELDS), disclosure.sentAt());
    }
}
