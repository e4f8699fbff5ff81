package vn.donghanh.programme;

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
import vn.donghanh.shared.Refs;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietNam;
import vn.donghanh.shared.VietnameseText;

/** A number that another body sent, with its letter. It is never overwritten: a correction is a new return, and this one is superseded. */
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

    /** @throws RuleViolation when the numbers cannot be, or the letter is not named or dated in the future */
    TargetReturn(NewReturn command, StaffId by, Instant at) {
        this.ref = Refs.random();
        this.targetCode = command.target();
        this.periodId = command.period();
        this.body = words("body", command.body(), ReturnRule.BODY_MISSING);
        this.letterNumber = words("letter", command.letter(), ReturnRule.LETTER_MISSING);
        this.letterDate = command.dated();
        this.numerator = command.n();
        this.denominator = command.of();
        this.status = ReturnStatus.PROVISIONAL;
        this.enteredBy = by;
        this.enteredAt = at;
        if (numerator > denominator) {
            throw RuleViolation.at("n", ReturnRule.MORE_THAN_ALL);
        }
        if (letterDate.isAfter(VietNam.day(at))) {
            throw RuleViolation.at("dated", ReturnRule.LETTER_IN_FUTURE);
        }
    }

    private static String words(String field, String typed, ReturnRule missing) {
        String clean = VietnameseText.clean(typed);
        if (clean.isEmpty()) {
            throw RuleViolation.at(field, missing);
        }
        return clean;
    }

    /** @throws RuleViolation by who entered it, or when it is final already */
    void confirm(StaffId by, Instant at) {
        if (status == ReturnStatus.FINAL || supersededAt != null) {
            throw new RuleViolation(ReturnRule.FINAL_ALREADY);
        }
        if (by.equals(enteredBy)) {
            throw new RuleViolation(ReturnRule.OWN_RETURN);
        }
        status = ReturnStatus.FINAL;
        approvedBy = by;
        approvedAt = at;
    }

    void supersede(Instant at) {
        supersededAt = at;
    }

    boolean isFrom(String sender) {
        return body.equalsIgnoreCase(VietnameseText.clean(sender));
    }
}
