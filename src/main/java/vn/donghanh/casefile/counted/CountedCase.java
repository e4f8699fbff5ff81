package vn.donghanh.casefile.counted;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/**
 * Until when a case counts in figures at work, for queries; {@code CaseChanges} writes it. A case that is open counts for ever, and so does one that is over with open
 * tasks. Of any other one everything that is known was recorded by {@code countsUntil}, and so happened by then: it cannot change a number of later days.
 */
@Entity
@Immutable
public class CountedCase {
    /** Of an open case. */
    public static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    /** Of a case that is over and has open tasks. */
    public static final LocalDate UNFINISHED = OPEN.minusDays(1);

    @Id
    private long caseId;

    private LocalDate countsUntil;
    private long mark;
    private Instant markedAt;

    protected CountedCase() {}
}
