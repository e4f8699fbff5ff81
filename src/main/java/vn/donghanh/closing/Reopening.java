package vn.donghanh.closing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;

/** The reopening of a case with the client's new need, as the client or the supervisor put it. Append-only; one per new episode. */
@Entity
@Table(name = "reopening", catalog = "donghanh_log")
class Reopening {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    private long caseId;
    private int episode;
    private StaffId reopenedBy;
    private Instant reopenedAt;
    private byte[] needSealed;

    protected Reopening() {}

    Reopening(String ref, CaseView newEpisode, StaffId staffId, Instant at, byte[] needSealed) {
        this.ref = ref;
        this.caseId = newEpisode.id().value();
        this.episode = newEpisode.episode();
        this.reopenedBy = staffId;
        this.reopenedAt = at;
        this.needSealed = needSealed;
    }

    static EncryptedCell needCell(PersonRef person, String ref) {
        return new EncryptedCell(person, "reopening", "need", ref);
    }

    String ref() {
        return ref;
    }

    StaffId by() {
        return reopenedBy;
    }

    Instant at() {
        return reopenedAt;
    }

    byte[] needSealed() {
        return needSealed;
    }
}
