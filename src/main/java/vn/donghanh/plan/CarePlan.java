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
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.Filter;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.encryption.RowCipher;
import vn.donghanh.plan.agreement.EncryptedPlanConsent;
import vn.donghanh.plan.agreement.PlanConsent;
import vn.donghanh.plan.agreement.PlanSignature;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CaseRecordFilter;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.VietnameseText;

/**
 * One version of a client's care plan. The worker drafts it with the client; a submitted version never changes. The
 * supervisor proposes it or returns it; the director, or their delegate, approves it or returns it. A returned plan
 * continues as the next version, as does a plan whose goals are changed by a review: earlier versions are kept, and
 * progress is carried over.
 */
@Entity
@Filter(name = CaseRecordFilter.NAME, condition = CaseRecordFilter.BY_CASE)
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
    private PlanStatus state;

    private byte @Nullable [] wordsSealed;
    private @Nullable LocalDate wordsOn;

    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private Set<PlanGoal> goals = new LinkedHashSet<>();

    @Embedded
    private @Nullable EncryptedPlanConsent consent;

    @Embedded
    private @Nullable EncryptedSafetyPlan safety;

    private StaffId createdBy;
    private Instant createdAt;
    private StaffId editedBy;
    private Instant editedAt;
    private @Nullable StaffId submittedBy;
    private @Nullable Instant submittedAt;
    private @Nullable StaffId proposedBy;
    private @Nullable Instant proposedAt;
    private @Nullable StaffId decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable LocalDate delegatedUntil;
    private byte @Nullable [] opinionSealed;

    @Version
    private int version;

    protected CarePlan() {}

    static CarePlan begin(CaseView caseView, int number, StaffId staffId, Instant at) {
        CarePlan plan = new CarePlan();
        plan.ref = RandomReference.random();
        plan.caseId = caseView.id().value();
        plan.episode = caseView.episode();
        plan.number = number;
        plan.state = PlanStatus.DRAFT;
        plan.createdBy = staffId;
        plan.createdAt = at;
        plan.editedBy = staffId;
        plan.editedAt = at;
        return plan;
    }

    /**
     * Updates the draft from the form.
     *
     * @param before the previous version, or null
     */
    void update(PlanDraft draft, @Nullable CarePlan before, PlanCipher cipher, StaffId staffId, Instant at) {
        if (state != PlanStatus.DRAFT) {
            throw new RuleViolationException(PlanRule.NOT_OPEN);
        }
        updateWords(draft.words(), before, cipher, at);
        consent = sealedConsent().withAnswer(draft.agreement(), draft.disagreement(), row(cipher), at);
        safety = EncryptedSafetyPlan.of(draft.safety(), row(cipher));
        goals.removeIf(
                goal -> draft.goals().stream().noneMatch(kept -> goal.lineage().equals(kept.key())));
        int rank = 0;
        for (GoalDraft goalDraft : draft.goals()) {
            PlanGoal earlier = before == null ? null : before.findGoal(goalDraft.key());
            PlanGoal goal = findGoal(goalDraft.key());
            if (goal == null) {
                goal = new PlanGoal(this, earlier);
                goals.add(goal);
            }
            goal.update(++rank, goalDraft, earlier, cipher);
        }
        editedBy = staffId;
        editedAt = at;
    }

    private void updateWords(@Nullable String words, @Nullable CarePlan before, PlanCipher cipher, Instant at) {
        String text = VietnameseText.cleanParagraphsOrNull(words);
        boolean same =
                text != null && (text.equals(words(cipher)) || (before != null && text.equals(before.words(cipher))));
        if (!same) {
            wordsOn = text == null ? null : CentreTime.day(at);
        } else if (wordsOn == null && before != null) {
            wordsOn = before.wordsOn;
        }
        wordsSealed = row(cipher).seal("words", text);
    }

    /**
     * Submits the version, which can no longer change. Texts typed for an answer that was not chosen are dropped.
     *
     * @throws RuleViolationException listing everything that is missing
     */
    void submit(PlanSubmissionChecklist checklist, StaffId staffId, Instant at) {
        requireTransition(PlanStatus.SUBMITTED);
        Precondition.requireAll(checklist.missingByField());
        consent = sealedConsent().normalised();
        actions().forEach(PlanAction::clearUnusedPartner);
        state = PlanStatus.SUBMITTED;
        submittedBy = staffId;
        submittedAt = at;
    }

    void propose(StaffId staffId, Instant at) {
        requireTransition(PlanStatus.APPROVED);
        proposedBy = staffId;
        proposedAt = at;
    }

    /** @param reason null when the review was left before the version was decided on */
    void returnForRevision(@Nullable String reason, PlanCipher cipher, StaffId staffId, Instant at) {
        decide(PlanStatus.RETURNED, reason, cipher, staffId, at);
    }

    /** @param until last day of the approver's delegation; null for the director */
    void approve(@Nullable String opinion, @Nullable LocalDate until, PlanCipher cipher, StaffId staffId, Instant at) {
        decide(PlanStatus.APPROVED, opinion, cipher, staffId, at);
        delegatedUntil = until;
    }

    /** Takes over the progress of the actions that this version shares with the one in force, on which the work went on meanwhile. */
    void takeProgressOf(CarePlan inForce, PlanCipher cipher) {
        Map<String, PlanAction> worked =
                inForce.actions().collect(Collectors.toMap(PlanAction::lineage, Function.identity()));
        actions().forEach(action -> {
            PlanAction other = worked.get(action.lineage());
            if (other != null) {
                action.takeProgressOf(other, cipher);
            }
        });
    }

    void supersede() {
        requireTransition(PlanStatus.SUPERSEDED);
        state = PlanStatus.SUPERSEDED;
    }

    private void decide(PlanStatus next, @Nullable String opinion, PlanCipher cipher, StaffId staffId, Instant at) {
        requireTransition(next);
        state = next;
        decidedBy = staffId;
        decidedAt = at;
        opinionSealed = row(cipher).seal("opinion", opinion);
    }

    private void requireTransition(PlanStatus next) {
        if (!state.mayBecome(next)) {
            throw new RuleViolationException(PlanRule.NOT_OPEN);
        }
    }

    boolean wasWrittenBy(StaffId staff) {
        return staff.equals(createdBy) || staff.equals(editedBy) || staff.equals(submittedBy);
    }

    boolean hasAgreement() {
        return sealedConsent().isOnFile();
    }

    /** Whether the client's answer is recorded; for a disagreement the client's words may still be missing. */
    boolean isAnswered() {
        return sealedConsent().agreement() != null;
    }

    boolean hasSafetyPlan() {
        return safetyRequirements().stream().allMatch(Precondition::met);
    }

    /** Returns the minimum content of a safety plan: warning signs, safe places, people to call. */
    List<Precondition> safetyRequirements() {
        return sealedSafety().requirements();
    }

    boolean isProposed() {
        return proposedAt != null;
    }

    /** Returns the time since which a decision is pending; null when none is. */
    @Nullable
    Instant awaitsDecisionSince() {
        return proposedAt != null ? proposedAt : submittedAt;
    }

    @Nullable
    PlanGoal findGoal(@Nullable String key) {
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

    Instant createdAt() {
        return createdAt;
    }

    int number() {
        return number;
    }

    int version() {
        return version;
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    PlanStatus state() {
        return state;
    }

    @Nullable
    LocalDate wordsOn() {
        return wordsOn;
    }

    @Nullable
    String words(PlanCipher cipher) {
        return row(cipher).open("words", wordsSealed);
    }

    SafetyPlan safety(PlanCipher cipher) {
        return sealedSafety().open(row(cipher));
    }

    private EncryptedPlanConsent sealedConsent() {
        return consent == null ? EncryptedPlanConsent.NONE : consent;
    }

    /** Returns the safety plan; JPA stores an embeddable without values as null, the consent likewise. */
    private EncryptedSafetyPlan sealedSafety() {
        return safety == null ? EncryptedSafetyPlan.NONE : safety;
    }

    PlanConsent consent(PlanCipher cipher) {
        return sealedConsent().open(row(cipher));
    }

    PlanSignature signature(PlanCipher cipher) {
        return new PlanSignature(
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
                row(cipher).open("opinion", opinionSealed));
    }

    /** Returns all staff members whose names the page shows. */
    Set<StaffId> involved() {
        Set<StaffId> staff = new HashSet<>(List.of(createdBy, editedBy));
        Stream.of(proposedBy, decidedBy).filter(Objects::nonNull).forEach(staff::add);
        actions()
                .flatMap(action -> Stream.of(action.ownerId(), action.stateBy()))
                .filter(Objects::nonNull)
                .forEach(staff::add);
        return staff;
    }

    private RowCipher row(PlanCipher cipher) {
        return cipher.row("care_plan", ref);
    }
}
