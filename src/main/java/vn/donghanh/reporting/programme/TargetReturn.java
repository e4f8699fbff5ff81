package vn.donghanh.reporting.programme;

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
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.VietnameseText;

/** A figure that another body reported by letter. It is never overwritten: a correction is a new return that supersedes this one. */
@Entity
class TargetReturn {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)", updatable = false)
    private String ref;

    private String targetCode;
    private long periodId;
    private String body;
    private String letterNumber;
    private LocalDate letterDate;
    private long numerator;
    private long denominator;

    @Enumerated(EnumType.STRING)
    private ReturnStatus status;

    private StaffId enteredBy;
    private Instant enteredAt;
    private StaffId approvedBy;
    private Instant approvedAt;
    private Instant supersededAt;

    @Version
    private int version;

    protected TargetReturn() {}

    /** @throws RuleViolationException when the numerator exceeds the denominator, or the letter has no number or a date in the future */
    TargetReturn(EnterReturnCommand command, StaffId staffId, Instant at) {
        this.ref = RandomReference.random();
        this.targetCode = command.target();
        this.periodId = command.period();
        this.body = requireText("body", command.body(), ReturnRule.BODY_MISSING);
        this.letterNumber = requireText("letter", command.letter(), ReturnRule.LETTER_MISSING);
        this.letterDate = command.dated();
        this.numerator = command.n();
        this.denominator = command.of();
        this.status = ReturnStatus.PROVISIONAL;
        this.enteredBy = staffId;
        this.enteredAt = at;
        if (numerator > denominator) {
            throw RuleViolationException.at("n", ReturnRule.MORE_THAN_ALL);
        }
        if (letterDate.isAfter(CentreTime.day(at))) {
            throw RuleViolationException.at("dated", ReturnRule.LETTER_IN_FUTURE);
        }
    }

    private static String requireText(String field, String typed, ReturnRule missing) {
        String clean = VietnameseText.clean(typed);
        if (clean.isEmpty()) {
            throw RuleViolationException.at(field, missing);
        }
        return clean;
    }

    /** @throws RuleViolationException when the user entered the return, or it is already final or superseded */
    void confirm(StaffId staffId, Instant at) {
        if (status == ReturnStatus.FINAL || supersededAt != null) {
            throw new RuleViolationException(ReturnRule.FINAL_ALREADY);
        }
        if (staffId.equals(enteredBy)) {
            throw new RuleViolationException(ReturnRule.OWN_RETURN);
        }
        status = ReturnStatus.FINAL;
        approvedBy = staffId;
        approvedAt = at;
    }

    void supersede(Instant at) {
        supersededAt = at;
    }

    boolean isFrom(String sender) {
        return body.equalsIgnoreCase(VietnameseText.clean(sender));
    }
}
