package vn.donghanh.document.sharing;

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
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RuleViolationException;

/** Sends pages of a document to the partner of a disclosure. */
@UseCases
public class DocumentSharingService {
    @Inject
    SharingAccess access;

    @Inject
    DocumentContentQueries contents;

    @Inject
    PageRenderer renderer;

    @Inject
    DisclosureService disclosures;

    /**
     * Sends the pages as worker and client have just seen them in the preview: drawn again from the same areas.
     *
     * @throws NotFoundException when the disclosure is not in the partner's hands, or the document not opened by this user in this case
     * @throws RuleViolationException when something is missing, or documents of this section do not go to this kind of partner
     */
    @Requires({Permission.REFERRAL_SEND, Permission.TRAINING_ARRANGE, Permission.LEGAL_AID_ARRANGE})
    @AuditAction("document.share")
    public void share(@Nullable String number, @Nullable String code, @Valid ShareDocumentCommand command) {
        List<RedactionBox> boxes = command.requireComplete();
        command.requireAgreed();
        SharingAccess.Target target = access.get(number, code);
        DocumentContentQueries.OpenedContent opened = contents.find(
                        target.caseView().id(), command.opening(), command.session())
                .orElseThrow(NotFoundException::new);
        if (!target.disclosure().sections().contains(opened.section())) {
            throw new RuleViolationException(DocumentSharingRule.SECTION_NOT_FOR_PARTNER);
        }
        disclosures.addPictures(
                target.caseView(),
                target.disclosure().code(),
                opened.documentRef(),
                pictures(opened, command.pages(), boxes));
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
