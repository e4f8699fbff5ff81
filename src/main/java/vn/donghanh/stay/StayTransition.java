package vn.donghanh.stay;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RandomReference;

/** One transition of a stay, with its decision and words. Append-only. */
@Entity
@Table(name = "emergency_stay_move", catalog = "donghanh_log")
class StayTransition {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    @Column(columnDefinition = "char(26)")
    private String stayRef;

    private long caseId;

    @Enumerated(EnumType.STRING)
    private StayStep step;

    @Enumerated(EnumType.STRING)
    private @Nullable StayStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private StayStatus toStatus;

    private Instant movedAt;
    private @Nullable StaffId movedBy;
    private @Nullable Instant happenedAt;
    private @Nullable LocalDate untilOn;
    private byte @Nullable [] decisionSealed;
    private @Nullable LocalDate decidedOn;
    private byte @Nullable [] letterSealed;
    private @Nullable LocalDate letterOn;
    private byte @Nullable [] wordsSealed;

    protected StayTransition() {}

    /** Creates the transition to the stay's current status. */
    StayTransition(Stay stay, StayStep step, @Nullable StayStatus from, StayTransitionStamp stamp) {
        this.ref = RandomReference.random();
        this.stayRef = stay.ref();
        this.caseId = stay.caseId().value();
        this.step = step;
        this.fromStatus = from;
        this.toStatus = stay.status();
        this.movedAt = stamp.at();
        this.movedBy = stamp.staff();
        this.happenedAt = stamp.eventAt();
    }

    /** Adds the director's decision; its number is encrypted. */
    StayTransition withDecision(byte @Nullable [] number, LocalDate on, @Nullable LocalDate until) {
        decisionSealed = number;
        decidedOn = on;
        untilOn = until;
        return this;
    }

    /** Adds the last day of the stay by this step. */
    StayTransition withUntil(LocalDate until) {
        untilOn = until;
        return this;
    }

    /** Adds the letter of the parent authority; its number is encrypted. */
    StayTransition withLetter(byte @Nullable [] number, @Nullable LocalDate on) {
        letterSealed = number;
        letterOn = on;
        return this;
    }

    StayTransition withWords(byte @Nullable [] words) {
        wordsSealed = words;
        return this;
    }

    String ref() {
        return ref;
    }

    String stayRef() {
        return stayRef;
    }

    StayStep step() {
        return step;
    }

    /** Returns when it was recorded. */
    Instant at() {
        return movedAt;
    }

    /** Returns when it happened, which is when it was recorded unless another time was told. */
    Instant happenedAt() {
        return happenedAt == null ? movedAt : happenedAt;
    }

    /** Returns whether it was recorded in another minute than it happened. */
    boolean isRecordedLater() {
        return happenedAt().isBefore(movedAt.truncatedTo(ChronoUnit.MINUTES));
    }

    @Nullable
    StaffId by() {
        return movedBy;
    }

    @Nullable
    LocalDate untilOn() {
        return untilOn;
    }

    byte @Nullable [] decisionSealed() {
        return decisionSealed;
    }

    @Nullable
    LocalDate decidedOn() {
        return decidedOn;
    }

    byte @Nullable [] letterSealed() {
        return letterSealed;
    }

    @Nullable
    LocalDate letterOn() {
        return letterOn;
    }

    byte @Nullable [] wordsSealed() {
        return wordsSealed;
    }
}
