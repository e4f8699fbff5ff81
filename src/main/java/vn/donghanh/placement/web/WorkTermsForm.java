package vn.donghanh.placement.web;

import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import vn.donghanh.casefile.model.EmploymentType;
import vn.donghanh.placement.WorkTerms;
import vn.donghanh.shared.MissingReason;

/** Form of kind and pay of the work. A field holds either an answer or the reason why it is missing. */
public class WorkTermsForm implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private String employment;
    private String wage;

    void read(WorkTerms terms) {
        employment = terms.employment() != null ? terms.employment().name() : name(terms.employmentMissing());
        wage = terms.wageBand() != null ? terms.wageBand() : name(terms.wageMissing());
    }

    private static String name(MissingReason missing) {
        return missing == null ? null : missing.name();
    }

    WorkTerms terms() {
        MissingReason employmentMissing = missing(employment);
        MissingReason wageMissing = missing(wage);
        return new WorkTerms(
                employment == null || employmentMissing != null ? null : EmploymentType.valueOf(employment),
                employmentMissing,
                wageMissing != null ? null : wage,
                wageMissing);
    }

    private static MissingReason missing(String value) {
        return Arrays.stream(MissingReason.values())
                .filter(reason -> reason.name().equals(value))
                .findFirst()
                .orElse(null);
    }

    public List<EmploymentType> getEmployments() {
        return Arrays.stream(EmploymentType.values())
                .filter(type -> type != EmploymentType.UNEMPLOYED)
                .toList();
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

    public String getWage() {
        return wage;
    }

    public void setWage(String wage) {
        this.wage = wage;
    }
}
