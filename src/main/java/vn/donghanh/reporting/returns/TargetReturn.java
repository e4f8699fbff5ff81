package vn.donghanh.reporting.returns;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.VietnameseText;

/** Figures that another body reported by letter. They are never overwritten: a correction is a new return that names this one. */
@Entity
class TargetReturn {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)", updatable = false)
    private String ref;

    @Column(columnDefinition = "char(26)", updatable = false)
    private @Nullable String corrects;

    private String targetCode;
    private long periodId;
    private String body;
    private String letterNumber;
    private LocalDate letterDate;
    private @Nullable Long numerator;
    private @Nullable Long denominator;

    @ElementCollection
    @CollectionTable(name = "return_activity", joinColumns = @JoinColumn(name = "return_id"))
    private List<ActivityLine> activities = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "return_press_item", joinColumns = @JoinColumn(name = "return_id"))
    private List<PressLine> press = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "return_number", joinColumns = @JoinColumn(name = "return_id"))
    private List<NumberLine> numbers = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private ReturnStatus status;

    private StaffId enteredBy;
    private Instant enteredAt;
    private @Nullable StaffId approvedBy;
    private @Nullable Instant approvedAt;
    private @Nullable Instant supersededAt;

    @Version
    private int version;

    protected TargetReturn() {}

    /** @param facts complete */
    TargetReturn(ReturnFacts facts, ReturnLines lines, StaffId staffId, Instant at) {
        this.ref = RandomReference.random();
        this.targetCode = facts.target();
        this.periodId = facts.period().id();
        this.body = facts.body();
        this.letterNumber = facts.letter();
        this.letterDate = Objects.requireNonNull(facts.dated());
        this.activities.addAll(lines.activities());
        this.press.addAll(lines.press());
        this.numbers.addAll(lines.numbers());
        if (!lines.numbers().isEmpty()) {
            this.numerator =
                    lines.numbers().stream().mapToLong(NumberLine::numerator).sum();
            this.denominator =
                    lines.numbers().stream().mapToLong(NumberLine::denominator).sum();
        }
        this.status = ReturnStatus.PROVISIONAL;
        this.enteredBy = staffId;
        this.enteredAt = at;
    }

    /**
     * Lets a new return take the place of this one.
     *
     * @throws RuleViolationException when another one has already
     */
    void correctBy(TargetReturn correction) {
        if (!isInForce()) {
            throw new RuleViolationException(ReturnRule.CORRECTED_ALREADY);
        }
        supersededAt = correction.enteredAt;
        correction.corrects = ref;
    }

    /** @throws RuleViolationException when the user entered the return, or it is already final or superseded */
    void confirm(StaffId staffId, Instant at) {
        if (status == ReturnStatus.FINAL || !isInForce()) {
            throw new RuleViolationException(ReturnRule.FINAL_ALREADY);
        }
        if (staffId.equals(enteredBy)) {
            throw new RuleViolationException(ReturnRule.OWN_RETURN);
        }
        status = ReturnStatus.FINAL;
        approvedBy = staffId;
        approvedAt = at;
    }

    boolean isInForce() {
        return supersededAt == null;
    }

    boolean isFrom(String sender) {
        return body.equalsIgnoreCase(VietnameseText.clean(sender));
    }

    boolean isFor(String target, long period) {
        return targetCode.equals(target) && periodId == period;
    }

    String ref() {
        return ref;
    }

    ReturnLines lines() {
        return new ReturnLines(activities, press, numbers);
    }

    /** Returns the row of lists, as it stood at an instant. */
    ReturnRow row(Instant at) {
        boolean approved = approvedAt != null && !approvedAt.isAfter(at);
        return new ReturnRow(
                ref,
                corrects,
                targetCode,
                periodId,
                body,
                letterNumber,
                letterDate,
                numerator,
                denominator,
                approved ? ReturnStatus.FINAL : ReturnStatus.PROVISIONAL,
                enteredBy,
                enteredAt,
                approved ? approvedBy : null,
                supersededAt != null && !supersededAt.isAfter(at));
    }
}
