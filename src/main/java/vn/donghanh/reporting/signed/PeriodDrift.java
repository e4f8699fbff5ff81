package vn.donghanh.reporting.signed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;

/** What the records say today about a period that was closed: the result of the last comparison. */
@Entity
class PeriodDrift {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)", updatable = false)
    private String ref;

    @Column(columnDefinition = "char(26)", updatable = false)
    private String snapshotRef;

    private Instant comparedAt;
    private int differing;
    private int unexplained;

    @Column(columnDefinition = "mediumblob")
    private byte[] differencesSealed;

    protected PeriodDrift() {}

    PeriodDrift(String ref, String snapshotRef) {
        this.ref = ref;
        this.snapshotRef = snapshotRef;
    }

    /** @param sealed the differences, encrypted */
    void replace(List<FigureDifference> differences, byte[] sealed, Instant at) {
        differing = differences.size();
        unexplained = (int) differences.stream()
                .filter(difference ->
                        difference.causes().stream().anyMatch(cause -> cause.kind() == DriftKind.UNEXPLAINED))
                .count();
        differencesSealed = sealed;
        comparedAt = at;
    }

    String ref() {
        return ref;
    }

    String snapshotRef() {
        return snapshotRef;
    }

    Instant comparedAt() {
        return comparedAt;
    }

    int differing() {
        return differing;
    }

    int unexplained() {
        return unexplained;
    }

    byte[] differencesSealed() {
        return differencesSealed;
    }
}
