package vn.donghanh.consent;

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
import vn.donghanh.consent.ending.DisclosureEndReason;
import vn.donghanh.security.StaffId;

/**
 * The end of a disclosure, append-only. A concluded disclosure may be withdrawn later and then has two ends; the earliest {@code
 * goneAt} counts.
 */
@Entity
@Table(name = "disclosure_closing", catalog = "donghanh_log")
class DisclosureEnd {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String disclosureRef;

    @Enumerated(EnumType.STRING)
    private DisclosureEndReason reason;

    private Instant closedAt;
    private @Nullable StaffId closedBy;
    private Instant goneAt;

    protected DisclosureEnd() {}

    /**
     * @param staffId null if a scheduled job ends it
     * @param goneAt from when on the partner no longer sees it
     */
    DisclosureEnd(
            String disclosureRef, DisclosureEndReason reason, Instant at, @Nullable StaffId staffId, Instant goneAt) {
        this.disclosureRef = disclosureRef;
        this.reason = reason;
        this.closedAt = at;
        this.closedBy = staffId;
        this.goneAt = goneAt;
    }

    Long id() {
        return id;
    }

    String disclosureRef() {
        return disclosureRef;
    }

    DisclosureEndReason reason() {
        return reason;
    }

    Instant at() {
        return closedAt;
    }

    @Nullable
    StaffId by() {
        return closedBy;
    }

    Instant goneAt() {
        return goneAt;
    }
}
