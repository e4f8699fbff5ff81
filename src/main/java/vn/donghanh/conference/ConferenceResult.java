package vn.donghanh.conference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RuleViolationException;

/** What a decision came to, with its evidence. Append-only. */
@Entity
@Table(name = "conference_result", catalog = "donghanh_log")
class ConferenceResult {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    @Column(columnDefinition = "char(26)")
    private String decisionRef;

    private long caseId;

    @Enumerated(EnumType.STRING)
    private DecisionOutcome outcome;

    @Column(columnDefinition = "char(26)")
    private @Nullable String actionKey;

    private Instant recordedAt;
    private StaffId staffId;
    private byte @Nullable [] wordsSealed;

    protected ConferenceResult() {}

    /**
     * @param actionKey the action of the plan in force that carries out a change of the plan
     * @param words the encrypted sentence of what was done, or why not
     * @throws RuleViolationException without the evidence that the decision demands
     */
    ConferenceResult(
            String ref,
            ConferenceDecision decision,
            CaseId caseId,
            DecisionOutcome outcome,
            @Nullable String actionKey,
            byte @Nullable [] words) {
        boolean planChanged = decision.kind() == DecisionKind.PLAN_CHANGE && outcome == DecisionOutcome.DONE;
        if (planChanged && actionKey == null) {
            throw RuleViolationException.at("action", ConferenceRule.PLAN_ACTION_MISSING);
        }
        if (!planChanged && words == null) {
            throw RuleViolationException.at("result", ConferenceRule.RESULT_MISSING);
        }
        this.ref = ref;
        this.decisionRef = decision.ref();
        this.caseId = caseId.value();
        this.outcome = outcome;
        this.actionKey = planChanged ? actionKey : null;
        this.wordsSealed = words;
    }

    ConferenceResult by(StaffId staff, Instant at) {
        staffId = staff;
        recordedAt = at;
        return this;
    }

    String ref() {
        return ref;
    }

    String decisionRef() {
        return decisionRef;
    }

    DecisionOutcome outcome() {
        return outcome;
    }

    @Nullable
    String actionKey() {
        return actionKey;
    }

    Instant at() {
        return recordedAt;
    }

    StaffId staff() {
        return staffId;
    }

    byte @Nullable [] wordsSealed() {
        return wordsSealed;
    }
}
