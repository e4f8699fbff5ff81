package vn.donghanh.document.sharing;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.consent.PartnerDisclosureQueries;
import vn.donghanh.document.inspection.ContentInMemory;
import vn.donghanh.document.inspection.FileFormat;
import vn.donghanh.document.inspection.PageRenderer;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;

/**
 * Queries for the pages of documents that came with a disclosure, for the current user of the partner to which it is addressed.
 * Knows neither cases nor documents. Must be called inside a use case of the feature that shows the disclosure.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class SharedPageQueries {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(CentreTime.ZONE);

    @Inject
    PartnerDisclosureQueries disclosures;

    @Inject
    PageRenderer renderer;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** Returns the numbers of the pages, in order; empty when no document came with the disclosure. */
    public List<Integer> findNumbers(DisclosureCode code, ConsentScope scope) {
        return disclosures.findPictures(code, user.organisation().orElseThrow(NotFoundException::new), scope);
    }

    /**
     * Returns a page as a JPEG with the reader across it.
     *
     * @param number as in {@link #findNumbers}
     * @throws NotFoundException if the disclosure is not shown to this user, or has no such page
     */
    public byte[] get(DisclosureCode code, ConsentScope scope, int number) {
        byte[] jpeg =
                disclosures.getPicture(code, user.organisation().orElseThrow(NotFoundException::new), scope, number);
        String reader = user.displayName() + " · " + TIME.format(clock.instant());
        try {
            return renderer.render(FileFormat.JPEG, new ContentInMemory(jpeg), 1, reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
