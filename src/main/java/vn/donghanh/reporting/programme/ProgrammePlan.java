package vn.donghanh.reporting.programme;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;
import vn.donghanh.setup.PlanTemplate;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.StalePageException;

/**
 * A version of a province's plan with all its targets. It is prepared by one person and confirmed by another; from then on it holds from its first day and
 * never changes: what is new is a further version.
 */
@Entity
class ProgrammePlan {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)", updatable = false)
    private String ref;

    @Enumerated(EnumType.STRING)
    private ProgrammePlanStatus status;

    private String number;
    private String nameVi;
    private String nameEn;
    private String issuedBy;
    private String programmeVi;
    private String programmeEn;
    private String basis;
    private @Nullable Integer areaId;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    @ElementCollection
    @CollectionTable(name = "plan_target", joinColumns = @JoinColumn(name = "plan_id"))
    private List<Target> targets = new ArrayList<>();

    @Column(updatable = false)
    private @Nullable StaffId preparedBy;

    @Column(updatable = false)
    private @Nullable Instant preparedAt;

    private @Nullable Instant submittedAt;
    private @Nullable StaffId decidedBy;
    private @Nullable Instant decidedAt;

    @Version
    private int version;

    protected ProgrammePlan() {}

    /**
     * Prepares a version.
     *
     * @throws RuleViolationException with everything that is wrong with the details
     */
    ProgrammePlan(PlanDetails details, List<Target> targets, StaffId staffId, Instant at) {
        Precondition.requireAll(details.preconditions());
        this.ref = RandomReference.random();
        this.status = ProgrammePlanStatus.DRAFT;
        this.preparedBy = staffId;
        this.preparedAt = at;
        this.targets.addAll(targets);
        apply(details);
    }

    private void apply(PlanDetails details) {
        number = Objects.requireNonNull(details.number());
        nameVi = Objects.requireNonNull(details.nameVi());
        nameEn = Objects.requireNonNull(details.nameEn());
        issuedBy = Objects.requireNonNull(details.issuedBy());
        programmeVi = Objects.requireNonNull(details.programmeVi());
        programmeEn = Objects.requireNonNull(details.programmeEn());
        basis = Objects.requireNonNull(details.basis());
        areaId = details.areaId();
        validFrom = Objects.requireNonNull(details.validFrom());
        validTo = details.validTo();
    }

    /** @throws RuleViolationException when the version is no draft of this person, or with everything that is wrong */
    void change(PlanDetails details, StaffId staffId) {
        requireEditable(staffId);
        Precondition.requireAll(details.preconditions());
        apply(details);
    }

    /**
     * Adds a target, or puts it in the place of another.
     *
     * @param replaced code of the other; null to add one
     * @throws RuleViolationException when the version is no draft of this person, or with everything that is wrong
     */
    void put(TargetDetails details, @Nullable String replaced, StaffId staffId) {
        requireEditable(staffId);
        Target old = replaced == null ? null : target(replaced).orElseThrow(NotFoundException::new);
        Precondition.requireAll(details.preconditions(targets.stream()
                .map(Target::code)
                .filter(code -> !code.equals(replaced))
                .toList()));
        if (old == null) {
            targets.add(details.toTarget(targets.size() + 1));
        } else {
            targets.set(targets.indexOf(old), details.toTarget(old.place()));
        }
    }

    /** @throws NotFoundException when there is no such target */
    void remove(String code, StaffId staffId) {
        requireEditable(staffId);
        targets.remove(target(code).orElseThrow(NotFoundException::new));
        List<Target> remaining = targets();
        targets.clear();
        remaining.forEach(target -> targets.add(target.at(targets.size() + 1)));
    }

    private void requireEditable(StaffId staffId) {
        if (status != ProgrammePlanStatus.DRAFT) {
            throw new RuleViolationException(ProgrammeRule.STEP_NOT_POSSIBLE, status);
        }
        if (!staffId.equals(preparedBy)) {
            throw new RuleViolationException(ProgrammeRule.PREPARED_BY_SOMEBODY_ELSE);
        }
    }

    /** @throws RuleViolationException when it has no target, or as {@link #requirePossible} */
    void submit(StaffId staffId, Instant at) {
        requirePossible(ProgrammePlanStep.SUBMIT, staffId);
        if (targets.isEmpty()) {
            throw new RuleViolationException(ProgrammeRule.NO_TARGETS);
        }
        status = ProgrammePlanStep.SUBMIT.target();
        submittedAt = at;
    }

    /** Sets a proposed version back to its author. */
    void sendBack(StaffId staffId) {
        requirePossible(ProgrammePlanStep.SEND_BACK, staffId);
        status = ProgrammePlanStep.SEND_BACK.target();
        submittedAt = null;
    }

    /** @throws StalePageException when this is not what the user saw */
    void requireSeen(int seen) {
        StalePageException.require(seen, version);
    }

    /** @throws RuleViolationException when the user prepared it */
    void confirm(StaffId staffId, Instant at) {
        decide(ProgrammePlanStep.CONFIRM, staffId, at);
    }

    void discard(StaffId staffId, Instant at) {
        decide(ProgrammePlanStep.DISCARD, staffId, at);
    }

    private void decide(ProgrammePlanStep step, StaffId staffId, Instant at) {
        requirePossible(step, staffId);
        status = step.target();
        decidedBy = staffId;
        decidedAt = at;
    }

    /** Lets a template hold: the set-up stands for both people, and what came with the product was known at any cutoff. */
    void adopt() {
        if (!status.steps().contains(ProgrammePlanStep.ADOPT)) {
            throw new RuleViolationException(ProgrammeRule.STEP_NOT_POSSIBLE, status);
        }
        status = ProgrammePlanStep.ADOPT.target();
    }

    private void requirePossible(ProgrammePlanStep step, StaffId staffId) {
        obstacle(step, staffId).ifPresent(rule -> {
            throw new RuleViolationException(rule, status);
        });
    }

    /** Whether the step follows from the status and this person may take it; nobody takes a template from a page. */
    boolean may(ProgrammePlanStep step, StaffId staffId) {
        return step != ProgrammePlanStep.ADOPT && obstacle(step, staffId).isEmpty();
    }

    private Optional<ProgrammeRule> obstacle(ProgrammePlanStep step, StaffId staffId) {
        if (!status.steps().contains(step)) {
            return Optional.of(ProgrammeRule.STEP_NOT_POSSIBLE);
        }
        boolean author = staffId.equals(preparedBy);
        if (step.isOfAuthor() && !author) {
            return Optional.of(ProgrammeRule.PREPARED_BY_SOMEBODY_ELSE);
        }
        return step == ProgrammePlanStep.CONFIRM && author
                ? Optional.of(ProgrammeRule.OWN_PLAN_VERSION)
                : Optional.empty();
    }

    boolean isEditableBy(StaffId staffId) {
        return status == ProgrammePlanStatus.DRAFT && staffId.equals(preparedBy);
    }

    boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether it was known at an instant; what came with the product always was. */
    boolean isKnownAt(Instant instant) {
        return decidedAt == null || !decidedAt.isAfter(instant);
    }

    /** Whether it takes the place of another version that holds: from a later day, or from the same one as its correction. */
    boolean follows(ProgrammePlan other) {
        return validFrom.isAfter(other.validFrom) || (validFrom.equals(other.validFrom) && id > other.id);
    }

    Optional<Target> target(String code) {
        return targets.stream().filter(target -> target.code().equals(code)).findFirst();
    }

    /** Returns the targets in their order. */
    List<Target> targets() {
        return targets.stream().sorted(Comparator.comparing(Target::place)).toList();
    }

    PlanDetails details() {
        return new PlanDetails(
                number, nameVi, nameEn, issuedBy, programmeVi, programmeEn, basis, areaId, validFrom, validTo);
    }

    ProgrammePlanSummary summary() {
        return new ProgrammePlanSummary(
                ref, number, nameVi, nameEn, issuedBy, programmeVi, programmeEn, basis, validFrom);
    }

    PlanTemplate template() {
        return new PlanTemplate(ref, number, nameVi, nameEn);
    }

    /** @param until the last day on which it holds; null while no end is known */
    ProgrammePlanRow row(@Nullable LocalDate until) {
        return new ProgrammePlanRow(
                ref,
                status,
                number,
                nameVi,
                nameEn,
                basis,
                validFrom,
                until,
                targets.size(),
                preparedBy,
                preparedAt,
                decidedBy,
                decidedAt);
    }

    String ref() {
        return ref;
    }

    ProgrammePlanStatus status() {
        return status;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    LocalDate validTo() {
        return validTo;
    }

    @Nullable
    Integer areaId() {
        return areaId;
    }

    @Nullable
    StaffId preparedBy() {
        return preparedBy;
    }

    @Nullable
    StaffId decidedBy() {
        return decidedBy;
    }

    int version() {
        return version;
    }
}
