package vn.donghanh.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.donghanh.security.StaffId;

/**
 * A conflict of interest of a partner user who knows the person: the disclosure is hidden from this user. The reason is not
 * recorded.
 */
@Entity
@Table(name = "disclosure_known", catalog = "donghanh_log")
class ReaderConflict {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String disclosureRef;

    private StaffId staffId;
    private Instant saidAt;

    protected ReaderConflict() {}

    ReaderConflict(String disclosureRef, StaffId staff, Instant at) {
        this.disclosureRef = disclosureRef;
        this.staffId = staff;
        this.saidAt = at;
    }
}
