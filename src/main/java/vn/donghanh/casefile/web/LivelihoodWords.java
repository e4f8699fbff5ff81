package vn.donghanh.casefile.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.Livelihood;
import vn.donghanh.shared.Missing;
import vn.donghanh.shared.web.Formats;
import vn.donghanh.shared.web.Texts;

/** Job and income in words: an answer, or why there is none. */
@Named
@ApplicationScoped
public class LivelihoodWords {
    @Inject
    private Texts texts;

    @Inject
    private Formats formats;

    public String job(Livelihood told) {
        return told.employment() != null ? texts.of(told.employment()) : missing(told.employmentMissing());
    }

    public String income(Livelihood told) {
        return told.income() != null ? formats.number(told.income()) : missing(told.incomeMissing());
    }

    /** By how much it differs from the beginning, in words. */
    public String change(long more) {
        return more == 0
                ? texts.get("casefile_livelihood.same")
                : texts.of(
                        more > 0 ? "casefile_livelihood.more" : "casefile_livelihood.less",
                        formats.number(Math.abs(more)));
    }

    private String missing(@Nullable Missing why) {
        return texts.get(why == null ? "casefile_livelihood.nothing" : "casefile_livelihood.missing." + why.name());
    }
}
