package vn.donghanh.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Queries of thresholds by the row that was valid on a day. */
@ApplicationScoped
public class ThresholdSettingQueries {
    @PersistenceContext
    EntityManager em;

    /**
     * Returns a function from days to values of the threshold, in the unit of its code. Executes one statement for any number of days. The function
     * throws {@link IllegalStateException} for a day without a valid row: a setting is missing, and there is no default.
     */
    public ToIntFunction<LocalDate> amountByDay(ThresholdSettingCode code) {
        List<ThresholdSetting> rows = em.createQuery(
                        "select b from ThresholdSetting b where b.code = :code", ThresholdSetting.class)
                .setParameter("code", code)
                .getResultList();
        return day -> rows.stream()
                .filter(row -> row.isValidOn(day))
                .findFirst()
                .orElseThrow(() -> missing(code, day))
                .amount();
    }

    /** Returns the values of several thresholds on a day. Executes one statement. */
    public ToIntFunction<ThresholdSettingCode> amountsOn(LocalDate day, Collection<ThresholdSettingCode> codes) {
        Map<ThresholdSettingCode, Integer> amounts = em
                .createQuery("select b from ThresholdSetting b where b.code in :codes", ThresholdSetting.class)
                .setParameter("codes", codes)
                .getResultList()
                .stream()
                .filter(row -> row.isValidOn(day))
                .collect(Collectors.toMap(ThresholdSetting::code, ThresholdSetting::amount));
        return code -> Optional.ofNullable(amounts.get(code)).orElseThrow(() -> missing(code, day));
    }

    private static IllegalStateException missing(ThresholdSettingCode code, LocalDate day) {
        return new IllegalStateException("No bound " + code + " is valid on " + day);
    }
}
