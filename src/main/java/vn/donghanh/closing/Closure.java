package vn.donghanh.closing;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.Livelihood;
import vn.donghanh.crypto.SealedCell;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RuleViolation;

/**
 * One way to the end of an episode: drafted and requested by who answers for the case, proposed by the supervisor, approved by
 * the director. Whoever returns it says why; it stays as it is, and the next request is a round of its own.
 */
@Entity
class Closure {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    private long caseId;
    private int episode;
    private int round;

    @Enumerated(EnumType.STRING)
    private ClosureState state;

    @Enumerated(EnumType.STRING)
    private @Nullable ClosureReason reason;

    private byte @Nullable [] minutesSealed;

    @ElementCollection
    @CollectionTable(name = "closure_outcome", joinColumns = @JoinColumn(name = "closure_id"))
    @MapKeyColumn(name = "outcome")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "answer")
    @Enumerated(EnumType.STRING)
    private Map<ReintegrationOutcome, OutcomeAnswer> outcomes = new EnumMap<>(ReintegrationOutcome.class);

    @Embedded
    private @Nullable Livelihood livelihood;

    private StaffId draftedBy;
    private Instant savedAt;
    private @Nullable StaffId requestedBy;
    private @Nullable Instant requestedAt;
    private @Nullable StaffId proposedBy;
    private @Nullable Instant proposedAt;
    private @Nullable StaffId returnedBy;
    private @Nullable Instant returnedAt;
    private byte @Nullable [] returnReasonSealed;
    private @Nullable StaffId decidedBy;
    private @Nullable Instant decidedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable ClosureDecision decision;

    @Version
    private int version;

    protected Closure() {}

    static Closure begin(String ref, CaseView file, int round) {
        Closure closure = new Closure();
        closure.ref = ref;
        closure.caseId = file.id().value();
        closure.episode = file.episode();
        closure.round = round;
        closure.state = ClosureState.DRAFT;
        return closure;
    }

    void draft(
            @Nullable ClosureReason why,
            Map<ReintegrationOutcome, OutcomeAnswer> measured,
            Livelihood told,
            byte @Nullable [] minutes,
            StaffId by,
            Instant at) {
        if (state != ClosureState.DRAFT) {
            throw new RuleViolation(ClosingRule.NOT_AT_THIS_POINT);
        }
        reason = why;
        minutesSealed = minutes;
        outcomes.keySet().retainAll(measured.keySet());
        outcomes.putAll(measured);
        livelihood = told;
        draftedBy = by;
        savedAt = at;
    }

    /** A draft may be incomplete, a request may not. */
    void request(StaffId by, Instant at) {
        ClosureReason why = reason;
        if (why == null) {
            throw RuleViolation.at("reason", ClosingRule.REASON_MISSING);
        }
        if (why.measuresOutcomes() && !outcomes.keySet().containsAll(ReintegrationOutcome.required())) {
            throw RuleViolation.at("outcomes", ClosingRule.OUTCOME_MISSING);
        }
        if (why.measuresOutcomes() && !livelihood().answered()) {
            throw RuleViolation.at("employment", ClosingRule.LIVELIHOOD_MISSING);
        }
        if (minutesSealed == null) {
            throw RuleViolation.at("minutes", ClosingRule.MINUTES_MISSING);
        }
        moveTo(ClosureState.REQUESTED);
        requestedBy = by;
        requestedAt = at;
    }

    void propose(StaffId by, Instant at) {
        notOwn(by);
        moveTo(ClosureState.PROPOSED);
        proposedBy = by;
        proposedAt = at;
    }

    void giveBack(StaffId by, Instant at, byte[] sealedReason) {
        moveTo(ClosureState.RETURNED);
        returnedBy = by;
        returnedAt = at;
        returnReasonSealed = sealedReason;
    }

    void approve(StaffId by, Instant at, ClosureDecision decided) {
        notOwn(by);
        moveTo(ClosureState.APPROVED);
        decidedBy = by;
        decidedAt = at;
        decision = decided;
    }

    /** Nobody decides on her own request. */
    void notOwn(StaffId by) {
        if (by.equals(requestedBy)) {
            throw new RuleViolation(ClosingRule.OWN_REQUEST);
        }
    }

    private void moveTo(ClosureState target) {
        if (!state.next().contains(target)) {
            throw new RuleViolation(ClosingRule.NOT_AT_THIS_POINT);
        }
        state = target;
    }

    static SealedCell minutesOf(PersonRef person, String ref) {
        return new SealedCell(person, "closure", "minutes", ref);
    }

    static SealedCell returnReasonOf(PersonRef person, String ref) {
        return new SealedCell(person, "closure", "return_reason", ref);
    }

    String ref() {
        return ref;
    }

    long caseId() {
        return caseId;
    }

    int episode() {
        return episode;
    }

    int round() {
        return round;
    }

    ClosureState state() {
        return state;
    }

    @Nullable
    ClosureReason reason() {
        return reason;
    }

    byte @Nullable [] minutesSealed() {
        return minutesSealed;
    }

    Map<ReintegrationOutcome, OutcomeAnswer> outcomes() {
        return Map.copyOf(outcomes);
    }

    Livelihood livelihood() {
        return Livelihood.orUntold(livelihood);
    }

    Instant savedAt() {
        return savedAt;
    }

    @Nullable
    StaffId requestedBy() {
        return requestedBy;
    }

    @Nullable
    Instant requestedAt() {
        return requestedAt;
    }

    @Nullable
    StaffId proposedBy() {
        return proposedBy;
    }

    @Nullable
    Instant proposedAt() {
        return proposedAt;
    }

    @Nullable
    StaffId returnedBy() {
        return returnedBy;
    }

    @Nullable
    Instant returnedAt() {
        return returnedAt;
    }

    byte @Nullable [] returnReasonSealed() {
        return returnReasonSealed;
    }

    @Nullable
    StaffId decidedBy() {
        return decidedBy;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    ClosureDecision decision() {
        return decision;
    }
}
