package vn.donghanh.casefile.web;

import java.io.Serializable;
import java.util.stream.Stream;
import vn.donghanh.casefile.EmploymentType;
import vn.donghanh.casefile.Livelihood;
import vn.donghanh.shared.Missing;

/** Job and income as they stand on a form. The job, or why there is none, is held as one word of either list. */
public class LivelihoodForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String employment;
    private Long income;
    private Missing incomeMissing;

    public void load(Livelihood told) {
        employment = told.employment() != null
                ? told.employment().name()
                : told.employmentMissing() == null
                        ? null
                        : told.employmentMissing().name();
        income = told.income();
        incomeMissing = told.incomeMissing();
    }

    public Livelihood told() {
        Missing missing = Stream.of(Missing.values())
                .filter(one -> one.name().equals(employment))
                .findFirst()
                .orElse(null);
        EmploymentType type = employment == null || missing != null ? null : EmploymentType.valueOf(employment);
        return new Livelihood(type, missing, income, incomeMissing);
    }

    public EmploymentType[] getEmployments() {
        return EmploymentType.values();
    }

    public Missing[] getMissing() {
        return Missing.values();
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

    public Missing getIncomeMissing() {
        return incomeMissing;
    }

    public void setIncomeMissing(Missing incomeMissing) {
        this.incomeMissing = incomeMissing;
    }
}
