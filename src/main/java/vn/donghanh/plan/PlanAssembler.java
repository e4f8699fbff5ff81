package vn.donghanh.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.NeedProvider;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.Precondition;
import vn.donghanh.staff.StaffQueries;

/** Opens plans for their readers. */
@ApplicationScoped
class PlanAssembler {
    @Inject
    PlanRepository plans;

    @Inject
    @Any
    Instance<NeedProvider> needSources;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    FieldEncryption vault;

    @Inject
    Clock clock;

    List<NeedProvider.Need> needs(CaseView caseView) {
        return needSources.stream()
                .flatMap(source -> source.needs(caseView).stream())
                .toList();
    }

    PlanSubmissionChecklist lacks(CarePlan plan, CaseView caseView) {
        return new PlanSubmissionChecklist(plan, needs(caseView), caseView.level());
    }

    PlanCipher seals(CaseView caseView) {
        return new PlanCipher(vault, caseView.person());
    }

    PlanView view(CarePlan plan, @Nullable CarePlan before, List<NeedProvider.Need> needs, CaseView caseView) {
        Map<StaffId, String> names = staff.names(plan.involved());
        return new PlanViewBuilder(
                        plan, before, needs, names, CentreTime.day(clock.instant()), opensSafety(), seals(caseView))
                .view();
    }

    /** Who works with her sees where she would be safe; who decides from afar sees that the plan is there. */
    boolean opensSafety() {
        return user.may(Permission.PLAN_WRITE) || user.may(Permission.PLAN_PROPOSE);
    }

    /** @param newest the version to write on or to start from; null for the first */
    PlanEditorView editor(@Nullable CarePlan newest, CaseView caseView) {
        PlanCipher seals = seals(caseView);
        if (newest == null) {
            PlanDraft offered = PlanDraft.offering(needs(caseView));
            CarePlan first = CarePlan.begin(caseView, 1, user.id(), clock.instant());
            first.write(offered, null, seals, user.id(), clock.instant());
            PlanSubmissionChecklist lacks = lacks(first, caseView);
            return new PlanEditorView(offered, 1, lacks.all(), lacks.fieldByField(), null, null, null, null, null);
        }
        boolean draft = newest.state() == PlanStatus.DRAFT;
        PlanSignature record = newest.record(seals);
        CarePlan returned =
                newest.state() == PlanStatus.RETURNED ? newest : draft ? returnedBefore(newest, caseView) : null;
        PlanSignature back = returned == null ? null : returned.record(seals);
        Set<StaffId> involved = new HashSet<>(Set.of(record.editedBy()));
        if (back != null && back.decidedBy() != null) {
            involved.add(back.decidedBy());
        }
        Map<StaffId, String> names = staff.names(involved);
        return new PlanEditorView(
                drafted(newest, draft, seals),
                draft ? newest.number() : newest.number() + 1,
                lacking(newest, draft, caseView),
                lacks(newest, caseView).fieldByField(),
                draft ? record.editedAt() : null,
                draft ? names.get(record.editedBy()) : null,
                back == null ? null : back.opinion(),
                back == null || back.decidedBy() == null ? null : names.get(back.decidedBy()),
                back == null ? null : back.decidedAt());
    }

    private @Nullable CarePlan returnedBefore(CarePlan draft, CaseView caseView) {
        return plans.versions(caseView).stream()
                .filter(plan -> plan.number() == draft.number() - 1 && plan.state() == PlanStatus.RETURNED)
                .findFirst()
                .orElse(null);
    }

    private List<Precondition> lacking(CarePlan newest, boolean sameVersion, CaseView caseView) {
        return lacks(newest, caseView).all().stream()
                .map(precondition -> sameVersion || precondition.rule() != PlanRule.AGREEMENT_MISSING
                        ? precondition
                        : precondition.asUnmet())
                .toList();
    }

    /** A next version asks her again whether she agrees: it is not the plan that she agreed to. */
    private static PlanDraft drafted(CarePlan plan, boolean sameVersion, PlanCipher seals) {
        PlanConsent consent = plan.consent(seals);
        return new PlanDraft(
                plan.number(),
                plan.version(),
                plan.words(seals),
                plan.goals().stream().map(goal -> goalDraft(goal, seals)).toList(),
                sameVersion ? consent.form() : null,
                sameVersion ? consent.disagreement() : null,
                plan.safety(seals));
    }

    private static GoalDraft goalDraft(PlanGoal goal, PlanCipher seals) {
        return new GoalDraft(
                goal.lineage(),
                goal.needKey(),
                goal.words(seals),
                goal.actions().stream()
                        .map(action -> actionDraft(action, seals))
                        .toList());
    }

    private static ActionDraft actionDraft(PlanAction action, PlanCipher seals) {
        ActionContent text = action.text(seals);
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
