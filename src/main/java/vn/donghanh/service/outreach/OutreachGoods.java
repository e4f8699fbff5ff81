package vn.donghanh.service.outreach;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vn.donghanh.service.stock.GoodsQuantity;

/** Goods of one kind that one version of an outreach contact says were given. Append-only. */
@Entity
@Table(name = "outreach_goods", catalog = "donghanh_log")
class OutreachGoods {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    /** The reference of the version. */
    @Column(columnDefinition = "char(26)")
    private String contactRef;

    private String goods;
    private int quantity;

    protected OutreachGoods() {}

    OutreachGoods(OutreachContact contact, GoodsQuantity given) {
        this.contactRef = contact.ref();
        this.goods = given.goods();
        this.quantity = given.quantity();
    }

    String contactRef() {
        return contactRef;
    }

    GoodsQuantity given() {
        return new GoodsQuantity(goods, quantity);
    }
}
