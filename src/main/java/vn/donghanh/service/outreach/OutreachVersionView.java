package vn.donghanh.service.outreach;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.service.stock.FundingSource;
import vn.donghanh.service.stock.GoodsQuantity;
import vn.donghanh.shared.MissingReason;

/**
 * One version of an outreach contact.
 *
 * @param persons null when it is not known how many people were met
 * @param by the name of the member of staff who recorded it
 */
public record OutreachVersionView(
        int version,
        LocalDate day,
        int place,
        String kind,
        String group,
        int contacts,
        @Nullable Integer persons,
        @Nullable MissingReason personsMissing,
        FundingSource funding,
        boolean mistake,
        Instant recordedAt,
        String by,
        List<GoodsQuantity> goods)
        implements Serializable {

    static OutreachVersionView of(OutreachContact contact, String by, List<GoodsQuantity> goods) {
        OutreachContact.Content content = contact.content();
        return new OutreachVersionView(
                contact.versionNumber(),
                content.day(),
                content.place(),
                content.kind(),
                content.group(),
                content.contacts(),
                content.persons(),
                content.personsMissing(),
                content.funding(),
                contact.isMistake(),
                contact.recordedAt(),
                by,
                goods);
    }
}
