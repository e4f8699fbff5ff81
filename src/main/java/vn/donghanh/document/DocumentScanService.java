package vn.donghanh.document;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.casefile.task.CaseTaskOpener;
import vn.donghanh.document.storage.ContentRepository;
import vn.donghanh.security.PublicUseCase;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFoundException;

/** Applies what the virus scanner says, later, of a document that had to wait for it: opens it to its readers, or removes its content. */
@UseCases
public class DocumentScanService {
    /** After a virus was found, the file is expected anew. */
    private static final Duration REPLACED_WITHIN = Duration.ofHours(24);

    @Inject
    DocumentRepository documents;

    @Inject
    ContentRepository contents;

    @Inject
    CaseTaskOpener taskOpener;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /** @param infected whether the scanner has found a virus */
    @PublicUseCase
    @AuditAction("document.scan")
    public void record(String ref, boolean infected) {
        Document document = documents.find(ref).orElseThrow(NotFoundException::new);
        if (infected) {
            document.refuseInfected(clock.instant());
            contents.removeChunks(document.contentRef());
        } else {
            document.release();
        }
        auditContext.about("document", ref, document.status().name());
        if (!document.owner().isCentre()) {
            updateTasks(document);
        }
    }

    private void updateTasks(Document document) {
        CaseId caseId = document.owner().requiredCaseId();
        taskEnder.completeAbout(caseId, document.ref(), TaskKind.DOCUMENT_SCAN);
        if (document.status() == DocumentStatus.INFECTED) {
            taskOpener.open(
                    caseId,
                    TaskKind.DOCUMENT_INFECTED,
                    document.addedBy(),
                    document.ref(),
                    clock.instant().plus(REPLACED_WITHIN));
        }
    }
}
