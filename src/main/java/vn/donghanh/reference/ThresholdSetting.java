package vn.donghanh.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.donghanh.shared.RuleViolationException;

/** A threshold with its period of validity. A change adds a row. */
@Entity
@Table(name = "bound")
class ThresholdSetting extends SettingVersion {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private ThresholdSettingCode code;

    private int amount;
    private String basis;

    protected ThresholdSetting() {}

    /** Creates the successor valid from the given day; this row ends the day before. */
    ThresholdSetting supersedeWith(int newAmount, String newBasis, LocalDate from) {
        if (newAmount < code.minimum() || newAmount > code.maximum()) {
            throw RuleViolationException.at("amount", SettingsRule.OUT_OF_RANGE, code.minimum(), code.maximum());
        }
        ThresholdSetting next = new ThresholdSetting();
        next.code = code;
        next.amount = newAmount;
        next.basis = newBasis;
        next.beginOn(from);
        endOn(from.minusDays(1));
        return next;
    }

    ThresholdSettingCode code() {
        return code;
    }

    int amount() {
        return amount;
    }
}
