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
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.hibernate.annotations.Filter;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.Livelihood;
import vn.donghanh.casefile.model.SelfRating;
import vn.donghanh.closing.value.FollowUpResult;
import vn.donghanh.closing.value.OutcomeAnswer;
import vn.donghanh.closing.value.SelfReport;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CaseRecordFilter;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RuleViolationException;

/** The record of a follow-up some months after closing. Append-only; one per milestone. */
@Entity
@Filter(name = CaseRecordFilter.NAME, condition = CaseRecordFilter.BY_CASE)
@Table(name = "follow_up", catalog = "donghanh_log")
class FollowUp {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    private long caseId;
    private int episode;

    @Enumerated(EnumType.STRING)
    private Milestone milestone;

    @Enumerated(EnumType.STRING)
    private FollowUpResult result;

    private LocalDate heldOn;
    private Instant recordedAt;
    private StaffId staffId;
    private byte @Nullable [] bodySealed;

    @ElementCollection
    @CollectionTable(
            name = "follow_up_outcome",
            catalog = "donghanh_log",
            joinColumns = @JoinColumn(name = "follow_up_id"))
    @MapKeyColumn(name = "outcome")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "answer")
    @Enumerated(EnumType.STRING)
    private Map<ReintegrationOutcome, OutcomeAnswer> outcomes = new EnumMap<>(ReintegrationOutcome.class);

    @Embedded
    private @Nullable Livelihood livelihood;

    @Embedded
    private @Nullable SelfReport selfReport;

    private byte @Nullable [] healthContactSealed;

    protected FollowUp() {}

    /**
     * @param ratingAtIntake what the client's own rating is compared with
     * @param healthContact the sealed answer of the command; stored, as all answers, only if the client was reached
     */
    static FollowUp of(
            String ref,
            CaseView caseView,
            Milestone milestone,
            RecordFollowUpCommand command,
            SelfRating ratingAtIntake,
            byte @Nullable [] healthContact,
            byte @Nullable [] body) {
        FollowUp record = new FollowUp();
        record.ref = ref;
        record.caseId = caseView.id().value();
        record.episode = caseView.episode();
        record.milestone = milestone;
        record.result =
                RuleViolationException.requireValue(command.result(), "result", ClosingRule.FOLLOW_UP_RESULT_MISSING);
        record.heldOn =
                RuleViolationException.requireValue(command.heldOn(), "heldOn", ClosingRule.FOLLOW_UP_DAY_MISSING);
        record.bodySealed = body;
        if (command.result() == FollowUpResult.REACHED) {
            record.outcomes.putAll(command.outcomes());
            record.outcomes.keySet().retainAll(ReintegrationOutcome.atFollowUp());
            record.outcomes.put(
                    ReintegrationOutcome.LOAN_ON_TIME, command.selfReport().repayment());
            record.outcomes.put(
                    ReintegrationOutcome.SELF_RATED, command.selfReport().improvementSince(ratingAtIntake));
            record.livelihood = command.livelihood();
            record.selfReport = command.selfReport();
            record.healthContactSealed = healthContact;
        }
        return record;
    }

    FollowUp recordedBy(StaffId by, Instant at) {
        staffId = by;
        recordedAt = at;
        return this;
    }

    static EncryptedCell bodyCell(PersonRef person, String ref) {
        return new EncryptedCell(person, "follow_up", "body", ref);
    }

    static EncryptedCell healthContactCell(PersonRef person, String ref) {
        return new EncryptedCell(person, "follow_up", "health_contact", ref);
    }

    String ref() {
        return ref;
    }

    Livelihood livelihood() {
        return Livelihood.orNotAsked(livelihood);
    }

    SelfReport selfReport() {
        return SelfReport.orNotAsked(selfReport);
    }

    byte @Nullable [] healthContactSealed() {
        return healthContactSealed;
    }

    Milestone milestone() {
        return milestone;
    }

    FollowUpResult result() {
        return result;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    StaffId staff() {
        return staffId;
    }

    byte @Nullable [] bodySealed() {
        return bodySealed;
    }

    Map<ReintegrationOutcome, OutcomeAnswer> outcomes() {
        return Map.copyOf(outcomes);
    }
}
