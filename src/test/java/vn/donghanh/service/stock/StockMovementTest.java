package vn.donghanh.service.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.security.StaffId;

/** Tests the entries of the stock register: what each says, who made it, and which can be taken back. */
class StockMovementTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final StaffId KEEPER = new StaffId(1);
    private static final GoodsQuantity TEN = new GoodsQuantity("CONDOM", 10);

    private final StockMovement received = StockMovement.received(
            "received", TEN, DAY, new FundingSource("PROVINCE", null), YearMonth.of(2027, 2), KEEPER, NOW);
    private final StockMovement writtenOff =
            StockMovement.writtenOff("off", TEN, DAY, StockReason.DAMAGED, KEEPER, NOW);
    private final StockMovement counted =
            StockMovement.counted("counted", "CONDOM", -3, DAY, StockReason.LOST, KEEPER, NOW);

    @Test
    void everyEntryByHandNamesWhoMadeItAndWhen() {
        Instant later = NOW.plusSeconds(60);
        StaffId other = new StaffId(2);
        for (StockMovement entry : List.of(received, writtenOff, counted)) {
            assertThat(entry.recordedBy()).isEqualTo(KEEPER);
            assertThat(entry.recordedAt()).isEqualTo(NOW);
            StockMovement reversed = entry.reversed(other, later);
            assertThat(reversed.recordedBy()).isEqualTo(other);
            assertThat(reversed.recordedAt()).isEqualTo(later);
        }
    }

    @Test
    void takingBackKeepsWhatWasEnteredWithTheOtherSign() {
        for (StockMovement entry : List.of(received, writtenOff, counted)) {
            StockMovement reversed = entry.reversed(KEEPER, NOW);
            assertThat(reversed.reverses()).isEqualTo(entry.ref());
            assertThat(reversed.goods()).isEqualTo("CONDOM");
            assertThat(reversed.kind()).isEqualTo(entry.kind());
            assertThat(reversed.quantity()).isEqualTo(-entry.quantity());
            assertThat(reversed.reason()).isEqualTo(entry.reason());
            assertThat(reversed.expiresOn()).isEqualTo(entry.expiresOn());
            assertThat(reversed.fundingSource()).isEqualTo(entry.fundingSource());
            assertThat(entry.isReversible()).isTrue();
            assertThat(reversed.isReversible()).isFalse();
        }
    }

    @Test
    void whatIsWrittenOffLeavesTheStockForAReason() {
        assertThat(writtenOff.quantity()).isEqualTo(-10);
        assertThat(writtenOff.reason()).isEqualTo(StockReason.DAMAGED);
        assertThat(writtenOff.kind()).isEqualTo(StockMovementKind.WRITTEN_OFF);
    }

    @ParameterizedTest
    @EnumSource
    void reasonServesWhatItIsOfferedFor(StockReason reason) {
        assertThat(reason.mayWriteOff())
                .isEqualTo(Stream.of("EXPIRED", "DAMAGED", "PACKED", "RETURNED_TO_SOURCE", "LOST")
                        .anyMatch(reason.name()::equals));
        assertThat(reason.mayExplainCount())
                .isEqualTo(Stream.of("LOST", "RECORD_DIFFERS", "UNEXPLAINED").anyMatch(reason.name()::equals));
    }
}
