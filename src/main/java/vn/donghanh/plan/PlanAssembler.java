package vn.donghanh.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.NeedProvider;
import vn.donghanh.plan.agreement.PlanConsent;
import vn.donghanh.plan.agreement.PlanSignature;
import vn.donghanh.plan.progress.ActionEvidenceQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.Precondition;
import vn.donghanh.staff.StaffQueries;

/** Decrypts plans into their views. */
@ApplicationScoped
class PlanAssembler {
    @Inject
    PlanRepository plans;

    @Inject
    NeedProvider needProvider;

    @Inject
    ActionEvidenceQueries evidence;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    List<NeedProvider.NeedSummary> needs(CaseView caseView) {
        return needProvider.needs(caseView);
    }

    PlanSubmissionChecklist submissionChecklist(CarePlan plan, CaseView caseView) {
        return new PlanSubmissionChecklist(plan, needs(caseView), caseView.level());
    }

    PlanView view(CarePlan plan, @Nullable CarePlan before, List<NeedProvider.NeedSummary> needs, CaseView caseView) {
        Map<StaffId, String> names = staff.names(plan.involved());
        return new PlanViewBuilder(
                        plan,
                        before,
                        needs,
                        names,
                        CentreTime.today(clock),
                        maySeeSafetyPlan(),
                        evidence.findProving(
                                caseView,
                                plan.actions()
                                        .map(PlanAction::evidenceRef)
                                        .flatMap(Stream::ofNullable)
                                        .collect(Collectors.toSet())),
                        plans.cipher(caseView))
                .build();
    }

    /**
     * Whether the user may read the safety plan: those who work with the client; other decision makers see only that it
     * exists.
     */
    boolean maySeeSafetyPlan() {
        return user.may(Permission.PLAN_WRITE) || user.may(Permission.PLAN_PROPOSE);
    }

    /** @param newest the version to edit or to continue from; null for the first plan */
    PlanEditorView editor(@Nullable CarePlan newest, CaseView caseView) {
        PlanCipher cipher = plans.cipher(caseView);
        if (newest == null) {
            PlanDraft initial = PlanDraft.initial(needs(caseView));
            CarePlan first = CarePlan.begin(caseView, 1, user.id(), clock.instant());
            first.update(initial, null, cipher, user.id(), clock.instant());
            PlanSubmissionChecklist checklist = submissionChecklist(first, caseView);
            return new PlanEditorView(
                    initial, 1, checklist.all(), checklist.missingByField(), null, null, null, null, null);
        }
        boolean draft = newest.state() == PlanStatus.DRAFT;
        PlanSignature signature = newest.signature(cipher);
        CarePlan returned =
                newest.state() == PlanStatus.RETURNED ? newest : draft ? findReturnedBefore(newest, caseView) : null;
        PlanSignature returnedSignature = returned == null ? null : returned.signature(cipher);
        Set<StaffId> involved = new HashSet<>(Set.of(signature.editedBy()));
        if (returnedSignature != null && returnedSignature.decidedBy() != null) {
            involved.add(returnedSignature.decidedBy());
        }
        Map<StaffId, String> names = staff.names(involved);
        return new PlanEditorView(
                toDraft(newest, draft, cipher),
                draft ? newest.number() : newest.number() + 1,
                requirements(newest, draft, caseView),
                submissionChecklist(newest, caseView).missingByField(),
                draft ? signature.editedAt() : null,
                draft ? names.get(signature.editedBy()) : null,
                returnedSignature == null ? null : returnedSignature.opinion(),
                returnedSignature == null || returnedSignature.decidedBy() == null
                        ? null
                        : names.get(returnedSignature.decidedBy()),
                returnedSignature == null ? null : returnedSignature.decidedAt());
    }

    private @Nullable CarePlan findReturnedBefore(CarePlan draft, CaseView caseView) {
        return plans.findVersions(caseView).stream()
                .filter(plan -> plan.number() == draft.number() - 1 && plan.state() == PlanStatus.RETURNED)
                .findFirst()
                .orElse(null);
    }

    private List<Precondition> requirements(CarePlan newest, boolean sameVersion, CaseView caseView) {
        return submissionChecklist(newest, caseView).all().stream()
                .map(precondition -> sameVersion || precondition.rule() != PlanRule.AGREEMENT_MISSING
                        ? precondition
                        : precondition.asUnmet())
                .toList();
    }

    /**
     * Returns the form content; a new version asks the client for agreement again, because the earlier agreement was to
     * another plan.
     */
    private static PlanDraft toDraft(CarePlan plan, boolean sameVersion, PlanCipher cipher) {
        PlanConsent consent = plan.consent(cipher);
        return new PlanDraft(
                plan.number(),
                plan.version(),
                plan.words(cipher),
                plan.goals().stream().map(goal -> goalDraft(goal, cipher)).toList(),
                sameVersion ? consent.agreement() : null,
                sameVersion ? consent.disagreement() : null,
                plan.safety(cipher));
    }

    private static GoalDraft goalDraft(PlanGoal goal, PlanCipher cipher) {
        return new GoalDraft(
                goal.lineage(),
                goal.needKey(),
                goal.words(cipher),
                goal.actions().stream()
                        .map(action -> actionDraft(action, cipher))
                        .toList());
    }

    private static ActionDraft actionDraft(PlanAction action, PlanCipher cipher) {
        ActionContent text = action.content(cipher);
        return new ActionDraft(
                action.lineage(),
                text.what(),
                text.owner(),
                text.staff(),
                text.partner(),
                text.dueOn(),
                text.resource());
    }
}
