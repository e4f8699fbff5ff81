package vn.donghanh.partnerbusiness.loop;

import java.util.List;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.document.attachment.AttachmentProvider;

/** Provides the records of a kind of business, to which documents can belong, to readers of the whole case. No document goes to a partner by that. */
public abstract class BusinessAttachmentProvider<R extends BusinessRecord<?, ?, ?>> implements AttachmentProvider {
    private final AttachmentKind kind;
    private final String labelKey;

    /** @param labelKey message key of the name of a record; argument: what it is about */
    protected BusinessAttachmentProvider(AttachmentKind kind, String labelKey) {
        this.kind = kind;
        this.labelKey = labelKey;
    }

    protected abstract BusinessRepository<R, ?> repository();

    /** Returns the message key of what a record is about. */
    protected abstract String topicKey(R business);

    @Override
    public AttachmentKind kind() {
        return kind;
    }

    @Override
    public List<Attachable> attachables(CaseView caseView, ReaderScope scope) {
        return scope.whole()
                ? repository().findByCase(caseView.id()).stream()
                        .map(business ->
                                new Attachable(kind, business.ref(), labelKey, List.of("@" + topicKey(business))))
                        .toList()
                : List.of();
    }
}
