package vn.donghanh.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.donghanh.document.form.CaseFormQueries;
import vn.donghanh.document.form.CaseFormsView;
import vn.donghanh.document.form.FormFormat;
import vn.donghanh.document.form.FormKey;
import vn.donghanh.document.form.FormKind;
import vn.donghanh.document.form.FormOffer;
import vn.donghanh.document.form.FormPrintService;
import vn.donghanh.document.form.NotSignedReason;
import vn.donghanh.document.form.PrintFormCommand;

/** Prints forms of the cases, some of which come back without a signature. */
@ApplicationScoped
class DemoForms {
    @Inject
    FormPrintService forms;

    @Inject
    CaseFormQueries queries;

    void play(DemoScenario scenario, DemoStep step) {
        String[] arguments = step.detail().split(" ", -1);
        FormKind kind = FormKind.valueOf(arguments[0]);
        switch (step.step()) {
            case "form-print" -> forms.print(
                    scenario.number(), PrintFormCommand.of(newest(scenario, kind), FormFormat.valueOf(arguments[1])));
            case "form-not-signed" -> forms.notSigned(
                    scenario.number(), waiting(scenario, kind), NotSignedReason.valueOf(arguments[1]));
            default -> throw new IllegalStateException("No such step: " + step.step());
        }
    }

    private FormKey newest(DemoScenario scenario, FormKind kind) {
        return queries.page(scenario.number()).offers().stream()
                .map(FormOffer::key)
                .filter(key -> key.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private String waiting(DemoScenario scenario, FormKind kind) {
        return queries.page(scenario.number()).waiting().stream()
                .filter(row -> row.key().kind() == kind)
                .map(CaseFormsView.Row::ref)
                .findFirst()
                .orElseThrow();
    }
}
