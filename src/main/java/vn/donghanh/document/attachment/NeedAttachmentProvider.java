package vn.donghanh.document.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.NeedProvider;

/** Provides the client's needs, to which documents can belong. */
@ApplicationScoped
class NeedAttachmentProvider implements AttachmentProvider {
    @Inject
    NeedProvider needProvider;

    @Override
    public AttachmentKind kind() {
        return AttachmentKind.NEED;
    }

    @Override
    public List<Attachable> attachables(CaseView caseView, ReaderScope scope) {
        return scope.whole()
                ? needProvider.needs(caseView).stream()
                        .map(need -> new Attachable(
                                AttachmentKind.NEED, need.key(), "document.need", List.of("@" + need.labelKey())))
                        .toList()
                : List.of();
    }
}
