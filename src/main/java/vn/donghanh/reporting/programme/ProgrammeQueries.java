package vn.donghanh.reporting.programme;

import static vn.donghanh.security.Permission.PROGRAMME_EDIT;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.reference.place.PlaceQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.staff.StaffQueries;

/** Queries of the versions of the plan, for those who prepare and confirm them. */
@UseCases(reads = true)
public class ProgrammeQueries {
    @Inject
    ProgrammePlanRepository plans;

    @Inject
    PlaceQueries places;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /** @param mayConfirm whether it waits for a second person, and the reader is one */
    public record VersionLine(
            ProgrammePlanRow row, @Nullable String preparedBy, @Nullable String decidedBy, boolean mayConfirm)
            implements Serializable {}

    /**
     * @param inForce reference of the version that holds today; null when there is none
     * @param templates versions that came with the product and were not chosen
     */
    public record VersionList(@Nullable String inForce, List<VersionLine> versions, List<ProgrammePlanRow> templates)
            implements Serializable {
        public VersionList {
            versions = List.copyOf(versions);
            templates = List.copyOf(templates);
        }
    }

    @Requires(PROGRAMME_EDIT)
    @AuditAction("programme-plan.list")
    public VersionList list() {
        List<ProgrammePlan> all = plans.findAll();
        LocalDate today = CentreTime.today(clock);
        Map<StaffId, String> names = names(all);
        return new VersionList(
                plans.findInForce(today).map(ProgrammePlan::ref).orElse(null),
                all.stream()
                        .filter(plan -> plan.status() != ProgrammePlanStatus.TEMPLATE)
                        .map(plan -> new VersionLine(
                                plan.row(until(plan, all)),
                                name(names, plan.preparedBy()),
                                name(names, plan.decidedBy()),
                                plan.may(ProgrammePlanStep.CONFIRM, user.id())))
                        .toList(),
                all.stream()
                        .filter(plan -> plan.status() == ProgrammePlanStatus.TEMPLATE)
                        .map(plan -> plan.row(plan.validTo()))
                        .toList());
    }

    /** @throws NotFoundException when there is no such version */
    @Requires(PROGRAMME_EDIT)
    @AuditAction("programme-plan.read")
    public ProgrammePlanView get(@Nullable String ref) {
        ProgrammePlan plan = plans.get(ref);
        auditContext.about("programmePlan", plan.ref());
        Map<StaffId, String> names = names(List.of(plan));
        Integer area = plan.areaId();
        return new ProgrammePlanView(
                plan.row(until(plan, plans.findHolding())),
                plan.details(),
                area == null ? null : places.find(area).orElse(null),
                plan.targets(),
                name(names, plan.preparedBy()),
                name(names, plan.decidedBy()),
                Arrays.stream(ProgrammePlanStep.values())
                        .filter(step -> plan.may(step, user.id()))
                        .collect(Collectors.toSet()),
                plan.isEditableBy(user.id()),
                plan.version());
    }

    /** Returns the last day of a version: its own, or the day before that of the next one. */
    private static @Nullable LocalDate until(ProgrammePlan plan, Collection<ProgrammePlan> all) {
        List<LocalDate> ends = new ArrayList<>();
        if (plan.validTo() != null) {
            ends.add(plan.validTo());
        }
        if (plan.status() == ProgrammePlanStatus.IN_FORCE) {
            all.stream()
                    .filter(other -> other.status() == ProgrammePlanStatus.IN_FORCE && other.follows(plan))
                    .forEach(other -> ends.add(other.validFrom().minusDays(1)));
        }
        return ends.stream().min(LocalDate::compareTo).orElse(null);
    }

    private Map<StaffId, String> names(List<ProgrammePlan> all) {
        return staff.names(all.stream()
                .flatMap(plan -> Stream.of(plan.preparedBy(), plan.decidedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    private static @Nullable String name(Map<StaffId, String> names, @Nullable StaffId person) {
        return person == null ? null : names.get(person);
    }
}
