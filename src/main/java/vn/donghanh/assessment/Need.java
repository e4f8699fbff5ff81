package vn.donghanh.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.Filter;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.spi.NeedArea;
import vn.donghanh.casefile.spi.PresentingNeed;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CaseRecordFilter;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.VietnameseText;

/** One need of an assessment: its kind, the client's description, and whether a service can meet it. */
@Entity
@Filter(name = CaseRecordFilter.NAME, condition = CaseRecordFilter.BY_ASSESSMENT, deduceAliasInjectionPoints = false)
class Need {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)", updatable = false)
    private String ref;

    @Column(columnDefinition = "char(26)", updatable = false)
    private String lineage;

    @ManyToOne(fetch = FetchType.LAZY)
    private Assessment assessment;

    private int position;

    @Enumerated(EnumType.STRING)
    private @Nullable PresentingNeed need;

    private byte @Nullable [] needSealed;
    private byte @Nullable [] wordsSealed;

    @Enumerated(EnumType.STRING)
    private @Nullable Eligibility eligibility;

    @Column(columnDefinition = "varchar(40)")
    private @Nullable String ruleCode;

    private byte @Nullable [] basisSealed;
    private @Nullable StaffId decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable LocalDate pendingSince;
    private LocalDate identifiedOn;
    private StaffId recordedBy;

    /** The key by which health records of this case are compared with the need; null for other needs and until the assessment is complete. */
    @Column(columnDefinition = "char(26)")
    private @Nullable String kindKey;

    protected Need() {}

    /** Creates a need named for the first time. A kind that would reveal an illness is stored encrypted. */
    Need(Assessment assessment, PresentingNeed kind, NeedCipher cipher, StaffId staffId, Instant at) {
        this.ref = RandomReference.random();
        this.lineage = ref;
        this.assessment = assessment;
        this.need = kind.isSealed() ? null : kind;
        this.needSealed = kind.isSealed() ? cipher.kind(this, kind) : null;
        this.identifiedOn = CentreTime.day(at);
        this.recordedBy = staffId;
    }

    /** Copies the need to the next assessment. It keeps its key, its author, and the day it was first identified. */
    Need copyTo(Assessment next, NeedCipher cipher) {
        Need copy = new Need(next, cipher.kind(this), cipher, recordedBy, Instant.EPOCH);
        copy.lineage = lineage;
        copy.identifiedOn = identifiedOn;
        copy.position = position;
        copy.wordsSealed = cipher.words(copy, cipher.words(this));
        copy.eligibility = eligibility;
        copy.ruleCode = ruleCode;
        copy.basisSealed = cipher.basis(copy, cipher.basis(this));
        copy.decidedBy = decidedBy;
        copy.decidedAt = decidedAt;
        copy.pendingSince = pendingSince;
        return copy;
    }

    void updateWords(@Nullable String words, NeedCipher cipher) {
        wordsSealed = cipher.words(this, words);
    }

    void assignKindKey(String key) {
        kindKey = key;
    }

    void moveTo(int place) {
        position = place;
    }

    /** Records the eligibility answer. Its author and time are kept while the answer stays the same. */
    void recordEligibility(
            @Nullable Eligibility answer,
            @Nullable String rule,
            @Nullable String basis,
            NeedCipher cipher,
            StaffId staffId,
            Instant at) {
        boolean same = eligibility == answer
                && Objects.equals(ruleCode, rule)
                && Objects.equals(cipher.basis(this), VietnameseText.cleanParagraphsOrNull(basis));
        if (!same) {
            pendingSince =
                    answer != Eligibility.PENDING ? null : pendingSince == null ? CentreTime.day(at) : pendingSince;
            eligibility = answer;
            ruleCode = rule;
            basisSealed = cipher.basis(this, basis);
            decidedBy = answer == null ? null : staffId;
            decidedAt = answer == null ? null : at;
        }
    }

    /** Whether the eligibility answer is complete: YES with a rule, NO with a basis, or PENDING or NOT_REQUIRED. */
    boolean isJudged() {
        return eligibility != null && eligibility.isComplete(ruleCode != null, basisSealed != null);
    }

    boolean isAccepted() {
        return eligibility != null && eligibility.isAccepted();
    }

    String ref() {
        return ref;
    }

    String lineage() {
        return lineage;
    }

    int position() {
        return position;
    }

    @Nullable
    PresentingNeed unsealedKind() {
        return need;
    }

    byte @Nullable [] needSealed() {
        return needSealed;
    }

    byte @Nullable [] wordsSealed() {
        return wordsSealed;
    }

    byte @Nullable [] basisSealed() {
        return basisSealed;
    }

    @Nullable
    Eligibility eligibility() {
        return eligibility;
    }

    @Nullable
    String ruleCode() {
        return ruleCode;
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
    LocalDate pendingSince() {
        return pendingSince;
    }

    LocalDate identifiedOn() {
        return identifiedOn;
    }

    StaffId recordedBy() {
        return recordedBy;
    }

    /** Returns the area; every need with an encrypted kind belongs to the health area. */
    NeedArea area() {
        return need == null ? NeedArea.HEALTH : need.area();
    }
}
