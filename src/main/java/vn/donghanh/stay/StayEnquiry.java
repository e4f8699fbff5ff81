package vn.donghanh.stay;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.security.StaffId;

/** An enquiry whether a client is in the shelter, which receives the standard answer. Append-only. */
@Entity
@Table(name = "emergency_stay_enquiry", catalog = "donghanh_log")
class StayEnquiry {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    @Column(columnDefinition = "char(26)")
    private String stayRef;

    private long caseId;

    @Enumerated(EnumType.STRING)
    private EnquiryChannel channel;

    private byte[] wordsSealed;
    private Instant recordedAt;
    private StaffId recordedBy;

    protected StayEnquiry() {}

    StayEnquiry(String ref, Stay stay, EnquiryChannel channel, byte[] words, StaffId staffId, Instant at) {
        this.ref = ref;
        this.stayRef = stay.ref();
        this.caseId = stay.caseId().value();
        this.channel = channel;
        this.wordsSealed = words;
        this.recordedBy = staffId;
        this.recordedAt = at;
    }

    String ref() {
        return ref;
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    EnquiryChannel channel() {
        return channel;
    }

    byte[] wordsSealed() {
        return wordsSealed;
    }

    Instant at() {
        return recordedAt;
    }

    StaffId by() {
        return recordedBy;
    }
}
