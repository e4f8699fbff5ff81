package vn.donghanh.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.document.attachment.AttachmentProvider;
import vn.donghanh.document.attachment.AttachmentQueries;
import vn.donghanh.document.upload.CleanedParts;
import vn.donghanh.security.StaffId;
import vn.donghanh.staff.StaffQueries;

/** Builds what a reader sees of documents, in a constant number of SQL statements for any number of them. */
@ApplicationScoped
class DocumentAssembler {
    @Inject
    DocumentAccess access;

    @Inject
    DocumentCipher cipher;

    @Inject
    AttachmentQueries attachments;

    @Inject
    StaffQueries staff;

    /** Returns the rows of a case's documents; titles of others' sections are never decrypted. */
    List<DocumentRow> rows(DocumentAccess.CaseReader reader, List<Document> documents) {
        Map<StaffId, String> names = names(documents);
        Map<String, AttachmentProvider.Attachable> attachables = attachables(reader, documents);
        return documents.stream()
                .map(document -> access.mayRead(reader, document)
                        ? readable(document, names, attachables.get(key(document)))
                        : closed(document, names))
                .toList();
    }

    /** Returns the rows of documents of the Centre. */
    List<DocumentRow> centreRows(List<Document> documents) {
        Map<StaffId, String> names = names(documents);
        return documents.stream()
                .map(document -> readable(document, names, null))
                .toList();
    }

    private Map<StaffId, String> names(Collection<Document> documents) {
        return staff.names(documents.stream()
                .flatMap(document -> Stream.of(document.addedBy(), document.withdrawnBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    DocumentView.@Nullable Withdrawal withdrawal(Document document) {
        StaffId by = document.withdrawnBy();
        return by == null || document.withdrawnAt() == null
                ? null
                : new DocumentView.Withdrawal(
                        staff.names(Set.of(by)).getOrDefault(by, ""),
                        Objects.requireNonNull(document.withdrawnAt()),
                        cipher.withdrawal(document),
                        document.removedAt());
    }

    private DocumentRow readable(
            Document document, Map<StaffId, String> names, AttachmentProvider.@Nullable Attachable attached) {
        return new DocumentRow(
                document.ref(),
                true,
                cipher.title(document),
                document.type(),
                typeKey(document),
                document.section(),
                document.day(),
                document.depicts(),
                attached,
                document.status(),
                names.getOrDefault(document.addedBy(), ""),
                document.addedAt(),
                document.format(),
                document.pages(),
                document.size(),
                CleanedParts.of(document.cleaned()));
    }

    private static String typeKey(Document document) {
        AttachmentKind kind = document.attachedTo();
        return (kind == null ? AttachmentKind.DOCUMENT_TYPES : kind.typeList()) + "." + document.type();
    }

    private static DocumentRow closed(Document document, Map<StaffId, String> names) {
        return new DocumentRow(
                document.ref(),
                false,
                null,
                null,
                null,
                document.section(),
                null,
                null,
                null,
                document.status(),
                names.getOrDefault(document.addedBy(), ""),
                document.addedAt(),
                null,
                0,
                0,
                List.of());
    }

    private Map<String, AttachmentProvider.Attachable> attachables(
            DocumentAccess.CaseReader reader, List<Document> documents) {
        Set<AttachmentKind> kinds = EnumSet.noneOf(AttachmentKind.class);
        documents.stream().map(Document::attachedTo).filter(Objects::nonNull).forEach(kinds::add);
        return attachments.find(reader.caseView(), reader.scope(), kinds).stream()
                .collect(Collectors.toMap(
                        AttachmentProvider.Attachable::key, Function.identity(), (first, second) -> first));
    }

    private static @Nullable String key(Document document) {
        AttachmentKind kind = document.attachedTo();
        return kind == null ? null : AttachmentProvider.Attachable.key(kind, document.attachedRef());
    }
}
