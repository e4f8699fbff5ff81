package vn.donghanh.service.outreach;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.reference.place.Place;
import vn.donghanh.service.stock.FundingSource;
import vn.donghanh.service.stock.GoodsQuantity;

/**
 * The view of the page on which an outreach contact is recorded.
 *
 * @param places the districts
 * @param goods what can be given, the kinds of the user's last entry first
 * @param kind the kind that the form begins with: the one asked for, or that of the user's last entry; null for neither
 * @param last what else the form begins with; null without an earlier entry
 * @param correction the entry that the form corrects; null for a new one
 */
public record OutreachFormView(
        List<Place> places,
        List<CodeListItemView> kinds,
        List<CodeListItemView> groups,
        List<OfferedGoods> goods,
        List<CodeListItemView> funding,
        @Nullable String kind,
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

    /**
     * What is probably the same again.
     *
     * @param place where the user's last entry was, of whatever kind
     * @param group whom the last entry of this kind reached
     * @param funding what paid for it
     */
    public record Last(int place, String group, FundingSource funding) implements Serializable {}

    public record OutreachCorrection(String lineRef, int version, OutreachVersionView entry, List<GoodsQuantity> goods)
            implements Serializable {}
}
