package vn.donghanh.document.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.SentItemProvider;

/** Provides the referrals of a case by their codes and neutral titles, to which documents can belong. */
@ApplicationScoped
class SentItemAttachmentProvider implements AttachmentProvider {
    @Inject
    @Any
    Instance<SentItemProvider> sent;

    @Override
    public AttachmentKind kind() {
        return AttachmentKind.REFERRAL;
    }

    @Override
    public List<Attachable> attachables(CaseView caseView, ReaderScope scope) {
        return sent.stream()
                .filter(provider -> provider.isVisibleTo(scope))
                .flatMap(provider -> provider.sentItems(caseView).stream())
                .map(item -> new Attachable(
                        AttachmentKind.REFERRAL,
                        item.code(),
                        "document.referral",
                        List.of("@" + item.titleKey(), item.code())))
                .toList();
    }
}
