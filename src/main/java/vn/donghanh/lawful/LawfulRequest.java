package vn.donghanh.lawful;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.reference.RefusalGround;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RuleViolationException;

/**
 * A request of an authority for information. A staff member enters it, the data protection officer may advise, and the director or their delegate
 * answers or refuses it once, but never a request they entered themselves. Each state change returns its transition. An answer about a client
 * requires notification of the client, unless a law forbids it.
 */
@Entity
class LawfulRequest {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)", updatable = false)
    private String ref;

    @Enumerated(EnumType.STRING)
    private LawfulStatus status;

    @Embedded
    private RequestDetails question;

    private @Nullable Long aboutCase;

    private StaffId enteredBy;
    private Instant enteredAt;
    private Instant dueAt;

    @Embedded
    private @Nullable EncryptedAdvice advice;

    @Embedded
    private @Nullable RequestDecision decision;

    @Embedded
    private @Nullable ClientNotice notice;

    @Version
    private int version;

    protected LawfulRequest() {}

    /** @throws RuleViolationException when a letter lacks number or date, a date is in the future, or a case is given for a request about no person */
    LawfulRequest(
            String ref, RequestDetails question, @Nullable CaseId about, StaffId staffId, Instant at, Instant due) {
        question.check(CentreTime.day(at));
        if (about != null && question.asks() != RequestSubject.PERSON) {
            throw RuleViolationException.at("number", LawfulRule.CASE_NOT_ASKED);
        }
        this.ref = ref;
        this.question = question;
        this.aboutCase = about == null ? null : about.value();
        this.enteredBy = staffId;
        this.enteredAt = at;
        this.dueAt = due;
        this.status = LawfulStep.ENTER.target();
    }

    LawfulRequestTransition recordEntry() {
        return new LawfulRequestTransition(ref, LawfulStep.ENTER, null, enteredBy, enteredAt);
    }

    /** @throws RuleViolationException when answering is advised although the request can only be refused */
    LawfulRequestTransition advise(LegalAdvice legalAdvice, byte[] encryptedText, StaffId staffId, Instant at) {
        LawfulRule unanswerable = question.refusalRule();
        if (legalAdvice == LegalAdvice.ANSWER && unanswerable != null) {
            throw RuleViolationException.at("advice", unanswerable);
        }
        LawfulRequestTransition transition = transition(LawfulStep.ADVISE, staffId, at);
        advice = new EncryptedAdvice(legalAdvice, encryptedText, staffId, at);
        return transition;
    }

    /**
     * Answers with the minimum of information.
     *
     * @param caseId the case concerned; null exactly when the request concerns no person
     * @throws RuleViolationException for a list, for a request not in writing or without legal basis, and for items that were not asked for
     */
    LawfulRequestTransition answer(Set<DisclosedItem> items, @Nullable CaseId caseId, StaffId staffId, Instant at) {
        requireDecidable(LawfulStep.ANSWER, staffId);
        LawfulRule unanswerable = question.refusalRule();
        if (unanswerable != null) {
            throw new RuleViolationException(unanswerable);
        }
        if (items.isEmpty()) {
            throw RuleViolationException.at("items", LawfulRule.ITEMS_MISSING);
        }
        RequestSubject asks = question.asks();
        if (!DisclosedItem.of(asks).containsAll(items)) {
            throw RuleViolationException.at("items", LawfulRule.ITEM_NOT_ASKED);
        }
        if (asks == RequestSubject.PERSON && caseId == null) {
            throw RuleViolationException.at("number", LawfulRule.CASE_MISSING);
        }
        if (asks == RequestSubject.NOBODY && caseId != null) {
            throw RuleViolationException.at("number", LawfulRule.CASE_NOT_ASKED);
        }
        aboutCase = caseId == null ? null : caseId.value();
        return decide(LawfulStep.ANSWER, null, staffId, at);
    }

    LawfulRequestTransition refuse(RefusalGround refusalGround, StaffId staffId, Instant at) {
        requireDecidable(LawfulStep.REFUSE, staffId);
        if (refusalGround == RefusalGround.NOT_IN_WRITING && question.isWritten()) {
            throw RuleViolationException.at("ground", LawfulRule.GROUND_DOES_NOT_FIT);
        }
        return decide(LawfulStep.REFUSE, refusalGround, staffId, at);
    }

    /** Records that the authority withdrew the request. */
    LawfulRequestTransition withdraw(StaffId staffId, Instant at) {
        return transition(LawfulStep.WITHDRAW, staffId, at);
    }

    /** Marks the notification of the client as due; after an answer about a client. */
    void requireNotification() {
        notice = ClientNotice.due();
    }

    /** @param until the last day on which notification is forbidden; null when the law sets none */
    void forbidNotification(byte[] basis, @Nullable LocalDate until) {
        notice = ClientNotice.forbidden(basis, until);
    }

    /** @throws RuleViolationException when no notification is due, a law still forbids it on that day, or the day is in the future */
    void recordNotification(ClientNotificationChannel channel, LocalDate on, StaffId staffId, Instant at) {
        if (notice == null) {
            throw new RuleViolationException(LawfulRule.NOT_TO_BE_INFORMED);
        }
        notice = notice.notified(channel, on, staffId, at);
    }

    boolean mayBeNotified(LocalDate today) {
        return notice != null && notice.mayBeNotified(today);
    }

    /** Removes the link to an erased client and the texts that may contain personal data about them. */
    void erasePersonalData() {
        aboutCase = null;
        question = question.withoutWords();
        advice = advice == null ? null : advice.withoutWords();
    }

    /** Verifies that the user may decide. Called before any change, so that a refused attempt leaves the request unchanged. */
    private void requireDecidable(LawfulStep step, StaffId staffId) {
        requirePossible(step);
        if (staffId.equals(enteredBy)) {
            throw new RuleViolationException(LawfulRule.OWN_REQUEST);
        }
    }

    private void requirePossible(LawfulStep step) {
        if (!status.steps().contains(step)) {
            throw new RuleViolationException(LawfulRule.NOT_POSSIBLE_NOW);
        }
    }

    private LawfulRequestTransition decide(
            LawfulStep step, @Nullable RefusalGround ground, StaffId staffId, Instant at) {
        decision = new RequestDecision(ground, staffId, at);
        return transition(step, staffId, at);
    }

    private LawfulRequestTransition transition(LawfulStep step, StaffId staffId, Instant at) {
        requirePossible(step);
        LawfulRequestTransition transition = new LawfulRequestTransition(ref, step, status, staffId, at);
        status = step.target();
        return transition;
    }

    /** Returns the kinds of advice that are possible for this request. */
    List<LegalAdvice> allowedAdvice() {
        return question.isAnswerable() ? List.of(LegalAdvice.values()) : List.of(LegalAdvice.REFUSE);
    }

    boolean may(LawfulStep step, StaffId staffId) {
        boolean deciding = step == LawfulStep.ANSWER || step == LawfulStep.REFUSE;
        return status.steps().contains(step)
                && !(deciding && staffId.equals(enteredBy))
                && (step != LawfulStep.ANSWER || question.isAnswerable());
    }

    String ref() {
        return ref;
    }

    LawfulStatus status() {
        return status;
    }

    RequestDetails question() {
        return question;
    }

    @Nullable
    CaseId caseId() {
        return aboutCase == null ? null : new CaseId(aboutCase);
    }

    StaffId enteredBy() {
        return enteredBy;
    }

    Instant enteredAt() {
        return enteredAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    EncryptedAdvice advice() {
        return advice;
    }

    @Nullable
    RequestDecision decision() {
        return decision;
    }

    @Nullable
    ClientNotice notice() {
        return notice;
    }
}
