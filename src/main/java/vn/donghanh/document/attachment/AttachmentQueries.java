package vn.donghanh.document.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.document.attachment.AttachmentProvider.Attachable;

/** Finds the records of a case to which documents can belong, among those of all features. */
@ApplicationScoped
public class AttachmentQueries {
    @Inject
    @Any
    Instance<AttachmentProvider> providers;

    /** Returns the records of these kinds that a reader with this access may know, kind by kind. */
    public List<Attachable> find(CaseView caseView, ReaderScope scope, Set<AttachmentKind> kinds) {
        return providers.stream()
                .filter(provider -> kinds.contains(provider.kind()))
                .sorted(Comparator.comparing(AttachmentProvider::kind))
                .flatMap(provider -> provider.attachables(caseView, scope).stream())
                .toList();
    }

    /**
     * Returns one record; empty when it does not exist or the reader may not know it.
     *
     * @param key as {@link Attachable#key()}
     */
    public Optional<Attachable> find(CaseView caseView, ReaderScope scope, String key) {
        return providers.stream()
                .filter(provider -> key.startsWith(provider.kind() + "."))
                .flatMap(provider -> provider.attachables(caseView, scope).stream())
                .filter(attachable -> attachable.key().equals(key))
                .findFirst();
    }
}
