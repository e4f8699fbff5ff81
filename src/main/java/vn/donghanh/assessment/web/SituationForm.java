package vn.donghanh.assessment.web;

import java.io.Serializable;
import java.util.stream.Stream;
import vn.donghanh.assessment.Situation;
import vn.donghanh.casefile.Livelihood;
import vn.donghanh.casefile.web.LivelihoodForm;
import vn.donghanh.shared.Missing;

/** Her life today as it stands on the form. Her own rating, or why there is none, is held as one word of either list. */
public class SituationForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String rating;
    private final LivelihoodForm livelihood = new LivelihoodForm();

    void load(Situation situation) {
        rating = word(situation.selfRating(), situation.selfRatingMissing());
        livelihood.load(situation.livelihood());
    }

    Situation situation() {
        Missing why = Stream.of(Missing.values())
                .filter(one -> one.name().equals(rating))
                .findFirst()
                .orElse(null);
        Integer points = rating == null || why != null ? null : Integer.valueOf(rating);
        Livelihood told = livelihood.told();
        return new Situation(
                points, why, told.employment(), told.employmentMissing(), told.income(), told.incomeMissing());
    }

    private static String word(Integer value, Missing missing) {
        return value != null ? value.toString() : missing == null ? null : missing.name();
    }

    public Missing[] getMissing() {
        return Missing.values();
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
