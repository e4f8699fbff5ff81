package vn.donghanh.correction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RuleViolationException;

/** A correction that a supervisor requests from a case manager; the answer completes it. */
@Entity
class Correction {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    private CaseId caseId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    private CorrectionSubject about;

    private byte[] wordsSealed;
    private StaffId askedBy;
    private Instant askedAt;
    private Instant dueAt;
    private @Nullable StaffId answeredBy;
    private @Nullable Instant answeredAt;
    private byte @Nullable [] answerSealed;

    @Version
    private int version;

    protected Correction() {}

    Correction(
            String ref,
            CaseId caseId,
            CorrectionSubject about,
            byte[] wordsSealed,
            StaffId staffId,
            Instant at,
            Instant due) {
        this.ref = ref;
        this.caseId = caseId;
        this.about = about;
        this.wordsSealed = wordsSealed;
        this.askedBy = staffId;
        this.askedAt = at;
        this.dueAt = due;
    }

    void answer(StaffId staffId, Instant at, byte[] sealed) {
        if (answeredAt != null) {
            throw new RuleViolationException(CorrectionRule.ANSWERED_ALREADY);
        }
        answeredBy = staffId;
        answeredAt = at;
        answerSealed = sealed;
    }

    String ref() {
        return ref;
    }

    CorrectionSubject about() {
        return about;
    }

    byte[] wordsSealed() {
        return wordsSealed;
    }

    StaffId askedBy() {
        return askedBy;
    }

    Instant askedAt() {
        return askedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    StaffId answeredBy() {
        return answeredBy;
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }

    byte @Nullable [] answerSealed() {
        return answerSealed;
    }
}
