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
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.Filter;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.Livelihood;
import vn.donghanh.casefile.spi.OpenItem;
import vn.donghanh.closing.value.OutcomeAnswer;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CaseRecordFilter;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;

/**
 * A request to close an episode: drafted and sent by the case manager, proposed by the supervisor, approved by the director. A returned request
 * keeps its reason and is never changed; the next request is a new round.
 */
@Entity
@Filter(name = CaseRecordFilter.NAME, condition = CaseRecordFilter.BY_CASE)
@Table(name = "closure")
class ClosingRequest {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    private long caseId;
    private int episode;
    private int round;

    @Enumerated(EnumType.STRING)
    private ClosingStatus state;

    @Enumerated(EnumType.STRING)
    private @Nullable CaseClosingReason reason;

    private byte @Nullable [] minutesSealed;

    @ElementCollection
    @CollectionTable(name = "closure_outcome", joinColumns = @JoinColumn(name = "closure_id"))
    @MapKeyColumn(name = "outcome")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "answer")
    @Enumerated(EnumType.STRING)
    private Map<ReintegrationOutcome, OutcomeAnswer> outcomes = new EnumMap<>(ReintegrationOutcome.class);

    @Embedded
    private OpenItemAnswers answers = new OpenItemAnswers();

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
    private @Nullable ClosingDecision decision;

    @Version
    private int version;

    protected ClosingRequest() {}

    static ClosingRequest begin(String ref, CaseView caseView, int round) {
        ClosingRequest closure = new ClosingRequest();
        closure.ref = ref;
        closure.caseId = caseView.id().value();
        closure.episode = caseView.episode();
        closure.round = round;
        closure.state = ClosingStatus.DRAFT;
        return closure;
    }

    void saveDraft(
            @Nullable CaseClosingReason caseClosingReason,
            Map<ReintegrationOutcome, OutcomeAnswer> answersByOutcome,
            Livelihood livelihoodAtClosing,
            byte @Nullable [] minutes,
            StaffId staffId,
            Instant at) {
        if (state != ClosingStatus.DRAFT) {
            throw new RuleViolationException(ClosingRule.NOT_AT_THIS_POINT);
        }
        reason = caseClosingReason;
        minutesSealed = minutes;
        outcomes.keySet().retainAll(answersByOutcome.keySet());
        outcomes.putAll(answersByOutcome);
        livelihood = livelihoodAtClosing;
        draftedBy = staffId;
        savedAt = at;
    }

    /** Replaces the answers to what is still open, keyed by item reference; only in a draft. */
    void recordAnswers(Map<String, OpenItemAnswer> answersByRef) {
        if (state != ClosingStatus.DRAFT) {
            throw new RuleViolationException(ClosingRule.NOT_AT_THIS_POINT);
        }
        answers.replace(answersByRef);
    }

    /**
     * Returns a gap for each open item without a complete answer.
     *
     * @param asked the open items that the form lists, in their order
     */
    List<Precondition> unanswered(List<OpenItem> open, List<OpenItem> asked) {
        return answers.gaps(open, asked);
    }

    /** Sends the draft. A draft may be incomplete, a request may not; all gaps are reported together. */
    void request(StaffId staffId, Instant at) {
        Precondition.requireAll(content().gaps());
        transitionTo(ClosingStatus.REQUESTED);
        requestedBy = staffId;
        requestedAt = at;
    }

    ClosingContent content() {
        return new ClosingContent(reason, outcomes(), livelihood(), minutesSealed != null);
    }

    void propose(StaffId staffId, Instant at) {
        requireNotOwn(staffId);
        transitionTo(ClosingStatus.PROPOSED);
        proposedBy = staffId;
        proposedAt = at;
    }

    void returnForRevision(StaffId staffId, Instant at, byte[] sealedReason) {
        transitionTo(ClosingStatus.RETURNED);
        returnedBy = staffId;
        returnedAt = at;
        returnReasonSealed = sealedReason;
    }

    void approve(StaffId staffId, Instant at, ClosingDecision decided) {
        requireNotOwn(staffId);
        transitionTo(ClosingStatus.APPROVED);
        decidedBy = staffId;
        decidedAt = at;
        decision = decided;
    }

    /** @throws RuleViolationException when the user is the requester: nobody decides on their own request */
    void requireNotOwn(StaffId staffId) {
        if (staffId.equals(requestedBy)) {
            throw new RuleViolationException(ClosingRule.OWN_REQUEST);
        }
    }

    private void transitionTo(ClosingStatus target) {
        if (!state.next().contains(target)) {
            throw new RuleViolationException(ClosingRule.NOT_AT_THIS_POINT);
        }
        state = target;
    }

    static EncryptedCell minutesCell(PersonRef person, String ref) {
        return new EncryptedCell(person, "closure", "minutes", ref);
    }

    static EncryptedCell returnReasonCell(PersonRef person, String ref) {
        return new EncryptedCell(person, "closure", "return_reason", ref);
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

    ClosingStatus state() {
        return state;
    }

    @Nullable
    CaseClosingReason reason() {
        return reason;
    }

    byte @Nullable [] minutesSealed() {
        return minutesSealed;
    }

    Map<ReintegrationOutcome, OutcomeAnswer> outcomes() {
        return Map.copyOf(outcomes);
    }

    Map<String, OpenItemAnswer> answers() {
        return answers.byRef();
    }

    Livelihood livelihood() {
        return Livelihood.orNotAsked(livelihood);
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
    ClosingDecision decision() {
        return decision;
    }
}
