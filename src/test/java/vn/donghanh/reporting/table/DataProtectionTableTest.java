package vn.donghanh.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.spi.DataProtectionProvider.ProtectionEvent;
import vn.donghanh.casefile.spi.DataProtectionProvider.ProtectionMatter;
import vn.donghanh.casefile.spi.DataProtectionProvider.Settlement;
import vn.donghanh.casefile.spi.DataProtectionProvider.SettlementKind;
import vn.donghanh.reporting.table.TableCell.Count;
import vn.donghanh.reporting.table.TableCell.NotApplicable;
import vn.donghanh.reporting.table.TableCell.Text;

class DataProtectionTableTest {
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2026, 6, 30);

    @Test
    void whatCameAndWhatWasSettledHaveTheirOwnDays() {
        ReportTable table = table(
                event(ProtectionMatter.AUTHORITY_REQUEST, FROM.minusDays(1), FROM, SettlementKind.GRANTED, true),
                event(ProtectionMatter.AUTHORITY_REQUEST, FROM, TO, SettlementKind.REFUSED, false),
                event(ProtectionMatter.AUTHORITY_REQUEST, TO, TO.plusDays(1), SettlementKind.GRANTED, true),
                event(ProtectionMatter.AUTHORITY_REQUEST, TO, TO, SettlementKind.WITHDRAWN, true),
                new ProtectionEvent(ProtectionMatter.AUTHORITY_REQUEST, TO, null),
                new ProtectionEvent(ProtectionMatter.AUTHORITY_REQUEST, TO.plusDays(1), null));
        assertThat(numbers(table, "AUTHORITY_REQUESTS")).containsExactly(4L, 3L, 2L);
        assertThat(numbers(table, "AUTHORITY_ANSWERED")).containsExactly(null, 1L, 1L);
        assertThat(numbers(table, "AUTHORITY_REFUSED")).containsExactly(null, 1L, 0L);
        assertThat(numbers(table, "AUTHORITY_WITHDRAWN")).containsExactly(null, 1L, 1L);
        assertThat(numbers(table, "REQUESTS")).containsExactly(0L, 0L, 0L);
    }

    @Test
    void requestsOfClientsAreTheSumOfTheirKinds() {
        ReportTable table = table(
                event(ProtectionMatter.ERASURE_BY_CLIENT, FROM, TO, SettlementKind.GRANTED, true),
                event(ProtectionMatter.ERASURE_BY_CLIENT, FROM, TO, SettlementKind.REFUSED, false),
                new ProtectionEvent(ProtectionMatter.ERASURE_BY_REPRESENTATIVE, TO, null));
        assertThat(numbers(table, "REQUESTS")).containsExactly(3L, 2L, 1L);
        assertThat(numbers(table, "ERASURE_BY_CLIENT")).containsExactly(2L, 2L, 1L);
        assertThat(numbers(table, "ERASURE_BY_REPRESENTATIVE")).containsExactly(1L, 0L, 0L);
        assertThat(table.rows().get(0).part()).isFalse();
        assertThat(table.rows().get(1).part()).isTrue();
    }

    @Test
    void openingsAreSettledByTheirReviews() {
        ReportTable table = table(
                event(ProtectionMatter.BREAK_GLASS, FROM, TO, SettlementKind.GRANTED, true),
                event(ProtectionMatter.BREAK_GLASS, FROM, TO, SettlementKind.REFUSED, false),
                new ProtectionEvent(ProtectionMatter.BREAK_GLASS, TO, null),
                new ProtectionEvent(ProtectionMatter.CONSENT_WITHDRAWN, TO, null),
                new ProtectionEvent(ProtectionMatter.CONSENT_WITHDRAWN, TO.plusDays(1), null));
        assertThat(numbers(table, "BREAK_GLASS")).containsExactly(3L, 2L, 1L);
        assertThat(numbers(table, "BREAK_GLASS_NOT_JUSTIFIED")).containsExactly(null, 1L, 0L);
        assertThat(numbers(table, "CONSENT_WITHDRAWN")).containsExactly(1L, null, null);
    }

    @Test
    void whatHasNoRegisterIsNoZero() {
        assertThat(table().cell("BREACHES", "EVENTS")).isEqualTo(new Text("cell.NOT_KEPT"));
        assertThat(table().cell("BREACHES", "IN_TIME")).isEqualTo(new NotApplicable());
    }

    @Test
    void tableIsForTheCentreAlone() {
        DataProtectionTable table = new DataProtectionTable();
        assertThat(table.isInternal()).isTrue();
        assertThat(table().code()).isEqualTo(table.code());
        assertThat(new CaseMovementTable().isInternal()).isFalse();
    }

    private static ReportTable table(ProtectionEvent... events) {
        return DataProtectionTable.table(day -> !day.isBefore(FROM) && !day.isAfter(TO), List.of(events));
    }

    private static ProtectionEvent event(
            ProtectionMatter matter, LocalDate on, LocalDate settledOn, SettlementKind kind, boolean inTime) {
        return new ProtectionEvent(matter, on, new Settlement(settledOn, kind, inTime));
    }

    private static List<@Nullable Long> numbers(ReportTable table, String row) {
        return table.columns().stream()
                .map(column -> table.cell(row, column) instanceof Count count ? (Long) count.value() : null)
                .toList();
    }
}
