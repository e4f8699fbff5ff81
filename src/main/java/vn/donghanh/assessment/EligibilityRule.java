package vn.donghanh.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.spi.NeedArea;

/** An eligibility rule with its period of validity. A change of law is a new row. */
@Entity
class EligibilityRule {
    @Id
    private String code;

    @Enumerated(EnumType.STRING)
    private NeedArea area;

    @Column(name = "position")
    private int place;

    private String nameVi;
    private String nameEn;
    private String basis;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    protected EligibilityRule() {}

    boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    EligibilityRuleOption toOption() {
        return new EligibilityRuleOption(code, area, nameVi, nameEn, basis);
    }
}
