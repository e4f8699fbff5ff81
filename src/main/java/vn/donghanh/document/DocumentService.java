package vn.donghanh.document;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.model.CaseRule;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.casefile.task.CaseTaskOpener;
import vn.donghanh.consent.ConsentPolicy;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.document.attachment.AttachmentProvider;
import vn.donghanh.document.attachment.AttachmentQueries;
import vn.donghanh.document.form.PrintedFormRegister;
import vn.donghanh.document.upload.Upload;
import vn.donghanh.reference.CodeListQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;

/** Files uploads as documents of a case, and withdraws documents that were filed by mistake. */
@UseCases
public class DocumentService {
    /** A file that could not be scanned is scanned again for so long before somebody is reminded of it. */
    private static final Duration SCAN_EXPECTED = Duration.ofHours(24);

    @Inject
    DocumentAccess access;

    @Inject
    DocumentRepository documents;

    @Inject
    DocumentFiler filer;

    @Inject
    DocumentCipher cipher;

    @Inject
    AttachmentQueries attachments;

    @Inject
    PrintedFormRegister printedForms;

    @Inject
    CodeListQueries codeLists;

    @Inject
    ConsentPolicy consents;

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseTaskOpener taskOpener;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /** @return the references of the documents, in the order of the uploads */
    @Requires(Permission.DOCUMENT_ADD)
    @AuditAction("document.file")
    public List<String> file(@Valid FileDocumentsCommand command) {
        DocumentAccess.CaseReader reader = access.get(command.number());
        CaseView caseView = reader.caseView();
        if (caseView.status() == CaseStatus.MERGED) {
            throw new RuleViolationException(CaseRule.CASE_ENDED);
        }
        Document.DocumentFacts facts = command.requireComplete(
                CentreTime.today(clock), consents.agrees(caseView.id(), ConsentScope.PHOTO_AUDIO));
        requireKnown(reader, facts);
        List<Upload> uploads = filer.checked(DocumentOwner.of(caseView), command.uploads());
        List<String> refs = new ArrayList<>();
        for (Upload upload : uploads) {
            Document document = filer.file(
                    upload,
                    caseView.episode(),
                    facts,
                    command.titleOf(refs.size()),
                    FileDocumentsCommand.ID_SCAN.equals(facts.type()) ? command.identityReason() : null);
            if (document.status() == DocumentStatus.QUARANTINED) {
                taskOpener.open(
                        caseView.id(),
                        TaskKind.DOCUMENT_SCAN,
                        user.id(),
                        document.ref(),
                        clock.instant().plus(SCAN_EXPECTED));
            }
            refs.add(document.ref());
        }
        String form = command.form();
        if (form != null) {
            printedForms.signedCopyFiled(caseView, form, refs.get(0));
        }
        caseFiles.markUpdated(caseView);
        return refs;
    }

    private void requireKnown(DocumentAccess.CaseReader reader, Document.DocumentFacts facts) {
        boolean listed = codeLists.findValid(DocumentQueries.TYPES, CentreTime.today(clock)).stream()
                .anyMatch(item -> item.code().equals(facts.type()));
        boolean attachable = facts.attachedTo() == null
                || attachments
                        .find(
                                reader.caseView(),
                                reader.scope(),
                                AttachmentProvider.Attachable.key(facts.attachedTo(), facts.attachedRef()))
                        .isPresent();
        Precondition.requireAll(List.of(
                Precondition.of(DocumentRule.TYPE_MISSING, listed).at("type"),
                Precondition.of(
                                DocumentRule.SECTION_NOT_YOURS,
                                facts.section() != DocumentSection.CENTRE
                                        && facts.section().isCoveredBy(reader.scope()))
                        .at("section"),
                Precondition.of(DocumentRule.ATTACHMENT_UNKNOWN, attachable).at("attachment")));
    }

    /** Withdraws a document that was filed by mistake; it stays stored, encrypted, until its retention period is over. */
    @Requires(Permission.DOCUMENT_READ)
    @AuditAction("document.withdraw")
    public void withdraw(String number, String ref, @Nullable @Size(max = 500) String reason) {
        DocumentAccess.CaseReader reader = access.get(number);
        auditContext.about("document", ref);
        Document document = documents.get(DocumentOwner.of(reader.caseView()), ref);
        if (!access.mayRead(reader, document)) {
            throw new NotFoundException();
        }
        String given = requireReason(reason);
        document.withdraw(
                user.id(), access.isResponsible(reader), clock.instant(), cipher.sealWithdrawal(document, given));
        taskEnder.dropAbout(reader.caseView().id(), ref, TaskKind.DOCUMENT_SCAN, TaskKind.DOCUMENT_INFECTED);
        caseFiles.markUpdated(reader.caseView());
    }

    static String requireReason(@Nullable String reason) {
        if (reason == null || reason.strip().length() < Document.MINIMUM_REASON_LENGTH) {
            throw RuleViolationException.at("reason", DocumentRule.WITHDRAWAL_REASON_MISSING);
        }
        return reason.strip();
    }
}
