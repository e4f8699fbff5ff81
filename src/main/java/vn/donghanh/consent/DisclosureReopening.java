package vn.donghanh.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;

/** The reopening of a disclosure whose conclusion was a mistake; append-only. Its end no longer counts. */
@Entity
@Table(name = "disclosure_reopening", catalog = "donghanh_log")
class DisclosureReopening {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long closingId;
    private Instant reopenedAt;
    private @Nullable StaffId reopenedBy;

    protected DisclosureReopening() {}

    DisclosureReopening(DisclosureEnd closing, Instant at, @Nullable StaffId staffId) {
        this.closingId = closing.id();
        this.reopenedAt = at;
        this.reopenedBy = staffId;
    }
}
