package vn.donghanh.assessment.web;

import java.io.Serializable;
import vn.donghanh.assessment.Situation;
import vn.donghanh.casefile.Livelihood;
import vn.donghanh.casefile.web.LivelihoodForm;
import vn.donghanh.shared.Missing;

/** Her life today as it stands on the form. Her own rating may also be "not said": one word of either list. */
public class SituationForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String rating;
    private final LivelihoodForm livelihood = new LivelihoodForm();

    void load(Situation situation) {
        rating = word(situation.selfRating(), situation.selfRatingMissing());
        livelihood.load(situation.livelihood());
    }

    Situation situation() {
        boolean refused = Missing.REFUSED.name().equals(rating);
        Integer points = rating == null || refused ? null : Integer.valueOf(rating);
        Livelihood told = livelihood.told();
        return new Situation(
                points,
                refused ? Missing.REFUSED : null,
                told.employment(),
                told.employmentMissing(),
                told.income(),
                told.incomeMissing());
    }

    private static String word(Integer value, Missing missing) {
        return value != null ? value.toString() : missing == null ? null : missing.name();
    }

    public String getRating() {
        return rating;
    }

    public void setRating(String rating) {
        this.rating = rating;
    }

    public LivelihoodForm getLivelihood() {
        return livelihood;
    }
}
