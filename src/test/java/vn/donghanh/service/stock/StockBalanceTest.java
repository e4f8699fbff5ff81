package vn.donghanh.service.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.RandomReference;

/** Tests what movements add up to, and that what was given names nobody. */
class StockBalanceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final StaffId KEEPER = new StaffId(1);

    @Test
    void movementsOfAllKindsAddUpToWhatIsLeft() {
        StockBalance balance = balance(100, -30, -5, 2, 10);
        assertThat(balance.received()).isEqualTo(100);
        assertThat(balance.given()).isEqualTo(30);
        assertThat(balance.adjusted()).isEqualTo(-3);
        assertThat(balance.left()).isEqualTo(67);
    }

    @ParameterizedTest
    @CsvSource({
        "100, -89, PLENTY",
        "100, -90, LOW",
        "100, -99, LOW",
        "100, -100, OUT",
        "100, -101, TO_COUNT",
        "0, -1, TO_COUNT"
    })
    void levelFollowsTheWarningLine(long received, long given, StockLevel level) {
        assertThat(balance(received, given, 0, 0, 10).level()).isEqualTo(level);
    }

    @Test
    void goodsNeverReceivedOrGivenNeedNoAttention() {
        StockLevel level = balance(0, 0, 0, 0, 10).level();
        assertThat(level).isEqualTo(StockLevel.UNUSED);
        assertThat(level.needsAttention()).isFalse();
        assertThat(StockLevel.TO_COUNT.needsAttention()).isTrue();
    }

    @Test
    void whatExpiresFirstIsTakenToBeGivenFirst() {
        assertThat(expiry(60, lot("2027-03-31", 50), lot("2027-06-30", 50))).isEqualTo(YearMonth.of(2027, 3));
        assertThat(expiry(50, lot("2027-03-31", 50), lot("2027-06-30", 50))).isEqualTo(YearMonth.of(2027, 6));
        assertThat(expiry(150, lot(null, 100), lot("2027-06-30", 50))).isEqualTo(YearMonth.of(2027, 6));
        assertThat(expiry(100, lot(null, 100), lot("2027-06-30", 50))).isNull();
        assertThat(expiry(0, lot("2027-03-31", 50))).isNull();
        assertThat(expiry(-2, lot("2027-03-31", 50))).isNull();
    }

    @Test
    void goodsAreExpiredAfterTheirLastMonth() {
        StockBalance balance = StockBalance.of(
                "LUBE",
                List.of(new StockBalance.Sum("LUBE", StockMovementKind.RECEIVED, 5L)),
                List.of(lot("2026-10-31", 5)),
                0);
        assertThat(balance.isExpired(LocalDate.of(2026, 10, 31))).isFalse();
        assertThat(balance.isExpired(LocalDate.of(2026, 11, 1))).isTrue();
    }

    @Test
    void correctionMovesOnlyTheDifference() {
        GoodsGiven before = given(DAY, new GoodsQuantity("CONDOM", 10), new GoodsQuantity("LUBE", 2));
        assertThat(GoodsGiven.changes(null, before)).hasSize(2);
        assertThat(GoodsGiven.changes(before, before)).isEmpty();
        assertThat(GoodsGiven.changes(before, given(DAY, new GoodsQuantity("CONDOM", 12))))
                .containsExactly(new GoodsGiven.Change(DAY, "CONDOM", 2), new GoodsGiven.Change(DAY, "LUBE", -2));
        assertThat(GoodsGiven.changes(before, null)).allMatch(change -> change.given() < 0);
        assertThat(GoodsGiven.changes(
                        given(DAY, new GoodsQuantity("NSP", 3)), given(DAY.plusDays(1), new GoodsQuantity("NSP", 3))))
                .containsExactly(
                        new GoodsGiven.Change(DAY, "NSP", -3), new GoodsGiven.Change(DAY.plusDays(1), "NSP", 3));
    }

    @Test
    void expiredGoodsNeedAttentionThoughManyAreLeft() {
        StockBalance balance = new StockBalance("LUBE", 50, 0, 0, 0, YearMonth.of(2026, 10));
        assertThat(balance.level().needsAttention()).isFalse();
        assertThat(balance.needsAttention(LocalDate.of(2026, 10, 31))).isFalse();
        assertThat(balance.needsAttention(LocalDate.of(2026, 11, 1))).isTrue();
        assertThat(new StockBalance("LUBE", 50, 50, 0, 10, null).needsAttention(DAY))
                .isTrue();
    }

    @Test
    void givenGoodsHoldTheDayAndNothingElse() {
        StockMovement given = StockMovement.given(new GoodsGiven.Change(DAY, "CONDOM", 10));
        assertThat(given.quantity()).isEqualTo(-10);
        assertThat(given.movedOn()).isEqualTo(DAY);
        assertThat(given.recordedAt()).isNull();
        assertThat(given.recordedBy()).isNull();
        assertThat(given.fundingSource()).isNull();
        assertThat(given.isReversible()).isFalse();
    }

    @Test
    void entryByHandIsTakenBackByItsOpposite() {
        StockMovement received = StockMovement.received(
                RandomReference.random(),
                new GoodsQuantity("CONDOM", 100),
                DAY,
                new FundingSource("SPONSOR", null),
                YearMonth.of(2028, 2),
                KEEPER,
                NOW);
        assertThat(received.expiresOn()).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(received.isReversible()).isTrue();
        StockMovement back = received.reversed(KEEPER, NOW.plusSeconds(60));
        assertThat(back.quantity()).isEqualTo(-100);
        assertThat(back.kind()).isEqualTo(StockMovementKind.RECEIVED);
        assertThat(back.reverses()).isEqualTo(received.ref());
        assertThat(back.expiresOn()).isEqualTo(received.expiresOn());
        assertThat(back.isReversible()).isFalse();
    }

    @Test
    void countWithoutDifferenceHasNoReason() {
        StockMovement counted =
                StockMovement.counted(RandomReference.random(), "LUBE", 0, DAY, StockReason.UNEXPLAINED, KEEPER, NOW);
        assertThat(counted.quantity()).isZero();
        assertThat(counted.reason()).isNull();
        assertThat(StockReason.forCount()).contains(StockReason.LOST).doesNotContain(StockReason.EXPIRED);
        assertThat(StockReason.forWriteOff()).contains(StockReason.LOST).doesNotContain(StockReason.UNEXPLAINED);
    }

    @Test
    void fundingIsASourceOrAReason() {
        assertThat(FundingSource.ofChoice("SPONSOR")).isEqualTo(new FundingSource("SPONSOR", null));
        assertThat(FundingSource.ofChoice("UNKNOWN")).isEqualTo(new FundingSource(null, MissingReason.UNKNOWN));
        assertThat(FundingSource.ofChoice("UNKNOWN").choice()).isEqualTo("UNKNOWN");
        assertThat(new FundingSource("SPONSOR", MissingReason.UNKNOWN).missing())
                .isNull();
    }

    private static GoodsGiven given(LocalDate day, GoodsQuantity... goods) {
        return new GoodsGiven(day, List.of(goods));
    }

    private static StockBalance balance(long received, long given, long writtenOff, long counted, int line) {
        return StockBalance.of(
                "LUBE",
                List.of(
                        new StockBalance.Sum("LUBE", StockMovementKind.RECEIVED, received),
                        new StockBalance.Sum("CONDOM", StockMovementKind.RECEIVED, 7L),
                        new StockBalance.Sum("LUBE", StockMovementKind.GIVEN, given),
                        new StockBalance.Sum("LUBE", StockMovementKind.WRITTEN_OFF, writtenOff),
                        new StockBalance.Sum("LUBE", StockMovementKind.COUNTED, counted)),
                List.of(),
                line);
    }

    private static StockBalance.Lot lot(@Nullable String expiresOn, long quantity) {
        return new StockBalance.Lot("LUBE", expiresOn == null ? null : LocalDate.parse(expiresOn), quantity);
    }

    private static @Nullable YearMonth expiry(long left, StockBalance.Lot... lots) {
        long received =
                List.of(lots).stream().mapToLong(StockBalance.Lot::quantity).sum();
        return StockBalance.of(
                        "LUBE",
                        List.of(
                                new StockBalance.Sum("LUBE", StockMovementKind.RECEIVED, received),
                                new StockBalance.Sum("LUBE", StockMovementKind.GIVEN, left - received)),
                        List.of(lots),
                        0)
                .expiry();
    }
}
