package vn.donghanh.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RuleViolationException;

/** One version of an incident. Append-only: a correction is a new version that names the earlier one. */
@Entity
@Table(name = "incident", catalog = "donghanh_log")
class Incident {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    /** The reference of the first version, shared by all versions, and the subject of the tasks. */
    @Column(columnDefinition = "char(26)")
    private String incidentRef;

    private int versionNumber;

    @Column(columnDefinition = "char(26)")
    private @Nullable String correctsRef;

    private long caseId;
    private int episode;

    @Enumerated(EnumType.STRING)
    private TimePrecision timePrecision;

    private @Nullable Instant happenedAt;
    private Instant recordedAt;
    private StaffId staffId;
    private byte[] summarySealed;
    private byte[] accountSealed;

    protected Incident() {}

    private Incident(String ref, IncidentTime time, IncidentStamp stamp, EncryptedIncident content) {
        this.ref = ref;
        this.timePrecision = time.precision();
        this.happenedAt = time.at();
        this.recordedAt = stamp.at();
        this.staffId = stamp.staff();
        this.summarySealed = content.summary();
        this.accountSealed = content.account();
    }

    static Incident first(
            String ref, CaseView caseView, IncidentTime time, IncidentStamp stamp, EncryptedIncident content) {
        Incident incident = new Incident(ref, time, stamp, content);
        incident.incidentRef = ref;
        incident.versionNumber = 1;
        incident.caseId = caseView.id().value();
        incident.episode = caseView.episode();
        return incident;
    }

    /**
     * Returns the version that corrects this one.
     *
     * @param basedOn the version that the author of the correction has read
     * @throws RuleViolationException when somebody has corrected that version meanwhile
     */
    Incident correct(String newRef, int basedOn, IncidentTime time, IncidentStamp stamp, EncryptedIncident content) {
        if (versionNumber != basedOn) {
            throw new RuleViolationException(IncidentRule.CORRECTED_MEANWHILE);
        }
        Incident next = new Incident(newRef, time, stamp, content);
        next.incidentRef = incidentRef;
        next.versionNumber = versionNumber + 1;
        next.correctsRef = ref;
        next.caseId = caseId;
        next.episode = episode;
        return next;
    }

    String ref() {
        return ref;
    }

    String incidentRef() {
        return incidentRef;
    }

    int versionNumber() {
        return versionNumber;
    }

    @Nullable
    String correctsRef() {
        return correctsRef;
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    IncidentTime time() {
        return new IncidentTime(timePrecision, happenedAt);
    }

    Instant recordedAt() {
        return recordedAt;
    }

    StaffId staff() {
        return staffId;
    }

    byte[] summarySealed() {
        return summarySealed;
    }

    byte[] accountSealed() {
        return accountSealed;
    }
}
