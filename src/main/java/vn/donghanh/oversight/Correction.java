package vn.donghanh.oversight;

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
import vn.donghanh.casefile.CaseId;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RuleViolation;

/** Something a supervisor asks a case's worker to put right; it ends with the worker's answer. */
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
    private CorrectionAbout about;

    private byte[] wordsSealed;
    private StaffId askedBy;
    private Instant askedAt;
    private Instant dueAt;
    private StaffId answeredBy;
    private Instant answeredAt;
    private byte[] answerSealed;

    @Version
    private int version;

    protected Correction() {}

    Correction(
            String ref, CaseId file, CorrectionAbout about, byte[] wordsSealed, StaffId by, Instant at, Instant due) {
        this.ref = ref;
        this.caseId = file;
        this.about = about;
        this.wordsSealed = wordsSealed;
        this.askedBy = by;
        this.askedAt = at;
        this.dueAt = due;
    }

    void answer(StaffId by, Instant at, byte[] sealed) {
        if (answeredAt != null) {
            throw new RuleViolation(CorrectionRule.ANSWERED_ALREADY);
        }
        answeredBy = by;
        answeredAt = at;
        answerSealed = sealed;
    }

    String ref() {
        return ref;
    }

    CorrectionAbout about() {
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
