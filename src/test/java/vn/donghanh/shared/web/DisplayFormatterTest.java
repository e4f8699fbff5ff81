package vn.donghanh.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayFormatterTest {
    private final DisplayFormatter formats = VietnameseReader.formats("vi");

    @ParameterizedTest
    @CsvSource({
        "2026-03-08, Quá hạn 2 ngày, bad",
        "2026-03-09, Quá hạn 1 ngày, bad",
        "2026-03-10, Hôm nay, warn",
        "2026-03-11, Ngày mai, warn",
        "2026-03-30, Còn 20 ngày, ''"
    })
    void deadlineIsShownRelativeToToday(LocalDate day, String words, String tone) {
        assertThat(formats.due(day)).isEqualTo(words);
        assertThat(formats.dueTone(day)).isEqualTo(tone);
    }

    @Test
    void daysFollowTheTimeZoneOfVietNam() {
        Instant lateEvening = Instant.parse("2026-03-09T17:30:00Z");
        assertThat(formats.dateTime(lateEvening)).isEqualTo("10/03/2026 00:30");
        assertThat(formats.appointment(lateEvening)).isEqualTo("Thứ Ba, 10/03/2026 00:30");
        assertThat(formats.when(lateEvening)).isEqualTo("hôm nay 00:30");
        assertThat(formats.when(Instant.parse("2026-03-09T10:20:00Z"))).isEqualTo("09/03 17:20");
    }

    @Test
    void endOfDayIsShownAsTheDay() {
        Instant lastSecond = Instant.parse("2026-03-12T16:59:59Z");
        assertThat(formats.dateTime(lastSecond)).isEqualTo("12/03/2026");
        assertThat(formats.when(lastSecond)).isEqualTo("12/03");
        assertThat(formats.dateTime(lastSecond.minusSeconds(1))).isEqualTo("12/03/2026 23:59");
    }

    @Test
    void numbersFollowTheLanguage() {
        assertThat(formats.number(1234.5)).isEqualTo("1.234,5");
        assertThat(VietnameseReader.formats("en").number(1234.5)).isEqualTo("1,234.5");
        assertThat(formats.count(1001, 1000)).isEqualTo("hơn 1.000");
        assertThat(formats.count(1000, 1000)).isEqualTo("1.000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20.000.000 đồng     | 20,000,000 đồng",
                "500 đồng            | 500 đồng",
                "7,5%                | 7.5%",
                "12%                 | 12%",
                "09/10/2026          | 09/10/2026",
                "Quỹ 20.000.000 đồng | Quỹ 20.000.000 đồng"
            })
    void theNumbersOfASlipFollowTheLanguage(String slip, String english) {
        assertThat(formats.slipNumber(slip)).isEqualTo(slip);
        assertThat(VietnameseReader.formats("en").slipNumber(slip)).isEqualTo(english);
    }

    @Test
    void initialsComeFromTheLastTwoWordsOfAName() {
        assertThat(formats.initials("Phan Thị Mỹ Linh")).isEqualTo("ML");
        assertThat(formats.initials("Sương")).isEqualTo("S");
        assertThat(formats.initials(null)).isEmpty();
    }

    @Test
    void formOfAddressIsLowerCaseWithinASentence() {
        assertThat(formats.within("Chị Na")).isEqualTo("chị Na");
        assertThat(formats.within("Bé Tư")).isEqualTo("bé Tư");
        assertThat(formats.within("Anh Khôi")).isEqualTo("anh Khôi");
        assertThat(formats.within("Bạch Y")).isEqualTo("Bạch Y");
        assertThat(VietnameseReader.formats("en").within("Chị Na")).isEqualTo("Chị Na");
    }

    @Test
    void nullIsShownAsEmptyText() {
        assertThat(formats.date(null) + formats.dateTime(null) + formats.due(null) + formats.number(null))
                .isEmpty();
    }
}
