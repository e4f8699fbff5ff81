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
import vn.donghanh.security.StaffId;

/** The notice that the law demands after violence against a child: to one recipient, with the least that it needs. Append-only. */
@Entity
@Table(name = "incident_notice", catalog = "donghanh_log")
class IncidentNotice {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    @Column(columnDefinition = "char(26)")
    private String incidentRef;

    private long caseId;

    @Enumerated(EnumType.STRING)
    private NoticeRecipient recipient;

    @Enumerated(EnumType.STRING)
    private NoticeChannel channel;

    private String basis;
    private StaffId decidedBy;
    private Instant givenAt;
    private Instant recordedAt;

    @Enumerated(EnumType.STRING)
    private ClientInformed clientInformed;

    private byte[] contentSealed;

    protected IncidentNotice() {}

    IncidentNotice(String ref, Incident incident, GiveNoticeCommand command, String basis, IncidentStamp stamp) {
        this.ref = ref;
        this.incidentRef = incident.incidentRef();
        this.caseId = incident.caseId().value();
        this.recipient = command.requiredRecipient();
        this.channel = command.requiredChannel();
        this.clientInformed = command.requiredInformed();
        this.basis = basis;
        this.decidedBy = stamp.staff();
        this.givenAt = stamp.at();
        this.recordedAt = stamp.at();
    }

    void recordContent(byte[] sealed) {
        contentSealed = sealed;
    }

    String ref() {
        return ref;
    }

    NoticeRecipient recipient() {
        return recipient;
    }

    NoticeChannel channel() {
        return channel;
    }

    String basis() {
        return basis;
    }

    StaffId decidedBy() {
        return decidedBy;
    }

    Instant at() {
        return givenAt;
    }

    ClientInformed informed() {
        return clientInformed;
    }

    byte[] contentSealed() {
        return contentSealed;
    }
}
