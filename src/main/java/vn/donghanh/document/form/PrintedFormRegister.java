package vn.donghanh.document.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.shared.NotFoundException;

/** Changes the status of printed forms together with their tasks. Called inside a use case, whose caller may read the case. */
@ApplicationScoped
public class PrintedFormRegister {
    @Inject
    FormVisibility visibility;

    @Inject
    PrintedFormRepository forms;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /**
     * Records that the signed copy of a form was filed, and completes its task.
     *
     * @param document reference of the filed document
     * @throws NotFoundException when the case has no such form, or the user may not know of it
     */
    public void signedCopyFiled(CaseView caseView, String formRef, String document) {
        FormPrint form = get(caseView, formRef);
        form.signedCopyFiled(document, user.id(), clock.instant());
        form.kind().task().ifPresent(task -> taskEnder.completeAbout(caseView.id(), formRef, task));
    }

    FormPrint get(CaseView caseView, String formRef) {
        auditContext.about("form", formRef);
        FormPrint form = forms.get(caseView.id(), formRef);
        if (!visibility.includes(form.kind(), visibility.scope(caseView))) {
            throw new NotFoundException();
        }
        return form;
    }
}
