package vn.donghanh.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import vn.donghanh.operations.StatusFinding;
import vn.donghanh.operations.StatusProvider;
import vn.donghanh.operations.StatusRow;
import vn.donghanh.shared.CentreTime;

/** Whether the holidays of this year, from November on of the next one too, are entered, and every bound holds today. */
@ApplicationScoped
class ReferenceStatusProvider implements StatusProvider {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Override
    public List<StatusRow> status() {
        LocalDate today = CentreTime.today(clock);
        return List.of(holidays(yearsWithHolidays(), today), bounds(boundsInForce(today)));
    }

    private List<Integer> yearsWithHolidays() {
        return em.createQuery("select distinct year(h.day) from Holiday h", Integer.class)
                .getResultList();
    }

    private List<ThresholdSettingCode> boundsInForce(LocalDate day) {
        return em.createQuery("select b from ThresholdSetting b", ThresholdSetting.class).getResultList().stream()
                .filter(bound -> bound.isValidOn(day))
                .map(ThresholdSetting::code)
                .distinct()
                .toList();
    }

    static StatusRow holidays(Collection<Integer> years, LocalDate today) {
        int last = today.getMonth().compareTo(Month.NOVEMBER) < 0 ? today.getYear() : today.getYear() + 1;
        for (int year = today.getYear(); year <= last; year++) {
            if (!years.contains(year)) {
                return StatusRow.of(StatusFinding.HOLIDAYS_MISSING, String.valueOf(year));
            }
        }
        return StatusRow.of(StatusFinding.HOLIDAYS_ENTERED, String.valueOf(last));
    }

    static StatusRow bounds(Collection<ThresholdSettingCode> inForce) {
        ArrayList<ThresholdSettingCode> missing = new ArrayList<>(Arrays.stream(ThresholdSettingCode.values())
                .filter(code -> !inForce.contains(code))
                .toList());
        return missing.isEmpty()
                ? StatusRow.of(StatusFinding.BOUNDS_IN_FORCE, inForce.size())
                : StatusRow.of(StatusFinding.BOUNDS_MISSING, missing);
    }
}
