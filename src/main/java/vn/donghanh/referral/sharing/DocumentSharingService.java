package vn.donghanh.referral.sharing;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.consent.DisclosureService;
import vn.donghanh.document.DocumentContentQueries;
import vn.donghanh.document.inspection.PageRenderer;
import vn.donghanh.document.inspection.RedactionBox;
import vn.donghanh.referral.ReferralDocumentAccess;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFoundException;

/** Sends pages of a document to the partner of a referral. */
@UseCases
public class DocumentSharingService {
    @Inject
    ReferralDocumentAccess access;

    @Inject
    DocumentContentQueries contents;

    @Inject
    PageRenderer renderer;

    @Inject
    DisclosureService disclosures;

    /**
     * Sends the pages as the worker has just seen them in the preview: drawn again from the same areas.
     *
     * @throws NotFoundException when the referral is not in the partner's hands, or the document not opened by this user in this case
     */
    @Requires(Permission.REFERRAL_SEND)
    @AuditAction("referral.share-document")
    public void share(@Nullable String number, @Nullable String code, @Valid ShareDocumentCommand command) {
        List<RedactionBox> boxes = command.requireComplete();
        command.requireLookedAt();
        ReferralDocumentAccess.OpenReferral referral = access.get(number, code);
        DocumentContentQueries.OpenedContent opened = contents.find(
                        referral.caseView().id(), command.opening(), command.session())
                .orElseThrow(NotFoundException::new);
        disclosures.addPictures(
                referral.caseView(), referral.code(), opened.documentRef(), pictures(opened, command.pages(), boxes));
    }

    private List<byte[]> pictures(
            DocumentContentQueries.OpenedContent opened, List<Integer> pages, List<RedactionBox> boxes) {
        List<byte[]> pictures = new ArrayList<>();
        try {
            for (int page : pages) {
                List<RedactionBox> onPage =
                        boxes.stream().filter(box -> box.page() == page).toList();
                pictures.add(renderer.redact(opened.format(), opened.content(), page, onPage));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return pictures;
    }
}
