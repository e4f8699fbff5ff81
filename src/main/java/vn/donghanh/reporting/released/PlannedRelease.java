package vn.donghanh.reporting.released;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.donghanh.reporting.released.ReleasedPeriod.KnownNumber;

/**
 * What may leave the Centre of a period, decided when its figures were computed. Rows are appended and never changed: a period that is computed anew has a
 * plan of its own.
 */
@Entity
@Table(name = "release_plan", catalog = "donghanh_log")
class PlannedRelease {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long periodId;
    private String periodKey;
    private LocalDate unitsOn;

    /** The newest release that the plan knew. */
    private long lastRelease;

    private Instant plannedAt;

    @ElementCollection
    @CollectionTable(name = "release_number", catalog = "donghanh_log", joinColumns = @JoinColumn(name = "plan_id"))
    private Set<PlannedNumber> numbers = new HashSet<>();

    /** A number with what it counts, shown or hidden. */
    @Embeddable
    record PlannedNumber(
            @Column(name = "number_key") String numberKey,
            @Column(name = "amount") long amount,
            @Column(name = "shown") boolean shown) {}

    protected PlannedRelease() {}

    /**
     * @param unitsOn the day whose administrative units the numbers use
     * @param lastRelease id of the newest release that the plan knew; 0 for none
     */
    PlannedRelease(long periodId, ReleasedPeriod planned, LocalDate unitsOn, long lastRelease, Instant at) {
        this.periodId = periodId;
        this.periodKey = planned.period();
        this.unitsOn = unitsOn;
        this.lastRelease = lastRelease;
        this.plannedAt = at;
        planned.numbers().forEach((key, number) -> numbers.add(new PlannedNumber(key, number.value(), number.shown())));
    }

    ReleasedPeriod released() {
        Map<String, KnownNumber> released = new TreeMap<>();
        numbers.forEach(row -> released.put(row.numberKey(), new KnownNumber(row.amount(), row.shown())));
        return new ReleasedPeriod(periodKey, released);
    }

    long id() {
        return id;
    }

    long lastRelease() {
        return lastRelease;
    }
}
