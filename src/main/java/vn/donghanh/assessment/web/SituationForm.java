package vn.donghanh.assessment.web;

import java.io.Serializable;
import java.util.stream.Stream;
import vn.donghanh.assessment.LifeSituation;
import vn.donghanh.casefile.model.Livelihood;
import vn.donghanh.casefile.web.LivelihoodForm;
import vn.donghanh.shared.MissingReason;

/**
 * The form model of the life situation. The self-rating, or the reason why it is missing, is one code from either list.
 */
public class SituationForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String rating;
    private final LivelihoodForm livelihood = new LivelihoodForm();

    void load(LifeSituation situation) {
        rating = code(situation.selfRating(), situation.selfRatingMissing());
        livelihood.load(situation.livelihood());
    }

    LifeSituation situation() {
        MissingReason missingReason = Stream.of(MissingReason.values())
                .filter(reason -> reason.name().equals(rating))
                .findFirst()
                .orElse(null);
        Integer points = rating == null || missingReason != null ? null : Integer.valueOf(rating);
        Livelihood current = livelihood.toLivelihood();
        return new LifeSituation(
                points,
                missingReason,
                current.employment(),
                current.employmentMissing(),
                current.income(),
                current.incomeMissing());
    }

    private static String code(Integer value, MissingReason missing) {
        return value != null ? value.toString() : missing == null ? null : missing.name();
    }

    public MissingReason[] getMissing() {
        return MissingReason.values();
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
