package vn.donghanh.reporting.released;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where and when a number left the Centre, shown or as a hidden one. Rows are appended and never changed. */
@Entity
@Table(name = "release_use", catalog = "donghanh_log")
class ReleaseUse {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long periodId;
    private String numberKey;

    @Enumerated(EnumType.STRING)
    private ReleasePlace place;

    private @Nullable String documentRef;
    private Instant usedAt;

    protected ReleaseUse() {}

    /** @param documentRef reference of the letter or report; null for pages */
    ReleaseUse(long periodId, String numberKey, ReleasePlace place, @Nullable String documentRef, Instant at) {
        this.periodId = periodId;
        this.numberKey = numberKey;
        this.place = place;
        this.documentRef = documentRef;
        this.usedAt = at;
    }
}
