package vn.donghanh.service.stock;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the register says about one kind of goods.
 *
 * @param given what left by deliveries and outreach contacts, corrections deducted
 * @param adjusted the sum of counts and write-offs
 * @param warningLine number of pieces at which the keeper is warned; 0 for none
 * @param expiry the month until whose end the goods next to expire can be used; null when it is not known
 */
public record StockBalance(
        String goods, long received, long given, long adjusted, int warningLine, @Nullable YearMonth expiry)
        implements Serializable {

    /** The sum of the movements of one kind. */
    record Sum(String goods, StockMovementKind kind, Long quantity) {}

    /** Goods received that expire together. */
    record Lot(String goods, @Nullable LocalDate expiresOn, Long quantity) {}

    static StockBalance of(String goods, List<Sum> sums, List<Lot> lots, int warningLine) {
        long received = sum(goods, sums, StockMovementKind.RECEIVED);
        long given = -sum(goods, sums, StockMovementKind.GIVEN);
        long adjusted = sum(goods, sums, StockMovementKind.COUNTED) + sum(goods, sums, StockMovementKind.WRITTEN_OFF);
        return new StockBalance(
                goods, received, given, adjusted, warningLine, expiry(goods, lots, received - given + adjusted));
    }

    private static long sum(String goods, List<Sum> sums, StockMovementKind kind) {
        return sums.stream()
                .filter(sum -> sum.goods().equals(goods) && sum.kind() == kind)
                .mapToLong(Sum::quantity)
                .sum();
    }

    /** What expires first is given first, so what is left is the part of the lots that expires last. */
    private static @Nullable YearMonth expiry(String goods, List<Lot> lots, long left) {
        long ofLaterLots = 0;
        YearMonth expiry = null;
        List<Lot> latestFirst = lots.stream()
                .filter(lot -> lot.goods().equals(goods))
                .sorted(Comparator.comparing(
                        Lot::expiresOn, Comparator.nullsFirst(Comparator.<LocalDate>reverseOrder())))
                .toList();
        for (Lot lot : latestFirst) {
            if (ofLaterLots >= left) {
                break;
            }
            ofLaterLots += lot.quantity();
            LocalDate last = lot.expiresOn();
            if (last != null && lot.quantity() > 0) {
                expiry = YearMonth.from(last);
            }
        }
        return expiry;
    }

    public long left() {
        return received - given + adjusted;
    }

    public StockLevel level() {
        return received == 0 && given == 0 && adjusted == 0 ? StockLevel.UNUSED : StockLevel.of(left(), warningLine);
    }

    /** Whether the keeper is to look after these goods: they run low, ran out, are to be counted or have expired. */
    public boolean needsAttention(LocalDate today) {
        return level().needsAttention() || isExpired(today);
    }

    /** Whether goods that are left can no longer be used. */
    public boolean isExpired(LocalDate today) {
        return expiry != null && left() > 0 && expiry.isBefore(YearMonth.from(today));
    }
}
