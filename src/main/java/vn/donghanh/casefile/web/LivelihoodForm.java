package vn.donghanh.casefile.web;

import java.io.Serializable;
import java.util.stream.Stream;
import vn.donghanh.casefile.model.EmploymentType;
import vn.donghanh.casefile.model.Livelihood;
import vn.donghanh.shared.MissingReason;

/** Form input of employment and income. One field holds either the employment type or the reason why it is missing. */
public class LivelihoodForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String employment;
    private Long income;
    private MissingReason incomeMissing;

    public void load(Livelihood livelihood) {
        employment = livelihood.employment() != null
                ? livelihood.employment().name()
                : livelihood.employmentMissing() == null
                        ? null
                        : livelihood.employmentMissing().name();
        income = livelihood.income();
        incomeMissing = livelihood.incomeMissing();
    }

    public Livelihood toLivelihood() {
        MissingReason missing = Stream.of(MissingReason.values())
                .filter(missingReason -> missingReason.name().equals(employment))
                .findFirst()
                .orElse(null);
        EmploymentType type = employment == null || missing != null ? null : EmploymentType.valueOf(employment);
        return new Livelihood(type, missing, income, incomeMissing);
    }

    public EmploymentType[] getEmployments() {
        return EmploymentType.values();
    }

    public MissingReason[] getMissing() {
        return MissingReason.values();
    }

    public String getEmployment() {
        return employment;
    }

    public void setEmployment(String employment) {
        this.employment = employment;
    }

    public Long getIncome() {
        return income;
    }

    public void setIncome(Long income) {
        this.income = income;
    }

    public MissingReason getIncomeMissing() {
        return incomeMissing;
    }

    public void setIncomeMissing(MissingReason incomeMissing) {
        this.incomeMissing = incomeMissing;
    }
}
