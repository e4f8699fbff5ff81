package vn.donghanh.staff.cover;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;

/**
 * A colleague stands in for an absent member of staff from day to day. It begins and ends by its days alone, without anybody or any
 * job doing it, and can be ended earlier. Nothing of the absent person's work changes hands.
 */
@Entity
public class Cover {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    private StaffId absentId;
    private StaffId standInId;
    private LocalDate fromDay;
    private LocalDate untilDay;

    @Enumerated(EnumType.STRING)
    private CoverReason reason;

    private StaffId arrangedBy;
    private Instant arrangedAt;
    private @Nullable StaffId endedBy;
    private @Nullable Instant endedAt;

    @Version
    private int version;

    protected Cover() {}

    /** @param longest the most days that a cover may last */
    public Cover(
            StaffId absent,
            StaffId standIn,
            CoverPeriod period,
            CoverReason reason,
            StaffId by,
            Instant at,
            int longest) {
        period.requireValid(CentreTime.day(at), longest);
        if (absent.equals(standIn)) {
            throw RuleViolationException.at("standIn", CoverRule.STAND_IN_NOT_SUITED);
        }
        if (standIn.equals(by)) {
            throw RuleViolationException.at("standIn", CoverRule.OWN_ACCESS);
        }
        this.ref = RandomReference.random();
        this.absentId = absent;
        this.standInId = standIn;
        this.fromDay = period.from();
        this.untilDay = period.until();
        this.reason = reason;
        this.arrangedBy = by;
        this.arrangedAt = at;
    }

    /** Ends the cover at once, or calls it off before it has begun. */
    public void end(@Nullable StaffId by, Instant at) {
        if (!status(at).mayEnd()) {
            throw new RuleViolationException(CoverRule.ALREADY_OVER);
        }
        endedBy = by;
        endedAt = at;
    }

    public CoverStatus status(Instant now) {
        if (endedAt != null) {
            return endedAt.isBefore(begin()) ? CoverStatus.CALLED_OFF : CoverStatus.ENDED_EARLY;
        }
        if (now.isBefore(begin())) {
            return CoverStatus.COMING;
        }
        return now.isBefore(end()) ? CoverStatus.RUNNING : CoverStatus.OVER;
    }

    /** Returns the first moment of the first day. */
    public Instant begin() {
        return fromDay.atStartOfDay(CentreTime.ZONE).toInstant();
    }

    /** Returns the first moment after the last day. */
    public Instant end() {
        return untilDay.plusDays(1).atStartOfDay(CentreTime.ZONE).toInstant();
    }

    public String ref() {
        return ref;
    }

    public StaffId absent() {
        return absentId;
    }

    public StaffId standIn() {
        return standInId;
    }

    public LocalDate from() {
        return fromDay;
    }

    public LocalDate until() {
        return untilDay;
    }

    public CoverReason reason() {
        return reason;
    }

    public StaffId arrangedBy() {
        return arrangedBy;
    }
}
