package vn.donghanh.conference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RuleViolationException;

/** One version of the minutes of a conference. Append-only: a correction is a new version that names the earlier one. */
@Entity
@Table(name = "conference_minutes", catalog = "donghanh_log")
class ConferenceMinutes {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    @Column(columnDefinition = "char(26)")
    private String conferenceRef;

    private long caseId;
    private int versionNumber;

    @Column(columnDefinition = "char(26)")
    private @Nullable String correctsRef;

    private Instant recordedAt;
    private StaffId staffId;
    private byte[] contentSealed;

    protected ConferenceMinutes() {}

    private ConferenceMinutes(String ref, CaseConference conference, byte[] content, StaffId staff, Instant at) {
        this.ref = ref;
        this.conferenceRef = conference.ref();
        this.caseId = conference.caseId().value();
        this.contentSealed = content;
        this.staffId = staff;
        this.recordedAt = at;
    }

    /**
     * Returns the next version.
     *
     * @param before the latest version; null for the first one
     * @param basedOn the version that the author has read; 0 for the first one
     * @throws RuleViolationException unless the conference was held, or when somebody has written meanwhile
     */
    static ConferenceMinutes write(
            String ref,
            CaseConference conference,
            @Nullable ConferenceMinutes before,
            int basedOn,
            byte[] content,
            StaffId staff,
            Instant at) {
        conference.requireHeld();
        int latest = before == null ? 0 : before.versionNumber;
        if (latest != basedOn) {
            throw new RuleViolationException(ConferenceRule.CORRECTED_MEANWHILE);
        }
        ConferenceMinutes minutes = new ConferenceMinutes(ref, conference, content, staff, at);
        minutes.versionNumber = latest + 1;
        minutes.correctsRef = before == null ? null : before.ref;
        return minutes;
    }

    String ref() {
        return ref;
    }

    String conferenceRef() {
        return conferenceRef;
    }

    int versionNumber() {
        return versionNumber;
    }

    @Nullable
    String correctsRef() {
        return correctsRef;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    StaffId staff() {
        return staffId;
    }

    byte[] contentSealed() {
        return contentSealed;
    }
}
