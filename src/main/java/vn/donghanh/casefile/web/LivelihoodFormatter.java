package vn.donghanh.casefile.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.Livelihood;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.web.DisplayFormatter;
import vn.donghanh.shared.web.Texts;

/** Formats employment and income as the answer or the reason why it is missing. */
@Named
@ApplicationScoped
public class LivelihoodFormatter {
    @Inject
    private Texts texts;

    @Inject
    private DisplayFormatter formats;

    public String job(Livelihood livelihood) {
        return livelihood.employment() != null
                ? texts.of(livelihood.employment())
                : missing(livelihood.employmentMissing());
    }

    public String income(Livelihood livelihood) {
        return livelihood.income() != null ? formats.number(livelihood.income()) : missing(livelihood.incomeMissing());
    }

    /** Formats the change in income since the beginning of the episode. */
    public String incomeChange(long difference) {
        return difference == 0
                ? texts.get("casefile_livelihood.same")
                : texts.of(
                        difference > 0 ? "casefile_livelihood.more" : "casefile_livelihood.less",
                        formats.number(Math.abs(difference)));
    }

    private String missing(@Nullable MissingReason missingReason) {
        return texts.get(
                missingReason == null
                        ? "casefile_livelihood.nothing"
                        : "casefile_livelihood.missing." + missingReason.name());
    }
}
