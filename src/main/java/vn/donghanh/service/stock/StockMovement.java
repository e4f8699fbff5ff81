package vn.donghanh.service.stock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.RandomReference;

/**
 * A quantity of goods of one kind that came to the stock, or left it if negative. Append-only. What was given holds the day and nothing else, neither
 * who gave it nor when it was recorded, so that it cannot be matched with a client's record.
 */
@Entity
@Table(name = "stock_movement", catalog = "donghanh_log")
class StockMovement {
    @Id
    @Column(columnDefinition = "char(26)")
    private String ref;

    private String goods;

    @Enumerated(EnumType.STRING)
    private StockMovementKind kind;

    private int quantity;
    private LocalDate movedOn;
    private @Nullable String fundingSource;

    @Enumerated(EnumType.STRING)
    private @Nullable MissingReason fundingMissing;

    private @Nullable LocalDate expiresOn;

    @Enumerated(EnumType.STRING)
    private @Nullable StockReason reason;

    @Column(columnDefinition = "char(26)")
    private @Nullable String reverses;

    private @Nullable Instant recordedAt;
    private @Nullable StaffId staffId;

    protected StockMovement() {}

    private StockMovement(String ref, String goods, StockMovementKind kind, int quantity, LocalDate day) {
        this.ref = ref;
        this.goods = goods;
        this.kind = kind;
        this.quantity = quantity;
        this.movedOn = day;
    }

    static StockMovement given(GoodsGiven.Change change) {
        return new StockMovement(
                RandomReference.random(), change.goods(), StockMovementKind.GIVEN, -change.given(), change.day());
    }

    /** @param expiry the month until whose end the goods can be used; null when none is known */
    static StockMovement received(
            String ref,
            GoodsQuantity goods,
            LocalDate day,
            FundingSource funding,
            @Nullable YearMonth expiry,
            StaffId staff,
            Instant now) {
        StockMovement movement =
                new StockMovement(ref, goods.goods(), StockMovementKind.RECEIVED, goods.quantity(), day);
        movement.fundingSource = funding.code();
        movement.fundingMissing = funding.missing();
        movement.expiresOn = expiry == null ? null : expiry.atEndOfMonth();
        movement.recordedBy(staff, now);
        return movement;
    }

    static StockMovement writtenOff(
            String ref, GoodsQuantity goods, LocalDate day, StockReason reason, StaffId staff, Instant now) {
        StockMovement movement =
                new StockMovement(ref, goods.goods(), StockMovementKind.WRITTEN_OFF, -goods.quantity(), day);
        movement.reason = reason;
        movement.recordedBy(staff, now);
        return movement;
    }

    /** @param difference the count less what the register said */
    static StockMovement counted(
            String ref,
            String goods,
            int difference,
            LocalDate day,
            @Nullable StockReason reason,
            StaffId staff,
            Instant now) {
        StockMovement movement = new StockMovement(ref, goods, StockMovementKind.COUNTED, difference, day);
        movement.reason = difference == 0 ? null : reason;
        movement.recordedBy(staff, now);
        return movement;
    }

    /** Creates the movement that takes this one back; both stay in the register. */
    StockMovement reversed(StaffId staff, Instant now) {
        StockMovement movement = new StockMovement(RandomReference.random(), goods, kind, -quantity, movedOn);
        movement.fundingSource = fundingSource;
        movement.fundingMissing = fundingMissing;
        movement.expiresOn = expiresOn;
        movement.reason = reason;
        movement.reverses = ref;
        movement.recordedBy(staff, now);
        return movement;
    }

    private void recordedBy(StaffId staff, Instant now) {
        staffId = staff;
        recordedAt = now;
    }

    /** Whether it can be taken back: an entry by hand that takes nothing back itself. */
    boolean isReversible() {
        return kind != StockMovementKind.GIVEN && reverses == null;
    }

    String ref() {
        return ref;
    }

    String goods() {
        return goods;
    }

    StockMovementKind kind() {
        return kind;
    }

    int quantity() {
        return quantity;
    }

    LocalDate movedOn() {
        return movedOn;
    }

    @Nullable
    String fundingSource() {
        return fundingSource;
    }

    @Nullable
    LocalDate expiresOn() {
        return expiresOn;
    }

    @Nullable
    StockReason reason() {
        return reason;
    }

    @Nullable
    String reverses() {
        return reverses;
    }

    @Nullable
    Instant recordedAt() {
        return recordedAt;
    }

    @Nullable
    StaffId recordedBy() {
        return staffId;
    }
}
