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
import vn.donghanh.casefile.CaseId;
import vn.donghanh.reference.RefusalGround;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietNam;

/**
 * An authority asks for something. One person enters it, the data protection officer may advise, and the director, or who decides for him today,
 * answers or refuses: once, and never on what he entered himself. Every verb returns its move. An answer about a client leaves her to be told,
 * unless a law forbids it.
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
    private Question question;

    private Long aboutCase;

    private StaffId enteredBy;
    private Instant enteredAt;
    private Instant dueAt;

    @Embedded
    private @Nullable SealedAdvice advice;

    @Embedded
    private @Nullable Decision decision;

    @Embedded
    private @Nullable ClientNotice notice;

    @Version
    private int version;

    protected LawfulRequest() {}

    /** @throws RuleViolation when a letter has no number or day, a day lies ahead, or a case is named that was not asked about */
    LawfulRequest(String ref, Question question, @Nullable CaseId about, StaffId by, Instant at, Instant due) {
        question.check(VietNam.day(at));
        if (about != null && question.asks() != Asks.PERSON) {
            throw RuleViolation.at("number", LawfulRule.CASE_NOT_ASKED);
        }
        this.ref = ref;
        this.question = question;
        this.aboutCase = about == null ? null : about.value();
        this.enteredBy = by;
        this.enteredAt = at;
        this.dueAt = due;
        this.status = LawfulStep.ENTER.target();
    }

    LawfulMove entered() {
        return new LawfulMove(ref, LawfulStep.ENTER, null, enteredBy, enteredAt);
    }

    /** @throws RuleViolation also for the advice to answer what can only be refused */
    LawfulMove advise(Advice what, byte[] words, StaffId by, Instant at) {
        LawfulRule unanswerable = question.unanswerable();
        if (what == Advice.ANSWER && unanswerable != null) {
            throw RuleViolation.at("advice", unanswerable);
        }
        LawfulMove move = take(LawfulStep.ADVISE, by, at);
        advice = new SealedAdvice(what, words, by, at);
        return move;
    }

    /**
     * Gives the least that answers it.
     *
     * @param file whom it is about; null exactly when it asks about nobody
     * @throws RuleViolation for a list, for what was not written or names no law, and for whatever was not asked
     */
    LawfulMove answer(Set<AnswerItem> items, @Nullable CaseId file, StaffId by, Instant at) {
        demandDecidable(LawfulStep.ANSWER, by);
        LawfulRule unanswerable = question.unanswerable();
        if (unanswerable != null) {
            throw new RuleViolation(unanswerable);
        }
        if (items.isEmpty()) {
            throw RuleViolation.at("items", LawfulRule.ITEMS_MISSING);
        }
        Asks asks = question.asks();
        if (!AnswerItem.of(asks).containsAll(items)) {
            throw RuleViolation.at("items", LawfulRule.ITEM_NOT_ASKED);
        }
        if (asks == Asks.PERSON && file == null) {
            throw RuleViolation.at("number", LawfulRule.CASE_MISSING);
        }
        if (asks == Asks.NOBODY && file != null) {
            throw RuleViolation.at("number", LawfulRule.CASE_NOT_ASKED);
        }
        aboutCase = file == null ? null : file.value();
        return decide(LawfulStep.ANSWER, null, by, at);
    }

    LawfulMove refuse(RefusalGround why, StaffId by, Instant at) {
        demandDecidable(LawfulStep.REFUSE, by);
        if (why == RefusalGround.NOT_IN_WRITING && question.isWritten()) {
            throw RuleViolation.at("ground", LawfulRule.GROUND_DOES_NOT_FIT);
        }
        return decide(LawfulStep.REFUSE, why, by, at);
    }

    /** The authority took it back. */
    LawfulMove withdraw(StaffId by, Instant at) {
        return take(LawfulStep.WITHDRAW, by, at);
    }

    /** Of an answer about a client. */
    void clientIsToBeTold() {
        notice = ClientNotice.due();
    }

    /** @param until the last day on which it is forbidden; null when the law names none */
    void tellingIsForbidden(byte[] basis, @Nullable LocalDate until) {
        notice = ClientNotice.forbidden(basis, until);
    }

    /** @throws RuleViolation when there is nothing to tell, a law still forbids it that day, or the day lies outside */
    void told(TellingWay how, LocalDate on, StaffId by, Instant at) {
        if (notice == null) {
            throw new RuleViolation(LawfulRule.NOT_TO_BE_TOLD);
        }
        notice = notice.told(how, on, by, at);
    }

    boolean mayBeTold(LocalDate today) {
        return notice != null && notice.mayBeTold(today);
    }

    /** She was erased: nothing leads from here to her, and whatever its words may have said of her goes too. */
    void forgetHer() {
        aboutCase = null;
        question = question.withoutWords();
        advice = advice == null ? null : advice.withoutWords();
    }

    /** Asked before anything is written: a refused attempt leaves the request as it stood. */
    private void demandDecidable(LawfulStep step, StaffId by) {
        demandPossible(step);
        if (by.equals(enteredBy)) {
            throw new RuleViolation(LawfulRule.OWN_REQUEST);
        }
    }

    private void demandPossible(LawfulStep step) {
        if (!status.steps().contains(step)) {
            throw new RuleViolation(LawfulRule.NOT_POSSIBLE_NOW);
        }
    }

    private LawfulMove decide(LawfulStep step, @Nullable RefusalGround ground, StaffId by, Instant at) {
        decision = new Decision(ground, by, at);
        return take(step, by, at);
    }

    private LawfulMove take(LawfulStep step, StaffId by, Instant at) {
        demandPossible(step);
        LawfulMove move = new LawfulMove(ref, step, status, by, at);
        status = step.target();
        return move;
    }

    /** What may be advised. */
    List<Advice> advices() {
        return question.isAnswerable() ? List.of(Advice.values()) : List.of(Advice.REFUSE);
    }

    boolean may(LawfulStep step, StaffId who) {
        boolean deciding = step == LawfulStep.ANSWER || step == LawfulStep.REFUSE;
        return status.steps().contains(step)
                && !(deciding && who.equals(enteredBy))
                && (step != LawfulStep.ANSWER || question.isAnswerable());
    }

    String ref() {
        return ref;
    }

    LawfulStatus status() {
        return status;
    }

    Question question() {
        return question;
    }

    @Nullable
    CaseId about() {
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
    SealedAdvice advice() {
        return advice;
    }

    @Nullable
    Decision decision() {
        return decision;
    }

    @Nullable
    ClientNotice notice() {
        return notice;
    }
}
