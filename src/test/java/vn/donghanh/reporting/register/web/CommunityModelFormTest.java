package vn.donghanh.reporting.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.donghanh.reference.place.AdminUnitHistory.Unit;
import vn.donghanh.reference.place.AdminUnitLevel;

class CommunityModelFormTest {
    private final List<Unit> communes =
            List.of(commune(2, "An Phú"), commune(10, "Bàn Thạch"), commune(7, "Hương Trà"));
    private final CommunityModelForm form = new CommunityModelForm();

    @Test
    void chosenCommunesStandBeforeTheOthers() {
        form.setCommunes(Set.of("7", "10"));
        assertThat(form.chosenFirst(communes)).extracting(Unit::id).containsExactly(10, 7, 2);
    }

    @Test
    void withoutAChoiceTheOrderStays() {
        assertThat(form.chosenFirst(communes)).isEqualTo(communes);
    }

    private static Unit commune(int id, String name) {
        return new Unit(id, AdminUnitLevel.COMMUNE, null, name, LocalDate.EPOCH, null);
    }
}
