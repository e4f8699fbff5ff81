package vn.donghanh.document.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseView;

/** Reads which printed forms of a case wait for their signed copy. Called inside a use case. */
@ApplicationScoped
public class PrintedFormQueries {
    @Inject
    PrintedFormRepository forms;

    @Inject
    FormVisibility visibility;

    /** Returns those of which the user may know, newest first. */
    public List<WaitingForm> waiting(CaseView caseView) {
        ReaderScope scope = visibility.scope(caseView);
        return forms.findWaiting(caseView.id()).stream()
                .filter(form -> visibility.includes(form.kind(), scope))
                .map(form -> new WaitingForm(form.ref(), form.kind(), form.printedAt(), form.printedBy()))
                .toList();
    }
}
