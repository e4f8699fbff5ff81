package vn.donghanh.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.document.form.CaseFormProvider;
import vn.donghanh.document.form.ClientIdentity;
import vn.donghanh.document.form.FormContent;
import vn.donghanh.document.form.FormKey;
import vn.donghanh.document.form.FormKind;
import vn.donghanh.document.form.FormOffer;
import vn.donghanh.document.form.FormTexts;
import vn.donghanh.plan.PlanView.Action;
import vn.donghanh.plan.PlanView.PlannedGoal;
import vn.donghanh.plan.agreement.PlanConsent;
import vn.donghanh.printing.PrintedBlock;
import vn.donghanh.printing.PrintedBlock.Fields;
import vn.donghanh.printing.PrintedBlock.Paragraph;
import vn.donghanh.printing.PrintedBlock.Table;
import vn.donghanh.printing.PrintedTexts;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;

/** The plan on paper, one form for each version that was submitted. The safety plan is not printed: the paper may be found. */
@ApplicationScoped
class PlanFormProvider implements CaseFormProvider {
    @Inject
    PlanRepository plans;

    @Inject
    PlanQueries queries;

    @Inject
    FormTexts forms;

    @Inject
    PrintedTexts texts;

    @Override
    public Set<FormKind> kinds() {
        return Set.of(FormKind.CARE_PLAN);
    }

    @Override
    public List<FormOffer> offers(CaseView caseView, ReaderScope scope) {
        if (!scope.whole()) {
            return List.of();
        }
        return plans.findVersions(caseView).stream()
                .filter(plan -> plan.state() != PlanStatus.DRAFT)
                .map(plan -> new FormOffer(
                        new FormKey(FormKind.CARE_PLAN, String.valueOf(plan.number())),
                        String.valueOf(plan.number()),
                        CentreTime.day(plan.createdAt())))
                .toList();
    }

    @Override
    public FormContent content(CaseView caseView, FormKey key, ClientIdentity client) {
        int number = Integer.parseInt(String.valueOf(key.subject()));
        PlanView plan = queries.page(caseView.number().value(), number).plan();
        if (plan == null || plan.number() != number) {
            throw new NotFoundException();
        }
        List<PrintedBlock> blocks = new ArrayList<>();
        blocks.add(forms.section("form.client.heading"));
        blocks.add(forms.client(caseView, client));
        blocks.add(new Fields(List.of(
                forms.field(
                        "plan.version",
                        texts.of(
                                "plan.version.is",
                                String.valueOf(plan.number()),
                                CentreTime.day(plan.signatures().createdAt()))),
                forms.field("plan.state", state(plan)))));
        blocks.add(forms.section("plan.words.heading"));
        blocks.add(new Paragraph(texts.recorded(plan.words())));
        blocks.add(forms.section("plan.goals.heading"));
        if (plan.goals().isEmpty()) {
            blocks.add(new Paragraph(texts.of("plan.goals.none")));
        }
        plan.goals().forEach(goal -> goal(blocks, goal));
        blocks.add(forms.section("plan.safety.heading"));
        blocks.add(new Paragraph(texts.of(plan.hasSafety() ? "plan.safety.yes" : "plan.safety.no")));
        blocks.add(forms.section("plan.agreement.heading"));
        agreement(plan.consent()).map(Paragraph::new).forEach(blocks::add);
        return new FormContent(
                texts.of("plan.title"),
                texts.of("plan.subject"),
                "KH",
                blocks,
                List.of(
                        forms.signer("form.sign.client", client.name()),
                        forms.signer("form.sign.author", plan.signatures().createdBy()),
                        forms.signer("form.sign.supervisor", plan.signatures().proposedBy())),
                true,
                List.of());
    }

    private String state(PlanView plan) {
        return plan.state() == PlanStatus.APPROVED && plan.signatures().decidedAt() != null
                ? texts.of("plan.state.APPROVED", plan.signatures().decidedAt())
                : texts.of("plan.state." + plan.state(), "");
    }

    private void goal(List<PrintedBlock> blocks, PlannedGoal goal) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.of("plan.goal", String.valueOf(goal.number()), texts.recorded(goal.words())));
        if (goal.needRank() > 0) {
            lines.add(texts.of("plan.goal.need", String.valueOf(goal.needRank())));
        }
        if (goal.result() != null) {
            lines.add(texts.of("plan.goal.result", goal.result()));
        }
        blocks.add(new Paragraph(String.join("\n", lines)));
        if (goal.actions().isEmpty()) {
            blocks.add(new Paragraph(texts.of("plan.action.none")));
            return;
        }
        blocks.add(new Table(
                Stream.of("code", "what", "who", "due", "resource", "state")
                        .map(column -> texts.of("plan.action." + column))
                        .toList(),
                List.of(10, 27, 18, 17, 18, 17),
                goal.actions().stream().map(this::row).toList()));
    }

    private List<String> row(Action action) {
        return List.of(
                action.code(),
                texts.recorded(action.what()),
                who(action),
                action.dueOn() == null ? texts.recorded(null) : texts.day(action.dueOn()),
                texts.recorded(action.resource()),
                progress(action));
    }

    private String who(Action action) {
        if (action.owner() == null) {
            return texts.recorded(null);
        }
        return action.owner() == ActionOwner.CLIENT
                ? texts.of("plan.action.client")
                : texts.recorded(action.responsible());
    }

    /** An action without a record that proves it does not read as done. */
    private String progress(Action action) {
        PlanView.Completion completion = action.completion();
        if (action.state() == PlanActionStatus.DONE && completion != null) {
            if (completion.isTickedOnly()) {
                return texts.of("plan.action.ticked");
            }
            if (completion.isWithoutEvidence()) {
                return texts.of("plan.action.unproved");
            }
        }
        String reason = action.state() == PlanActionStatus.DROPPED ? action.reason() : null;
        return texts.of(action.state()) + (reason == null ? "" : ": " + reason);
    }

    private Stream<String> agreement(@Nullable PlanConsent consent) {
        if (consent == null || consent.agreement() == null || consent.at() == null) {
            return Stream.of(texts.of("plan.agreement.none"));
        }
        Stream<String> answer = Stream.of(texts.of("plan.agreement.is", consent.agreement(), consent.at()));
        return consent.disagreement() == null
                ? answer
                : Stream.concat(answer, Stream.of(texts.of("plan.agreement.words", consent.disagreement())));
    }
}
