package vn.donghanh.partnerbusiness;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A business with a partner in the Centre's list.
 *
 * @param answerDue when the partner's answer is due; null once answered
 * @param page path of its page
 */
public record CasePartnerRow(
        PartnerBusinessKind kind,
        String code,
        String titleKey,
        String partner,
        String statusKey,
        BusinessPhase phase,
        Instant since,
        @Nullable Instant answerDue,
        String page)
        implements Serializable {
    static CasePartnerRow of(CaseBusiness sent, String partner) {
        PartnerBusiness business = sent.business();
        return new CasePartnerRow(
                business.kind(),
                business.code().value(),
                business.titleKey(),
                partner,
                business.statusKey(),
                business.phase(),
                business.since(),
                business.answerDue(),
                sent.page());
    }
}
