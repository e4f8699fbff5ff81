package vn.donghanh.plan;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.crypto.SealedRow;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.Refs;
import vn.donghanh.shared.Requirement;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietNam;

/**
 * One version of a client's plan. The worker writes it with her as a draft; once submitted it stands as it is. The supervisor
 * proposes it or sends it back; the director, or who acts for the director, approves it or sends it back. What was sent back goes
 * on as the next version, and so does a plan whose goals a review changes: the version before stays on file, and progress goes along.
 */
@Entity
class CarePlan {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)", updatable = false)
    private String ref;

    private long caseId;
    private int episode;
    private int number;

    @Enumerated(EnumType.STRING)
    private PlanState state;

    private byte[] wordsSealed;
    private LocalDate wordsOn;

    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private Set<PlanGoal> goals = new LinkedHashSet<>();

    @Embedded
    private @Nullable SealedConsent consent;

    @Embedded
    private @Nullable SealedSafetyPlan safety;

    private StaffId createdBy;
    private Instant createdAt;
    private StaffId editedBy;
    private Instant editedAt;
    private StaffId submittedBy;
    private Instant submittedAt;
    private StaffId proposedBy;
    private Instant proposedAt;
    private StaffId decidedBy;
    private Instant decidedAt;
    private LocalDate delegatedUntil;
    private byte[] opinionSealed;

    @Version
    private int version;

    protected CarePlan() {}

    static CarePlan begin(CaseView file, int number, StaffId by, Instant at) {
        CarePlan plan = new CarePlan();
        plan.ref = Refs.random();
        plan.caseId = file.id().value();
        plan.episode = file.episode();
        plan.number = number;
        plan.state = PlanState.DRAFT;
        plan.createdBy = by;
        plan.createdAt = at;
        plan.editedBy = by;
        plan.editedAt = at;
        return plan;
    }

    /**
     * Takes over what stands on the form.
     *
     * @param before the version it goes on from, or null
     */
    void write(PlanDraft draft, @Nullable CarePlan before, PlanSeals seals, StaffId by, Instant at) {
        if (state != PlanState.DRAFT) {
            throw new RuleViolation(PlanRule.NOT_OPEN);
        }
        writeWords(draft.words(), before, seals, at);
        consent = sealedConsent().answered(draft.agreement(), draft.disagreement(), row(seals), at);
        safety = SealedSafetyPlan.of(draft.safety(), row(seals));
        goals.removeIf(
                goal -> draft.goals().stream().noneMatch(kept -> goal.lineage().equals(kept.key())));
        int place = 0;
        for (GoalDraft wanted : draft.goals()) {
            PlanGoal earlier = before == null ? null : before.find(wanted.key());
            PlanGoal goal = find(wanted.key());
            if (goal == null) {
                goal = new PlanGoal(this, earlier);
                goals.add(goal);
            }
            goal.write(++place, wanted, earlier, seals);
        }
        editedBy = by;
        editedAt = at;
    }

    private void writeWords(@Nullable String words, @Nullable CarePlan before, PlanSeals seals, Instant at) {
        String spoken = words == null || words.isBlank() ? null : words.strip();
        boolean same = spoken != null
                && (spoken.equals(words(seals)) || (before != null && spoken.equals(before.words(seals))));
        if (!same) {
            wordsOn = spoken == null ? null : VietNam.day(at);
        } else if (wordsOn == null && before != null) {
            wordsOn = before.wordsOn;
        }
        wordsSealed = row(seals).seal("words", spoken);
    }

    /**
     * From here on it stands as it is. What was typed for another answer than the one that was chosen is not part of it.
     *
     * @throws RuleViolation naming all that is missing
     */
    void submit(PlanLacks lacks, StaffId by, Instant at) {
        demandMove(PlanState.SUBMITTED);
        Requirement.demand(lacks.fieldByField());
        consent = sealedConsent().settled();
        actions().forEach(PlanAction::settle);
        state = PlanState.SUBMITTED;
        submittedBy = by;
        submittedAt = at;
    }

    void propose(StaffId by, Instant at) {
        demandMove(PlanState.APPROVED);
        proposedBy = by;
        proposedAt = at;
    }

    void sendBack(String reason, PlanSeals seals, StaffId by, Instant at) {
        decide(PlanState.RETURNED, reason, seals, by, at);
    }

    /** @param until to when the one who approves acts for the director; null for the director herself */
    void approve(@Nullable String opinion, @Nullable LocalDate until, PlanSeals seals, StaffId by, Instant at) {
        decide(PlanState.APPROVED, opinion, seals, by, at);
        delegatedUntil = until;
    }

    void supersede() {
        demandMove(PlanState.SUPERSEDED);
        state = PlanState.SUPERSEDED;
    }

    private void decide(PlanState next, @Nullable String opinion, PlanSeals seals, StaffId by, Instant at) {
        demandMove(next);
        state = next;
        decidedBy = by;
        decidedAt = at;
        opinionSealed = row(seals).seal("opinion", opinion);
    }

    private void demandMove(PlanState next) {
        if (!state.mayBecome(next)) {
            throw new RuleViolation(PlanRule.NOT_OPEN);
        }
    }

    boolean isBy(StaffId staff) {
        return staff.equals(createdBy) || staff.equals(editedBy) || staff.equals(submittedBy);
    }

    boolean hasAgreement() {
        return sealedConsent().isOnFile();
    }

    /** Whether the client was asked; a disagreement may still lack the client's words. */
    boolean isAnswered() {
        return sealedConsent().agreement() != null;
    }

    boolean hasSafetyPlan() {
        return safetyParts().stream().allMatch(Requirement::met);
    }

    /** Enough to go by when it gets dangerous: when, where to, whom to call. */
    List<Requirement> safetyParts() {
        return sealedSafety().parts();
    }

    boolean isProposed() {
        return proposedAt != null;
    }

    /** Since when someone is to decide; null while nobody is. */
    @Nullable
    Instant waitsSince() {
        return proposedAt != null ? proposedAt : submittedAt;
    }

    @Nullable
    PlanGoal find(@Nullable String key) {
        return goals.stream()
                .filter(goal -> goal.lineage().equals(key))
                .findFirst()
                .orElse(null);
    }

    List<PlanGoal> goals() {
        return goals.stream()
                .sorted(Comparator.comparingInt(PlanGoal::position))
                .toList();
    }

    Stream<PlanAction> actions() {
        return goals().stream().flatMap(goal -> goal.actions().stream());
    }

    int number() {
        return number;
    }

    int version() {
        return version;
    }

    PlanState state() {
        return state;
    }

    @Nullable
    LocalDate wordsOn() {
        return wordsOn;
    }

    @Nullable
    String words(PlanSeals seals) {
        return row(seals).open("words", wordsSealed);
    }

    SafetyPlan safety(PlanSeals seals) {
        return sealedSafety().open(row(seals));
    }

    private SealedConsent sealedConsent() {
        return consent == null ? SealedConsent.NONE : consent;
    }

    /** The database knows no safety plan in which nothing is written, and no consent that nobody gave. */
    private SealedSafetyPlan sealedSafety() {
        return safety == null ? SealedSafetyPlan.NONE : safety;
    }

    PlanConsent consent(PlanSeals seals) {
        return sealedConsent().open(row(seals));
    }

    PlanRecord record(PlanSeals seals) {
        return new PlanRecord(
                createdBy,
                createdAt,
                editedBy,
                editedAt,
                submittedBy,
                submittedAt,
                proposedBy,
                proposedAt,
                decidedBy,
                decidedAt,
                delegatedUntil,
                row(seals).open("opinion", opinionSealed));
    }

    /** Everyone whose name its screen shows. */
    Set<StaffId> involved() {
        Set<StaffId> staff = new HashSet<>(List.of(createdBy, editedBy));
        Stream.of(proposedBy, decidedBy).filter(Objects::nonNull).forEach(staff::add);
        actions()
                .flatMap(action -> Stream.of(action.ownerId(), action.stateBy()))
                .filter(Objects::nonNull)
                .forEach(staff::add);
        return staff;
    }

    private SealedRow row(PlanSeals seals) {
        return seals.row("care_plan", ref);
    }
}
