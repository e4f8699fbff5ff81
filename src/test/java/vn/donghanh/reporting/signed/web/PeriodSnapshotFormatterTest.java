package vn.donghanh.reporting.signed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.donghanh.reporting.signed.DriftCause;
import vn.donghanh.reporting.signed.DriftKind;
import vn.donghanh.reporting.signed.FigureDifference;
import vn.donghanh.shared.web.Texts;

// no container injects here
@SuppressWarnings("UnnecessaryAssignment")
class PeriodSnapshotFormatterTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-01-13");

    private final PeriodSnapshotFormatter formatter = new PeriodSnapshotFormatter();

    @BeforeEach
    void useEnglishTexts() {
        formatter.texts = new Texts() {
            @Override
            public String of(String key, Object... arguments) {
                return in(Locale.ENGLISH, key, arguments);
            }

            @Override
            public String of(Enum<?> value) {
                return value.name();
            }
        };
    }

    @Test
    void causeOfSeveralDaysIsNamedOnce() {
        assertThat(causes(
                        new DriftCause(DriftKind.REGISTER, FIRST),
                        new DriftCause(DriftKind.REGISTER, FIRST.plusDays(20)),
                        new DriftCause(DriftKind.REGISTER, FIRST.plusDays(23))))
                .contains("recorded on 3 days from 13/01/2026 to 05/02/2026")
                .doesNotContain(";");
    }

    @Test
    void causesOfOneDayAndWithoutADayAreToldInTheirOrder() {
        assertThat(causes(
                        new DriftCause(DriftKind.TRAITS, FIRST),
                        new DriftCause(DriftKind.CLOSED_AS_DUPLICATE, FIRST.plusDays(3)),
                        new DriftCause(DriftKind.RULES, null)))
                .containsSubsequence("recorded on 13/01/2026; ", "recorded on 16/01/2026; ", "RULES");
    }

    private String causes(DriftCause... causes) {
        return formatter.causes(new FigureDifference("B09", "X", "KIND", null, null, List.of(causes)));
    }
}
