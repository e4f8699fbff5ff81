package vn.donghanh.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.security.StaffId;

/** What a client once said about the services. Append-only. */
@Entity
@Table(name = "feedback", catalog = "donghanh_log")
class Feedback {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    private long caseId;
    private int episode;
    private Instant recordedAt;
    private @Nullable StaffId staffId;
    private byte @Nullable [] wordsSealed;

    protected Feedback() {}

    /** @param staffId who wrote it down; null when the client wrote it alone */
    Feedback(String ref, CaseView caseView, byte @Nullable [] words, @Nullable StaffId staffId, Instant at) {
        this.ref = ref;
        this.caseId = caseView.id().value();
        this.episode = caseView.episode();
        this.wordsSealed = words;
        this.staffId = staffId;
        this.recordedAt = at;
    }

    String ref() {
        return ref;
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    Instant recordedAt() {
        return recordedAt;
    }

    boolean isWrittenByClient() {
        return staffId == null;
    }

    byte @Nullable [] wordsSealed() {
        return wordsSealed;
    }
}
