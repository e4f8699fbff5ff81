package vn.donghanh.partnerbusiness.inbox;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partnerbusiness.BusinessPhase;
import vn.donghanh.partnerbusiness.PartnerBusiness;
import vn.donghanh.partnerbusiness.PartnerBusinessKind;

/**
 * A list row in a partner's inbox.
 *
 * @param name the name by which the partner calls the client
 * @param titleKey message key of what it is about
 * @param detailKey message key of what says it closer; null for the kind alone
 * @param answerDue null once answered
 * @param nextDay the next day that matters; null if there is none
 * @param pendingKey message key of what is yet to be recorded; null if nothing is missing
 */
public record PartnerBusinessRow(
        String code,
        PartnerBusinessKind kind,
        String name,
        String titleKey,
        @Nullable String detailKey,
        String statusKey,
        BusinessPhase phase,
        Instant since,
        @Nullable Instant answerDue,
        @Nullable LocalDate nextDay,
        @Nullable String pendingKey)
        implements Serializable {
    static PartnerBusinessRow of(PartnerBusiness business, String name) {
        return new PartnerBusinessRow(
                business.code().value(),
                business.kind(),
                name,
                business.titleKey(),
                business.detailKey(),
                business.statusKey(),
                business.phase(),
                business.since(),
                business.answerDue(),
                business.nextDay(),
                business.pendingKey());
    }
}
