package vn.donghanh.reporting.programme;

import static vn.donghanh.security.Permission.PROGRAMME_EDIT;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.reference.place.AdminUnitLevel;
import vn.donghanh.reference.place.Place;
import vn.donghanh.reference.place.PlaceQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RuleViolationException;

/** Use cases of versions of the plan: preparing one with its targets, and confirming it as a second person. */
@UseCases
public class ProgrammeService {
    @Inject
    ProgrammePlanRepository plans;

    @Inject
    PlaceQueries places;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /**
     * Prepares a version with the targets of another, which stays as it is.
     *
     * @param from reference of the other version; null to begin without targets
     * @return the reference of the new one
     * @throws RuleViolationException with everything that is wrong with the details
     */
    @Requires(PROGRAMME_EDIT)
    @AuditAction("programme-plan.prepare")
    public String prepare(@Nullable String from, PlanDetails details) {
        List<Target> targets = from == null ? List.of() : get(from).targets();
        requireProvince(details);
        ProgrammePlan plan = new ProgrammePlan(details, targets, user.id(), clock.instant());
        plans.add(plan);
        auditContext.about("programmePlan", plan.ref());
        return plan.ref();
    }

    /** @throws RuleViolationException when the user does not prepare this version, or with everything that is wrong with the details */
    @Requires(PROGRAMME_EDIT)
    @AuditAction("programme-plan.change")
    public void change(String ref, PlanDetails details) {
        ProgrammePlan plan = get(ref);
        requireProvince(details);
        plan.change(details, user.id());
    }

    private void requireProvince(PlanDetails details) {
        Integer area = details.areaId();
        if (area != null
                && places.find(area).map(Place::level).orElseThrow(NotFoundException::new) != AdminUnitLevel.PROVINCE) {
            throw RuleViolationException.at("area", ProgrammeRule.AREA_IS_NO_PROVINCE);
        }
    }

    /**
     * Adds a target, or puts it in the place of another.
     *
     * @param replaced code of the other; null to add one
     * @throws RuleViolationException when the user does not prepare this version, or with everything that is wrong with the target
     */
    @Requires(PROGRAMME_EDIT)
    @AuditAction("programme-plan.change-target")
    public void putTarget(String ref, @Nullable String replaced, TargetDetails details) {
        get(ref).put(details, replaced, user.id());
    }

    @Requires(PROGRAMME_EDIT)
    @AuditAction("programme-plan.remove-target")
    public void removeTarget(String ref, String code) {
        get(ref).remove(code, user.id());
    }

    /** Asks a second person to confirm the version. */
    @Requires(PROGRAMME_EDIT)
    @AuditAction("programme-plan.submit")
    public void submit(String ref) {
        get(ref).submit(user.id(), clock.instant());
    }

    /** Sets a version back to its author, who may change it again. */
    @Requires(PROGRAMME_EDIT)
    @AuditAction("programme-plan.send-back")
    public void sendBack(String ref) {
        get(ref).sendBack(user.id());
    }

    /**
     * Lets a version hold from its first day on, as a second person.
     *
     * @param seen the version of the record that the user saw
     * @throws RuleViolationException when the user prepared it, or it was changed since
     */
    @Requires(PROGRAMME_EDIT)
    @AuditAction("programme-plan.confirm")
    public void confirm(String ref, int seen) {
        ProgrammePlan plan = get(ref);
        plan.requireSeen(seen);
        plan.confirm(user.id(), clock.instant());
    }

    @Requires(PROGRAMME_EDIT)
    @AuditAction("programme-plan.discard")
    public void discard(String ref) {
        get(ref).discard(user.id(), clock.instant());
    }

    private ProgrammePlan get(String ref) {
        ProgrammePlan plan = plans.get(ref);
        auditContext.about("programmePlan", plan.ref());
        return plan;
    }
}
