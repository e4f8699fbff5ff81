package vn.donghanh.feedback.complaint;

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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RuleViolationException;

/**
 * A client's complaint. Its addressee looks at it, answers, and informs the client as the client wishes. Each state change returns its transition.
 * The members of staff whom it concerns are its parties; they never read it.
 */
@Entity
class Complaint {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)", updatable = false)
    private String ref;

    private @Nullable Long aboutCase;

    @Column(columnDefinition = "char(26)")
    private @Nullable PersonRef personRef;

    private Instant recordedAt;
    private @Nullable StaffId recordedBy;

    @Enumerated(EnumType.STRING)
    private ComplaintSubject subject;

    @Enumerated(EnumType.STRING)
    private ComplaintAddressee addressee;

    @Enumerated(EnumType.STRING)
    private ComplaintStatus status;

    private Instant statusSince;
    private @Nullable Instant dueAt;

    @Enumerated(EnumType.STRING)
    private AnswerWish answerWish;

    private byte @Nullable [] accountSealed;
    private byte @Nullable [] wishSealed;

    @Enumerated(EnumType.STRING)
    private @Nullable ComplaintFinding finding;

    private byte @Nullable [] answerSealed;

    @ElementCollection
    @CollectionTable(name = "complaint_party", joinColumns = @JoinColumn(name = "complaint_id"))
    @Column(name = "staff_id")
    private Set<StaffId> parties = new HashSet<>();

    @Version
    private int version;

    protected Complaint() {}

    /**
     * @param caseView the case of the client; null when the complaint belongs to no case
     * @param recordedBy who wrote it down; null when the client wrote it alone
     */
    Complaint(
            String ref,
            @Nullable CaseView caseView,
            ComplaintContent.Complete content,
            ComplaintAddressee addressee,
            Set<StaffId> parties,
            @Nullable StaffId recordedBy,
            Instant at) {
        if (recordedBy != null && parties.contains(recordedBy)) {
            throw RuleViolationException.at("subject", ComplaintRule.RECORDER_CONCERNED);
        }
        this.ref = ref;
        this.aboutCase = caseView == null ? null : caseView.id().value();
        this.personRef = caseView == null ? null : caseView.person();
        this.subject = content.subject();
        this.answerWish = content.answerWish();
        this.addressee = addressee;
        this.parties.addAll(parties);
        this.recordedBy = recordedBy;
        this.recordedAt = at;
        this.status = ComplaintStep.RECEIVE.target();
        this.statusSince = at;
    }

    void recordTexts(byte[] account, byte @Nullable [] wish) {
        accountSealed = account;
        wishSealed = wish;
    }

    ComplaintTransition recordReceipt() {
        return new ComplaintTransition(ref, ComplaintStep.RECEIVE, null, recordedBy, recordedAt);
    }

    /** Begins to look at it. */
    ComplaintTransition begin(StaffId staffId, Instant at) {
        return transition(ComplaintStep.BEGIN, staffId, at);
    }

    /** Gives it to the director. */
    ComplaintTransition forwardToDirector(StaffId staffId, Instant at) {
        ComplaintTransition transition = transition(ComplaintStep.FORWARD_TO_DIRECTOR, staffId, at);
        addressee = ComplaintAddressee.DIRECTOR;
        return transition;
    }

    ComplaintTransition answer(ComplaintFinding found, byte[] encryptedAnswer, StaffId staffId, Instant at) {
        ComplaintTransition transition = transition(ComplaintStep.ANSWER, staffId, at);
        finding = found;
        answerSealed = encryptedAnswer;
        return transition;
    }

    /** Records that the client was informed of the answer. */
    ComplaintTransition inform(StaffId staffId, Instant at) {
        return transition(ComplaintStep.INFORM, staffId, at);
    }

    /** Records that it was given to the parent authority. */
    ComplaintTransition forward(StaffId staffId, Instant at) {
        return transition(ComplaintStep.FORWARD, staffId, at);
    }

    /** Records that the client withdrew it. */
    ComplaintTransition withdraw(StaffId staffId, Instant at) {
        return transition(ComplaintStep.WITHDRAW, staffId, at);
    }

    /** Adds a member of staff whom it concerns, who from now on does not see it. */
    void addParty(StaffId staffId) {
        parties.add(staffId);
    }

    /** Readdresses it, when nobody but those concerned could read it. */
    void readdress(ComplaintAddressee to) {
        addressee = to;
    }

    /** Sets when the next step is due; null when nothing is due. */
    void scheduleNext(@Nullable Instant due) {
        dueAt = due;
    }

    /** Removes the link to an erased client and the texts. The director keeps the record of what was done. */
    void erasePersonalData() {
        aboutCase = null;
        accountSealed = null;
        wishSealed = null;
        answerSealed = null;
        if (!subject.isForParentAuthority()) {
            addressee = ComplaintAddressee.DIRECTOR;
        }
    }

    boolean may(ComplaintStep step) {
        return status.steps().contains(step) && fits(step);
    }

    List<ComplaintStep> possibleSteps() {
        return Stream.of(ComplaintStep.values()).filter(this::may).toList();
    }

    private boolean fits(ComplaintStep step) {
        return switch (step) {
            case RECEIVE, WITHDRAW -> true;
            case BEGIN, ANSWER -> !subject.isForParentAuthority();
            case FORWARD_TO_DIRECTOR -> !subject.isForParentAuthority() && addressee == ComplaintAddressee.SUPERVISOR;
            case FORWARD -> subject.isForParentAuthority();
            case INFORM -> answerWish != AnswerWish.NONE;
        };
    }

    private ComplaintTransition transition(ComplaintStep step, StaffId staffId, Instant at) {
        boolean deciding = step == ComplaintStep.BEGIN || step == ComplaintStep.ANSWER;
        if (deciding && subject.isForParentAuthority()) {
            throw new RuleViolationException(ComplaintRule.ONLY_FORWARD);
        }
        if (!may(step)) {
            throw new RuleViolationException(ComplaintRule.NOT_POSSIBLE_NOW);
        }
        ComplaintTransition transition = new ComplaintTransition(ref, step, status, staffId, at);
        status = step.target();
        statusSince = at;
        return transition;
    }

    String ref() {
        return ref;
    }

    @Nullable
    CaseId caseId() {
        return aboutCase == null ? null : new CaseId(aboutCase);
    }

    @Nullable
    PersonRef person() {
        return personRef;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    boolean isWrittenByClient() {
        return recordedBy == null;
    }

    ComplaintSubject subject() {
        return subject;
    }

    ComplaintAddressee addressee() {
        return addressee;
    }

    ComplaintStatus status() {
        return status;
    }

    Instant statusSince() {
        return statusSince;
    }

    @Nullable
    Instant dueAt() {
        return dueAt;
    }

    AnswerWish answerWish() {
        return answerWish;
    }

    byte @Nullable [] accountSealed() {
        return accountSealed;
    }

    byte @Nullable [] wishSealed() {
        return wishSealed;
    }

    @Nullable
    ComplaintFinding finding() {
        return finding;
    }

    byte @Nullable [] answerSealed() {
        return answerSealed;
    }

    Set<StaffId> parties() {
        return Set.copyOf(parties);
    }
}
