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
 * @param answerDue null once answered
 * @param nextDay the next day that matters; null if there is none
 */
public record PartnerBusinessRow(
        String code,
        PartnerBusinessKind kind,
        String name,
        String titleKey,
        String statusKey,
        BusinessPhase phase,
        Instant since,
        @Nullable Instant answerDue,
        @Nullable LocalDate nextDay)
        implements Serializable {
    static PartnerBusinessRow of(PartnerBusiness business, String name) {
        return new PartnerBusinessRow(
                business.code().value(),
                business.kind(),
                name,
                business.titleKey(),
                business.statusKey(),
                business.phase(),
                business.since(),
                business.answerDue(),
                business.nextDay());
    }
}
