package vn.donghanh.document;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.document.upload.Upload;
import vn.donghanh.document.upload.UploadRowAssembler;
import vn.donghanh.reference.CodeListQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RuleViolationException;

/**
 * Documents of the Centre that belong to no case, such as the letters of other bodies and the papers of courses for staff: lists, files, opens and withdraws them.
 * Encrypted with the key of the purpose, since there is no person. Who may read them follows from the record they belong to.
 */
@UseCases
@Requires({
    Permission.RETURN_ENTER,
    Permission.LAWFUL_ENTER,
    Permission.LAWFUL_REGISTER,
    Permission.LAWFUL_DECIDE,
    Permission.STAFF_COURSE_SEE
})
public class CentreDocumentService {
    private static final int MOST = 200;

    @Inject
    DocumentAccess access;

    @Inject
    DocumentRepository documents;

    @Inject
    DocumentFiler filer;

    @Inject
    DocumentAssembler assembler;

    @Inject
    DocumentCipher cipher;

    @Inject
    DocumentOpener opener;

    @Inject
    UploadRowAssembler uploads;

    @Inject
    CodeListQueries codeLists;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    @AuditAction("document.list-letters")
    public CentreDocumentsView list(@Nullable AttachmentKind kind, @Nullable String record) {
        DocumentOwner owner = access.getCentre(kind, record);
        AttachmentKind known = Objects.requireNonNull(owner.centreKind());
        String ref = Objects.requireNonNull(owner.centreRef());
        return new CentreDocumentsView(
                known,
                ref,
                assembler.centreRows(documents.findByRecord(known, ref, MOST)),
                access.mayAdd(known, ref),
                uploads.pending(owner));
    }

    /** Files uploads as letters of a record. */
    @AuditAction("document.file-letter")
    public List<String> file(@Valid FileLettersCommand letters) {
        DocumentOwner owner = access.getCentre(letters.kind(), letters.record());
        if (!access.mayAdd(letters.kind(), letters.record())) {
            throw new NotFoundException();
        }
        LocalDate today = CentreTime.today(clock);
        FileDocumentsCommand command = letters.documents();
        Document.DocumentFacts facts = command.requireComplete(today, false);
        if (letters.type() != null && !codeLists.isValid(letters.kind().typeList(), facts.type(), today)) {
            throw RuleViolationException.at("type", DocumentRule.TYPE_MISSING);
        }
        List<String> refs = new ArrayList<>();
        for (Upload upload : filer.checked(owner, letters.uploads())) {
            refs.add(filer.file(upload, null, facts, command.titleOf(refs.size()), null)
                    .ref());
        }
        return refs;
    }

    /**
     * Opens a letter: one event, however many pages are read afterwards.
     *
     * @param session the id of the reader's session, to which the addresses of the content are bound
     */
    @AuditAction("document.view-letter")
    public DocumentView view(@Nullable String ref, String session) {
        Document document = get(ref);
        DocumentOwner owner = document.owner();
        AttachmentKind kind = Objects.requireNonNull(owner.centreKind());
        String record = Objects.requireNonNull(owner.centreRef());
        boolean openable = document.status().isOpenable();
        return new DocumentView(
                null,
                new DocumentView.CentreRecord(kind, record),
                assembler.centreRows(List.of(document)).get(0),
                openable ? opener.open(document, session) : null,
                openable,
                document.status().next().contains(DocumentStatus.WITHDRAWN) && access.mayAdd(kind, record),
                null,
                assembler.withdrawal(document));
    }

    /** Withdraws a letter that was filed by mistake. */
    @AuditAction("document.withdraw-letter")
    public void withdraw(String ref, @Nullable @Size(max = 500) String reason) {
        Document document = get(ref);
        DocumentOwner owner = document.owner();
        String given = DocumentService.requireReason(reason);
        document.withdraw(
                user.id(),
                access.mayAdd(Objects.requireNonNull(owner.centreKind()), Objects.requireNonNull(owner.centreRef())),
                clock.instant(),
                cipher.sealWithdrawal(document, given));
    }

    private Document get(@Nullable String ref) {
        if (ref != null) {
            auditContext.about("document", ref);
        }
        Document document =
                documents.find(ref).filter(found -> found.owner().isCentre()).orElseThrow(NotFoundException::new);
        access.getCentre(document.owner().centreKind(), document.owner().centreRef());
        return document;
    }

    /**
     * Command to file uploads as documents of a record of the Centre.
     *
     * @param type a code of the list of the kind, asked for where the kind has a list of its own
     */
    public record FileLettersCommand(
            @NotNull AttachmentKind kind,
            @NotNull String record,
            @NotNull List<String> uploads,
            @Nullable @Size(max = 40) String type,
            @Nullable LocalDate day,
            @Nullable @Size(max = 200) String title) {
        public FileLettersCommand {
            uploads = List.copyOf(uploads);
        }

        /** Returns the command for the documents, with the type that letters of other bodies always have. */
        FileDocumentsCommand documents() {
            return new FileDocumentsCommand(
                    null,
                    uploads,
                    switch (kind) {
                        case STAFF_COURSE -> type;
                        case RETURN -> "REPORT";
                        default -> "OTHER";
                    },
                    DocumentSection.CENTRE,
                    day,
                    title,
                    DepictedSubject.PAPER,
                    kind,
                    record,
                    null,
                    null);
        }
    }
}
