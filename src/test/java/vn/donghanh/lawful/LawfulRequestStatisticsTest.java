package vn.donghanh.lawful;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.spi.DataProtectionProvider.ProtectionEvent;
import vn.donghanh.casefile.spi.DataProtectionProvider.ProtectionMatter;
import vn.donghanh.casefile.spi.DataProtectionProvider.Settlement;
import vn.donghanh.casefile.spi.DataProtectionProvider.SettlementKind;
import vn.donghanh.lawful.LawfulRequestStatistics.EndedRequest;

class LawfulRequestStatisticsTest {
    private static final LocalDate RECEIVED_ON = LocalDate.of(2026, 3, 2);
    private static final Instant DUE = Instant.parse("2026-03-09T17:00:00Z");

    @ParameterizedTest
    @CsvSource({"ANSWERED,GRANTED", "REFUSED,REFUSED", "WITHDRAWN,WITHDRAWN"})
    void requestIsSettledByItsLastStep(LawfulStatus ended, SettlementKind kind) {
        assertThat(new EndedRequest(RECEIVED_ON, DUE, ended, DUE).event())
                .isEqualTo(new ProtectionEvent(
                        ProtectionMatter.AUTHORITY_REQUEST,
                        RECEIVED_ON,
                        new Settlement(LocalDate.of(2026, 3, 10), kind, true)));
        assertThat(new EndedRequest(RECEIVED_ON, DUE, ended, DUE.plusSeconds(1))
                        .event()
                        .settlement()
                        .inTime())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"RECEIVED", "ADVISED"})
    void openRequestIsNotSettled(LawfulStatus open) {
        assertThat(new EndedRequest(RECEIVED_ON, DUE, null, null).event().settlement())
                .isNull();
        assertThatThrownBy(() -> new EndedRequest(RECEIVED_ON, DUE, open, DUE).event())
                .isInstanceOf(IllegalArgumentException.class);
    }
}
