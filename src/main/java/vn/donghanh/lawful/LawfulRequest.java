package vn.donghanh.lawful;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
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

    @Enumerated(EnumType.STRING)
    private RequestForm form;

    @Enumerated(EnumType.STRING)
    private AuthorityKind authority;

    @Enumerated(EnumType.STRING)
    private Asks asks;

    private byte[] authoritySealed;
    private byte[] officialSealed;
    private byte[] letterSealed;
    private LocalDate letterOn;
    private byte[] basisSealed;
    private byte[] askedSealed;
    private LocalDate receivedOn;
    private LocalDate wantedBy;

    private Long aboutCase;

    private StaffId enteredBy;
    private Instant enteredAt;
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private Advice advice;

    private byte[] adviceSealed;
    private StaffId advisedBy;
    private Instant advisedAt;

    @Enumerated(EnumType.STRING)
    private RefusalGround ground;

    private StaffId decidedBy;
    private Instant decidedAt;

    @Enumerated(EnumType.STRING)
    private Telling telling;

    private byte[] forbiddenSealed;
    private LocalDate forbiddenUntil;

    @Enumerated(EnumType.STRING)
    private TellingWay toldHow;

    private LocalDate toldOn;
    private StaffId toldBy;
    private Instant toldAt;

    @Version
    private int version;

    protected LawfulRequest() {}

    /** Its words as they are stored: each sealed for no person, because it is not known yet whom it is about. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Sealed(
            byte[] authority,
            byte @Nullable [] official,
            byte @Nullable [] letter,
            byte @Nullable [] basis,
            byte[] asked) {}

    /** @throws RuleViolation when a letter has no number or day, or a day lies ahead */
    LawfulRequest(
            String ref, EnterRequest told, Sealed words, @Nullable CaseId about, StaffId by, Instant at, Instant due) {
        check(told, VietNam.day(at));
        if (about != null && told.asks() != Asks.PERSON) {
            throw RuleViolation.at("number", LawfulRule.CASE_NOT_ASKED);
        }
        this.ref = ref;
        this.form = told.form();
        this.authority = told.authority();
        this.asks = told.asks();
        this.authoritySealed = words.authority();
        this.officialSealed = words.official();
        this.letterSealed = words.letter();
        this.letterOn = told.letterOn();
        this.basisSealed = words.basis();
        this.askedSealed = words.asked();
        this.receivedOn = told.receivedOn();
        this.wantedBy = told.wantedBy();
        this.aboutCase = about == null ? null : about.value();
        this.enteredBy = by;
        this.enteredAt = at;
        this.dueAt = due;
        this.status = LawfulStep.ENTER.target();
    }

    private static void check(EnterRequest told, LocalDate today) {
        if (told.receivedOn().isAfter(today)) {
            throw RuleViolation.at("receivedOn", LawfulRule.DAY_IN_FUTURE);
        }
        if (told.form() == RequestForm.LETTER) {
            if (told.letter() == null) {
                throw RuleViolation.at("letter", LawfulRule.LETTER_MISSING);
            }
            if (told.letterOn() == null) {
                throw RuleViolation.at("letterOn", LawfulRule.LETTER_MISSING);
            }
            if (told.letterOn().isAfter(told.receivedOn())) {
                throw RuleViolation.at("letterOn", LawfulRule.RECEIVED_BEFORE_WRITTEN);
            }
        }
    }

    LawfulMove entered() {
        return new LawfulMove(ref, LawfulStep.ENTER, null, enteredBy, enteredAt);
    }

    LawfulMove advise(Advice what, byte[] sealed, StaffId by, Instant at) {
        LawfulMove move = take(LawfulStep.ADVISE, by, at);
        advice = what;
        adviceSealed = sealed;
        advisedBy = by;
        advisedAt = at;
        return move;
    }

    /**
     * Gives the least that answers it.
     *
     * @param file whom it is about; null exactly when it asks about nobody
     * @throws RuleViolation for a list, for what was not written or names no law, and for whatever was not asked
     */
    LawfulMove answer(Set<AnswerItem> items, @Nullable CaseId file, StaffId by, Instant at) {
        LawfulMove move = decide(LawfulStep.ANSWER, by, at);
        if (asks == Asks.LIST) {
            throw new RuleViolation(LawfulRule.LIST_IS_REFUSED);
        }
        if (form != RequestForm.LETTER) {
            throw new RuleViolation(LawfulRule.NOT_IN_WRITING);
        }
        if (basisSealed == null) {
            throw new RuleViolation(LawfulRule.BASIS_MISSING);
        }
        if (items.isEmpty()) {
            throw RuleViolation.at("items", LawfulRule.ITEMS_MISSING);
        }
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
        return move;
    }

    /** Of an answer about a client. */
    void clientIsToBeTold() {
        telling = Telling.DUE;
    }

    /** @param until the last day on which it is forbidden; null when the law names none */
    void tellingIsForbidden(byte[] basis, @Nullable LocalDate until) {
        telling = Telling.FORBIDDEN;
        forbiddenSealed = basis;
        forbiddenUntil = until;
    }

    LawfulMove refuse(RefusalGround why, StaffId by, Instant at) {
        LawfulMove move = decide(LawfulStep.REFUSE, by, at);
        if (why == RefusalGround.NOT_IN_WRITING && form == RequestForm.LETTER) {
            throw RuleViolation.at("ground", LawfulRule.GROUND_DOES_NOT_FIT);
        }
        ground = why;
        return move;
    }

    /** The authority took it back. */
    LawfulMove withdraw(StaffId by, Instant at) {
        return take(LawfulStep.WITHDRAW, by, at);
    }

    /** @throws RuleViolation when there is nothing to tell, a law still forbids it that day, or the day lies outside */
    void told(TellingWay how, LocalDate on, StaffId by, Instant at, LocalDate today) {
        if (!mayBeTold(today)) {
            throw new RuleViolation(LawfulRule.NOT_TO_BE_TOLD);
        }
        if (on.isAfter(today)) {
            throw RuleViolation.at("on", LawfulRule.DAY_IN_FUTURE);
        }
        if (telling == Telling.FORBIDDEN && !on.isAfter(forbiddenUntil)) {
            throw RuleViolation.at("on", LawfulRule.TOLD_TOO_EARLY);
        }
        telling = Telling.TOLD;
        toldHow = how;
        toldOn = on;
        toldBy = by;
        toldAt = at;
    }

    boolean mayBeTold(LocalDate today) {
        return telling == Telling.DUE
                || (telling == Telling.FORBIDDEN && forbiddenUntil != null && today.isAfter(forbiddenUntil));
    }

    /** She was erased: nothing leads from here to her, and whatever its words may have said of her goes too. */
    void forgetHer() {
        aboutCase = null;
        askedSealed = null;
        adviceSealed = null;
    }

    private LawfulMove decide(LawfulStep step, StaffId by, Instant at) {
        LawfulMove move = take(step, by, at);
        if (by.equals(enteredBy)) {
            throw new RuleViolation(LawfulRule.OWN_REQUEST);
        }
        decidedBy = by;
        decidedAt = at;
        return move;
    }

    private LawfulMove take(LawfulStep step, StaffId by, Instant at) {
        if (!status.steps().contains(step)) {
            throw new RuleViolation(LawfulRule.NOT_POSSIBLE_NOW);
        }
        LawfulMove move = new LawfulMove(ref, step, status, by, at);
        status = step.target();
        return move;
    }

    boolean may(LawfulStep step, StaffId who) {
        boolean deciding = step == LawfulStep.ANSWER || step == LawfulStep.REFUSE;
        return status.steps().contains(step)
                && !(deciding && who.equals(enteredBy))
                && (step != LawfulStep.ANSWER || isAnswerable());
    }

    /** Whether an answer is possible at all. */
    boolean isAnswerable() {
        return asks != Asks.LIST && form == RequestForm.LETTER && basisSealed != null;
    }

    String ref() {
        return ref;
    }

    LawfulStatus status() {
        return status;
    }

    RequestForm form() {
        return form;
    }

    AuthorityKind authority() {
        return authority;
    }

    Asks asks() {
        return asks;
    }

    byte[] authoritySealed() {
        return authoritySealed;
    }

    byte @Nullable [] officialSealed() {
        return officialSealed;
    }

    byte @Nullable [] letterSealed() {
        return letterSealed;
    }

    @Nullable
    LocalDate letterOn() {
        return letterOn;
    }

    byte @Nullable [] basisSealed() {
        return basisSealed;
    }

    byte @Nullable [] askedSealed() {
        return askedSealed;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    @Nullable
    LocalDate wantedBy() {
        return wantedBy;
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
    Advice advice() {
        return advice;
    }

    byte @Nullable [] adviceSealed() {
        return adviceSealed;
    }

    @Nullable
    StaffId advisedBy() {
        return advisedBy;
    }

    @Nullable
    Instant advisedAt() {
        return advisedAt;
    }

    @Nullable
    RefusalGround ground() {
        return ground;
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
    Telling telling() {
        return telling;
    }

    byte @Nullable [] forbiddenSealed() {
        return forbiddenSealed;
    }

    @Nullable
    LocalDate forbiddenUntil() {
        return forbiddenUntil;
    }

    @Nullable
    TellingWay toldHow() {
        return toldHow;
    }

    @Nullable
    LocalDate toldOn() {
        return toldOn;
    }

    @Nullable
    StaffId toldBy() {
        return toldBy;
    }

    @Nullable
    Instant toldAt() {
        return toldAt;
    }
}
