package vn.donghanh.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.security.StaffId;

/**
 * A device handed over to a client. Its reference opens the client's page once, for an hour. It ends when the client leaves the page, whether
 * they wrote something or not.
 */
@Entity
class FeedbackHandover {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    private long caseId;
    private StaffId staffId;
    private Instant handedAt;
    private @Nullable Instant endedAt;

    @Version
    private int version;

    protected FeedbackHandover() {}

    FeedbackHandover(String ref, CaseId caseId, StaffId staffId, Instant at) {
        this.ref = ref;
        this.caseId = caseId.value();
        this.staffId = staffId;
        this.handedAt = at;
    }

    boolean isOpen(Instant now) {
        return endedAt == null && now.isBefore(handedAt.plus(FeedbackService.HANDOVER));
    }

    void end(Instant at) {
        endedAt = at;
    }

    String ref() {
        return ref;
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    StaffId staff() {
        return staffId;
    }

    Instant handedAt() {
        return handedAt;
    }
}
