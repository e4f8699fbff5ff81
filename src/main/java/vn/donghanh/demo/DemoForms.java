package vn.donghanh.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
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
class DemoForms implements DemoScenarioRunner.Part {
    @Inject
    FormPrintService forms;

    @Inject
    CaseFormQueries queries;

    @Override
    public Map<String, DemoScenarioRunner.Action> steps() {
        return Map.ofEntries(
                Map.entry(
                        "form-print",
                        (scenario, step) -> forms.print(
                                scenario.number(),
                                PrintFormCommand.of(
                                        newest(scenario, kind(step)), FormFormat.valueOf(step.arguments()[1])))),
                Map.entry(
                        "form-not-signed",
                        (scenario, step) -> forms.notSigned(
                                scenario.number(),
                                waiting(scenario, kind(step)),
                                NotSignedReason.valueOf(step.arguments()[1]))));
    }

    private static FormKind kind(DemoStep step) {
        return FormKind.valueOf(step.arguments()[0]);
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
