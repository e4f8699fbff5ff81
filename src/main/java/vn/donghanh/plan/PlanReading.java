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
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.NeedSource;
import vn.donghanh.crypto.Vault;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.Requirement;
import vn.donghanh.shared.VietNam;
import vn.donghanh.staff.StaffDirectory;

/** Opens plans for their readers. */
@ApplicationScoped
class PlanReading {
    @Inject
    PlanRepository plans;

    @Inject
    @Any
    Instance<NeedSource> needSources;

    @Inject
    StaffDirectory staff;

    @Inject
    CurrentUser user;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    List<NeedSource.Need> needs(CaseView file) {
        return needSources.stream()
                .flatMap(source -> source.needs(file).stream())
                .toList();
    }

    PlanLacks lacks(CarePlan plan, CaseView file) {
        return new PlanLacks(plan, needs(file), file.level());
    }

    PlanSeals seals(CaseView file) {
        return new PlanSeals(vault, file.person());
    }

    PlanView view(CarePlan plan, @Nullable CarePlan before, List<NeedSource.Need> needs, CaseView file) {
        Map<StaffId, String> names = staff.names(plan.involved());
        return new PlanOpening(plan, before, needs, names, VietNam.day(clock.instant()), opensSafety(), seals(file))
                .view();
    }

    /** Who works with her sees where she would be safe; who decides from afar sees that the plan is there. */
    boolean opensSafety() {
        return user.may(Permission.PLAN_WRITE) || user.may(Permission.PLAN_PROPOSE);
    }

    /** @param newest the version to write on or to start from; null for the first */
    PlanEditor editor(@Nullable CarePlan newest, CaseView file) {
        PlanSeals seals = seals(file);
        if (newest == null) {
            PlanDraft offered = PlanDraft.offering(needs(file));
            CarePlan first = CarePlan.begin(file, 1, user.id(), clock.instant());
            first.write(offered, null, seals, user.id(), clock.instant());
            PlanLacks lacks = lacks(first, file);
            return new PlanEditor(offered, 1, lacks.all(), lacks.fieldByField(), null, null, null, null, null);
        }
        boolean draft = newest.state() == PlanState.DRAFT;
        PlanRecord record = newest.record(seals);
        CarePlan returned = newest.state() == PlanState.RETURNED ? newest : draft ? returnedBefore(newest, file) : null;
        PlanRecord back = returned == null ? null : returned.record(seals);
        Set<StaffId> involved = new HashSet<>(Set.of(record.editedBy()));
        if (back != null && back.decidedBy() != null) {
            involved.add(back.decidedBy());
        }
        Map<StaffId, String> names = staff.names(involved);
        return new PlanEditor(
                drafted(newest, draft, seals),
                draft ? newest.number() : newest.number() + 1,
                lacking(newest, draft, file),
                lacks(newest, file).fieldByField(),
                draft ? record.editedAt() : null,
                draft ? names.get(record.editedBy()) : null,
                back == null ? null : back.opinion(),
                back == null || back.decidedBy() == null ? null : names.get(back.decidedBy()),
                back == null ? null : back.decidedAt());
    }

    private @Nullable CarePlan returnedBefore(CarePlan draft, CaseView file) {
        return plans.versions(file).stream()
                .filter(plan -> plan.number() == draft.number() - 1 && plan.state() == PlanState.RETURNED)
                .findFirst()
                .orElse(null);
    }

    private List<Requirement> lacking(CarePlan newest, boolean sameVersion, CaseView file) {
        return lacks(newest, file).all().stream()
                .map(one -> sameVersion || one.rule() != PlanRule.AGREEMENT_MISSING ? one : one.open())
                .toList();
    }

    /** A next version asks her again whether she agrees: it is not the plan that she agreed to. */
    private static PlanDraft drafted(CarePlan plan, boolean sameVersion, PlanSeals seals) {
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

    private static GoalDraft goalDraft(PlanGoal goal, PlanSeals seals) {
        return new GoalDraft(
                goal.lineage(),
                goal.needKey(),
                goal.words(seals),
                goal.actions().stream()
                        .map(action -> actionDraft(action, seals))
                        .toList());
    }

    private static ActionDraft actionDraft(PlanAction action, PlanSeals seals) {
        ActionText text = action.text(seals);
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
