package vn.donghanh.lawful;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.document.attachment.AttachmentProvider;

/** Provides the decided requests about a client by the day on which they were received, to which documents of the case can belong. */
@ApplicationScoped
class LetterAttachmentProvider implements AttachmentProvider {
    private static final int MOST = 50;

    @Inject
    LawfulRequestRepository requests;

    @Override
    public AttachmentKind kind() {
        return AttachmentKind.LETTER;
    }

    @Override
    public List<Attachable> attachables(CaseView caseView, ReaderScope scope) {
        return scope.whole()
                ? requests.findDecided(caseView.id(), MOST).stream()
                        .map(request -> Attachable.ofDay(
                                AttachmentKind.LETTER,
                                request.ref(),
                                "document.letter",
                                request.question().receivedOn()))
                        .toList()
                : List.of();
    }
}
