package vn.donghanh.person.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A recorded address is stored and read back unchanged. */
class RecordedAddressTest {
    private static final LocalDate DAY = LocalDate.of(2024, 11, 3);

    @Test
    void textUnitAndDayAreReadBack() {
        RecordedAddress address = new RecordedAddress("Tổ 5, thôn Phú Nam", 305, DAY);
        assertThat(address.text()).isEqualTo("Tổ 5, thôn Phú Nam [#305, 2024-11-03]");
        assertThat(RecordedAddress.read(address.text())).isEqualTo(address);
    }

    @Test
    void addressWithoutUnitKeepsItsDay() {
        RecordedAddress address = new RecordedAddress("phòng trọ gần chợ", null, DAY);
        assertThat(RecordedAddress.read(address.text())).isEqualTo(address);
    }

    @Test
    void addressStoredBeforeUnitsExistedIsRead() {
        assertThat(RecordedAddress.read("K47/12 Phan Châu Trinh"))
                .isEqualTo(new RecordedAddress("K47/12 Phan Châu Trinh", null, null));
    }

    @Test
    void bracketsWithinTheTextStayText() {
        assertThat(RecordedAddress.read("nhà [số 5] trong kiệt").spoken()).isEqualTo("nhà [số 5] trong kiệt");
    }

    @Test
    void unitIsStoredWithTheCleanedText() {
        String kept = IdentityField.ADDRESS.normalise(new RecordedAddress("  Tổ 5,  thôn ", 305, DAY).text());
        assertThat(RecordedAddress.read(kept)).isEqualTo(new RecordedAddress("Tổ 5, thôn", 305, DAY));
    }
}
