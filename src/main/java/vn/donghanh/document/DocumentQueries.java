package vn.donghanh.document;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseHeaderQueries;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskRepository;
import vn.donghanh.consent.ConsentPolicy;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.document.attachment.AttachmentProvider;
import vn.donghanh.document.form.PrintedFormQueries;
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
@UseCases
public class DocumentQueries {
    static final String TYPES = "document_type";

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
    @Any
    Instance<AttachmentProvider> attachments;

    @Inject
    PrintedFormQueries printedForms;

    @Inject
    CaseHeaderQueries caseHeaders;

    @Inject
    CodeListQueries codeLists;

    @Inject
    ConsentPolicy consents;

    @Inject
    CaseTaskRepository tasks;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    java.time.Clock clock;

    /**
     * @param type only documents of this type; null for all
     * @param words only documents whose title contains all these words; null for all
     * @param page page number from 1, with {@link DocumentListView#PAGE_SIZE} documents each, newest first
     */
    @Requires(Permission.DOCUMENT_READ)
    @AuditAction("document.list")
    public DocumentListView list(@Nullable String number, @Nullable String type, @Nullable String words, int page) {
        DocumentAccess.CaseReader reader = access.get(number);
        List<Document> all = documents.findByCase(reader.caseView().id(), MOST);
        List<DocumentRow> matching = assembler.rows(reader, all).stream()
                .filter(row -> type == null || type.isEmpty() || type.equals(row.type()))
                .filter(row -> matches(row, words))
                .toList();
        Set<String> occurring = all.stream()
                .filter(document -> access.mayRead(reader, document))
                .map(Document::type)
                .collect(Collectors.toSet());
        return new DocumentListView(
                caseHeaders.header(reader.caseView()),
                matching.stream()
                        .skip(PageRequest.firstRow(page, DocumentListView.PAGE_SIZE))
                        .limit(DocumentListView.PAGE_SIZE)
                        .toList(),
                matching.size(),
                types().stream().filter(item -> occurring.contains(item.code())).toList(),
                user.may(Permission.DOCUMENT_ADD),
                uploads.pending(DocumentOwner.of(reader.caseView())).size());
    }

    private static boolean matches(DocumentRow row, @Nullable String words) {
        if (words == null || words.isBlank()) {
            return true;
        }
        String title = row.title();
        return title != null && Arrays.stream(plain(words).split("\\s+")).allMatch(plain(title)::contains);
    }

    /** Returns the text in lower case and without marks, as people type it in a search. */
    static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT);
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
                attachments.stream()
                        .sorted(java.util.Comparator.comparing(AttachmentProvider::kind))
                        .flatMap(provider -> provider.attachables(reader.caseView(), reader.scope()).stream())
                        .toList(),
                reader.scope().whole() ? printedForms.waiting(reader.caseView()) : List.of(),
                consents.isInForce(reader.caseView().id(), ConsentScope.PHOTO_AUDIO),
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
        tasks.completeOwnAbout(reader.caseView(), document.ref(), TaskKind.DOCUMENT_INFECTED);
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
        return codeLists.findValid(TYPES, CentreTime.day(clock.instant()));
    }
}
