package vn.donghanh.assessment.web;

import java.io.Serializable;
import java.util.stream.Stream;
import vn.donghanh.assessment.EmploymentType;
import vn.donghanh.assessment.Situation;
import vn.donghanh.shared.Missing;

/** Her life today as it stands on the form. A choice that may also be "not said" is held as one word of either list. */
public class SituationForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String rating;
    private String employment;
    private Long income;
    private Missing incomeMissing;

    void load(Situation situation) {
        rating = word(situation.selfRating(), situation.selfRatingMissing());
        employment = word(situation.employment(), situation.employmentMissing());
        income = situation.income();
        incomeMissing = situation.incomeMissing();
    }

    Situation situation() {
        return new Situation(
                said(rating) ? Integer.valueOf(rating) : null,
                missing(rating),
                said(employment) ? EmploymentType.valueOf(employment) : null,
                missing(employment),
                income,
                incomeMissing);
    }

    public EmploymentType[] getEmployments() {
        return EmploymentType.values();
    }

    private static boolean said(String word) {
        return word != null && missing(word) == null;
    }

    private static String word(Object value, Missing missing) {
        return value != null ? value.toString() : missing == null ? null : missing.name();
    }

    private static Missing missing(String word) {
        return Stream.of(Missing.values())
                .filter(one -> one.name().equals(word))
                .findFirst()
                .orElse(null);
    }

    public String getRating() {
        return rating;
    }

    public void setRating(String rating) {
        this.rating = rating;
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
