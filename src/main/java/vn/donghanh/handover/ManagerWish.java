package vn.donghanh.handover;

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

/** What a client wishes of their case manager. Append-only; the newest counts. */
@Entity
@Table(name = "manager_wish", catalog = "donghanh_log")
class ManagerWish {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long caseId;

    @Enumerated(EnumType.STRING)
    private WishedPerson person;

    private boolean otherCommune;
    private Instant recordedAt;
    private StaffId staffId;

    protected ManagerWish() {}

    /** @param otherCommune nobody from the client's own commune */
    ManagerWish(CaseId caseId, WishedPerson person, boolean otherCommune, StaffId by, Instant at) {
        this.caseId = caseId.value();
        this.person = person;
        this.otherCommune = otherCommune;
        this.staffId = by;
        this.recordedAt = at;
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    ManagerWishView view() {
        return new ManagerWishView(person, otherCommune, recordedAt);
    }
}
