package vn.donghanh.service.outreach;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.service.stock.FundingSource;
import vn.donghanh.service.stock.GoodsQuantity;
import vn.donghanh.shared.RandomReference;

/**
 * The command to record an outreach contact, or a new version of it.
 *
 * @param place a district
 * @param kind code of the list of kinds of outreach
 * @param group code of the list of groups reached
 * @param goods what was given to those who were met, each kind once
 * @param corrects the entry to be corrected; null for a new one
 * @param basedOn the version that is corrected; 0 for a new entry
 * @param ref the reference of this version, fixed with the form, so that it is saved only once
 */
public record RecordOutreachCommand(
        @Nullable LocalDate day,
        @Nullable Integer place,
        @Nullable String kind,
        @Nullable String group,
        @NotNull @Valid Attendance attendance,
        @NotNull @Valid FundingSource funding,
        @NotNull List<@Valid GoodsQuantity> goods,
        @Nullable String corrects,
        int basedOn,
        @NotNull @Pattern(regexp = RandomReference.FORMAT) String ref) {
    public RecordOutreachCommand {
        goods = List.copyOf(goods);
    }
}
