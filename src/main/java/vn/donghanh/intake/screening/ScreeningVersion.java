package vn.donghanh.intake.screening;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RuleViolationException;

/** One version of a risk screening. Append-only: a correction is a new version that names the earlier one. */
@Entity
@Table(name = "risk_screening", catalog = "donghanh_log")
class ScreeningVersion {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    /** The reference of the first version, shared by all versions. */
    @Column(columnDefinition = "char(26)")
    private String screeningRef;

    private int versionNumber;

    @Column(columnDefinition = "char(26)")
    private @Nullable String correctsRef;

    private long caseId;
    private int episode;
    private LocalDate screenedOn;

    @Enumerated(EnumType.STRING)
    private ScreeningOccasion occasion;

    private Instant recordedAt;
    private StaffId staffId;
    private byte @Nullable [] answersSealed;

    protected ScreeningVersion() {}

    private ScreeningVersion(String ref, LocalDate day, ScreeningStamp stamp, byte[] sealed) {
        this.ref = ref;
        this.screenedOn = day;
        this.recordedAt = stamp.at();
        this.staffId = stamp.staff();
        this.answersSealed = sealed;
    }

    static ScreeningVersion first(
            String ref,
            CaseView caseView,
            LocalDate day,
            ScreeningOccasion occasion,
            ScreeningStamp stamp,
            byte[] sealed) {
        ScreeningVersion version = new ScreeningVersion(ref, day, stamp, sealed);
        version.screeningRef = ref;
        version.versionNumber = 1;
        version.caseId = caseView.id().value();
        version.episode = caseView.episode();
        version.occasion = occasion;
        return version;
    }

    /**
     * Returns the version that corrects this one; the occasion stays.
     *
     * @param basedOn the version that the author of the correction has read
     * @throws RuleViolationException when somebody has corrected that version meanwhile
     */
    ScreeningVersion correct(String newRef, int basedOn, LocalDate day, ScreeningStamp stamp, byte[] sealed) {
        if (versionNumber != basedOn) {
            throw new RuleViolationException(ScreeningRule.CORRECTED_MEANWHILE);
        }
        ScreeningVersion next = new ScreeningVersion(newRef, day, stamp, sealed);
        next.screeningRef = screeningRef;
        next.versionNumber = versionNumber + 1;
        next.correctsRef = ref;
        next.caseId = caseId;
        next.episode = episode;
        next.occasion = occasion;
        return next;
    }

    String ref() {
        return ref;
    }

    String screeningRef() {
        return screeningRef;
    }

    int versionNumber() {
        return versionNumber;
    }

    @Nullable
    String correctsRef() {
        return correctsRef;
    }

    LocalDate screenedOn() {
        return screenedOn;
    }

    ScreeningOccasion occasion() {
        return occasion;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    StaffId staff() {
        return staffId;
    }

    /** Null for the first screening of an earlier record: its answers are in the reception record of the same reference. */
    byte @Nullable [] answersSealed() {
        return answersSealed;
    }
}
