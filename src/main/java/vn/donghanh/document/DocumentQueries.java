package vn.donghanh.document;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseHeaderQueries;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.consent.ConsentPolicy;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.document.attachment.AttachmentProvider;
import vn.donghanh.document.attachment.AttachmentQueries;
import vn.donghanh.document.form.PrintedFormQueries;
import vn.donghanh.document.upload.UploadRow;
import vn.donghanh.document.upload.UploadRowAssembler;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.reference.CodeListQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.PageRequest;

/** Reads the documents of a case: the list, the form of uploading, one document. */
@UseCases(reads = true)
public class DocumentQueries {
    static final String TYPES = AttachmentKind.DOCUMENT_TYPES;

    /** Types of the Centre's own documents, which belong to no case. */
    private static final Set<String> CENTRE_TYPES = Set.of("BREACH_NOTICE", "REPORT");

    /** More documents than any case has; a list of more would have to be filtered in the database. */
    private static final int MOST = 1000;

    @Inject
    DocumentAccess access;

    @Inject
    DocumentRepository documents;

    @Inject
    DocumentAssembler assembler;

    @Inject
    DocumentCipher cipher;

    @Inject
    DocumentOpener opener;

    @Inject
    UploadRowAssembler uploads;

    @Inject
    AttachmentQueries attachments;

    @Inject
    PrintedFormQueries printedForms;

    @Inject
    CaseHeaderQueries caseHeaders;

    @Inject
    CodeListQueries codeLists;

    @Inject
    ConsentPolicy consents;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    java.time.Clock clock;

    /**
     * @param page page number from 1, with {@link DocumentListView#PAGE_SIZE} documents each, newest first
     * @throws NotFoundException when the reader may not know the record whose documents are wanted
     */
    @Requires(Permission.DOCUMENT_READ)
    @AuditAction("document.list")
    public DocumentListView list(@Nullable String number, DocumentFilter filter, int page) {
        DocumentAccess.CaseReader reader = access.get(number);
        String of = filter.of();
        AttachmentProvider.Attachable record = of == null
                ? null
                : attachments.find(reader.caseView(), reader.scope(), of).orElseThrow(NotFoundException::new);
        List<Document> all = documents.findByCase(reader.caseView().id(), MOST);
        List<DocumentRow> matching =
                assembler.rows(reader, all).stream().filter(filter::matches).toList();
        Set<String> occurring = all.stream()
                .filter(document -> access.mayRead(reader, document))
                .map(Document::type)
                .collect(Collectors.toSet());
        return new DocumentListView(
                caseHeaders.header(reader.caseView()),
                record,
                matching.stream()
                        .skip(PageRequest.firstRow(page, DocumentListView.PAGE_SIZE))
                        .limit(DocumentListView.PAGE_SIZE)
                        .toList(),
                matching.size(),
                types().stream().filter(item -> occurring.contains(item.code())).toList(),
                user.may(Permission.DOCUMENT_ADD),
                uploads.pending(DocumentOwner.of(reader.caseView())).size());
    }

    @Requires(Permission.DOCUMENT_ADD)
    @AuditAction("document.open-form")
    public DocumentFormView form(@Nullable String number) {
        DocumentAccess.CaseReader reader = access.get(number);
        List<DocumentSection> sections = Arrays.stream(DocumentSection.values())
                .filter(section -> section != DocumentSection.CENTRE && section.isCoveredBy(reader.scope()))
                .toList();
        if (sections.isEmpty()) {
            throw new NotFoundException();
        }
        return new DocumentFormView(
                caseHeaders.header(reader.caseView()),
                types().stream()
                        .filter(item -> !CENTRE_TYPES.contains(item.code()))
                        .toList(),
                sections,
                attachments.find(reader.caseView(), reader.scope(), EnumSet.allOf(AttachmentKind.class)),
                reader.scope().whole() ? printedForms.waiting(reader.caseView()) : List.of(),
                consents.agrees(reader.caseView().id(), ConsentScope.PHOTO_AUDIO),
                uploads.pending(DocumentOwner.of(reader.caseView())));
    }

    /** Returns the user's checked uploads at this case that are not filed yet. */
    @Requires(Permission.DOCUMENT_ADD)
    @AuditAction("upload.list")
    public List<UploadRow> uploads(@Nullable String number) {
        return uploads.pending(DocumentOwner.of(access.get(number).caseView()));
    }

    /**
     * Opens a document: one event, however many pages are read afterwards.
     *
     * @param session the id of the reader's session, to which the addresses of the content are bound
     */
    @Requires(Permission.DOCUMENT_READ)
    @AuditAction("document.view")
    public DocumentView view(@Nullable String number, @Nullable String ref, String session) {
        DocumentAccess.CaseReader reader = access.get(number);
        if (ref != null) {
            auditContext.about("document", ref);
        }
        Document document = documents.get(DocumentOwner.of(reader.caseView()), ref);
        if (!access.mayRead(reader, document)) {
            throw new NotFoundException();
        }
        taskEnder.completeOwnByReading(reader.caseView(), document.ref(), TaskKind.DOCUMENT_INFECTED);
        boolean mayWithdraw = document.status().next().contains(DocumentStatus.WITHDRAWN)
                && (access.isResponsible(reader) || document.addedBy().equals(user.id()));
        return new DocumentView(
                caseHeaders.header(reader.caseView()),
                null,
                assembler.rows(reader, List.of(document)).get(0),
                document.status().isOpenable() ? opener.open(document, session) : null,
                document.status().isOpenable() && access.mayDownload(reader),
                mayWithdraw,
                cipher.reason(document),
                assembler.withdrawal(document));
    }

    private List<CodeListItemView> types() {
        return codeLists.findValid(TYPES, CentreTime.today(clock));
    }
}
