package vn.donghanh.document.form;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.casefile.task.CaseTaskOpener;
import vn.donghanh.person.IdentityService;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.IdentityFieldStatus;
import vn.donghanh.printing.DocumentPrinter;
import vn.donghanh.printing.PrintedDocument;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RuleViolationException;

/** Prints the forms of a case and records what became of the paper. The files are handed to the browser and kept nowhere. */
@UseCases
public class FormPrintService {
    static final int LONGEST_REASON = 500;

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    FormAssembler assembler;

    @Inject
    DocumentPrinter printer;

    @Inject
    PrintedFormRepository forms;

    @Inject
    PrintedFormRegister register;

    @Inject
    IdentityService identity;

    @Inject
    CaseTaskOpener taskOpener;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /**
     * Makes the file of a form. A signed copy is then awaited, unless none is kept of this kind; an earlier print that waits is replaced.
     *
     * @throws NotFoundException when the case does not offer the form to the user, or nobody of that key signs for the Centre
     */
    @Requires(Permission.CASE_READ)
    @AuditAction("form.print")
    public PrintedFile print(@Nullable String number, @Valid PrintFormCommand command) {
        FormKey key = command.key();
        FormFormat format = command.format();
        String reason = command.reason();
        CaseView caseView = caseFiles.getWithAnyAccess(number);
        ClientIdentity client = reason == null ? ClientIdentity.LINES : open(caseView, reason);
        PrintedDocument document = assembler.document(caseView, command, client);
        Instant now = clock.instant();
        FormPrint form = new FormPrint(caseView, key, format, client.isOpened(), user.id(), now);
        auditContext.about("form", form.ref(), key.kind().name());
        replaceWaiting(caseView, key, now);
        forms.add(form);
        key.kind()
                .task()
                .ifPresent(task -> taskOpener.openForManager(
                        caseView.id(), task, form.ref(), deadlines.due(DeadlineCode.FORM_SIGNATURE, now)));
        byte[] content =
                switch (format) {
                    case DOCX -> printer.toDocx(document);
                    case PDF -> printer.toPdf(document);
                };
        return new PrintedFile(key.kind().fileName() + "." + format.extension(), format, content, form.ref());
    }

    /** Records that the paper comes back without a signature. */
    @Requires(Permission.CASE_READ)
    @AuditAction("form.not-signed")
    public void notSigned(String number, String formRef, @Nullable NotSignedReason reason) {
        CaseView caseView = caseFiles.getWithAnyAccess(number);
        FormPrint form = register.get(caseView, formRef);
        if (reason == null) {
            throw RuleViolationException.at("reason", FormRule.REASON_MISSING);
        }
        form.notSigned(reason, user.id(), clock.instant());
        dropTask(caseView, form);
    }

    private void replaceWaiting(CaseView caseView, FormKey key, Instant now) {
        forms.findWaiting(caseView.id()).stream()
                .filter(waiting -> waiting.key().equals(key))
                .forEach(waiting -> {
                    waiting.replaced(user.id(), now);
                    dropTask(caseView, waiting);
                });
    }

    private void dropTask(CaseView caseView, FormPrint form) {
        form.kind().task().ifPresent(task -> taskEnder.dropAbout(caseView.id(), form.ref(), task));
    }

    /** Opens the values for this print only; the event names each of them. */
    private ClientIdentity open(CaseView caseView, String reason) {
        String number = caseView.number().value();
        List<IdentityFieldStatus> fields = identity.statuses(number);
        return new ClientIdentity(
                open(number, fields, IdentityField.LEGAL_NAME, reason),
                open(number, fields, IdentityField.BIRTH, reason),
                open(number, fields, IdentityField.ID_PAPER, reason));
    }

    private @Nullable String open(String number, List<IdentityFieldStatus> fields, IdentityField field, String reason) {
        return fields.stream()
                .filter(status -> status.field() == field && status.ref() != null && status.holdsValue())
                .findFirst()
                .map(status -> identity.open(number, status.ref(), reason))
                .orElse(null);
    }
}
