package vn.donghanh.service.outreach;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.reference.Place;
import vn.donghanh.service.stock.FundingSource;
import vn.donghanh.service.stock.GoodsQuantity;

/**
 * The view of the page on which an outreach contact is recorded.
 *
 * @param places the districts
 * @param goods what can be given, the kinds of the user's last entry first
 * @param last the user's last entry, whose place, kind, group and source the form begins with; null when there is none
 * @param correction the entry that the form corrects; null for a new one
 */
public record OutreachFormView(
        List<Place> places,
        List<CodeListItemView> kinds,
        List<CodeListItemView> groups,
        List<OfferedGoods> goods,
        List<CodeListItemView> funding,
        @Nullable Last last,
        @Nullable OutreachCorrection correction)
        implements Serializable {

    /**
     * A kind of goods.
     *
     * @param left pieces left by the register; negative when it must be counted
     * @param usual whether the user gave it last time, or it is corrected
     */
    public record OfferedGoods(CodeListItemView item, long left, boolean usual) implements Serializable {}

    public record Last(int place, String kind, String group, FundingSource funding) implements Serializable {}

    public record OutreachCorrection(String lineRef, int version, OutreachVersionView entry, List<GoodsQuantity> goods)
            implements Serializable {}
}
