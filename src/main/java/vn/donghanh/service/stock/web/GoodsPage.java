package vn.donghanh.service.stock.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.omnifaces.util.Faces;
import vn.donghanh.service.stock.FundingSource;
import vn.donghanh.service.stock.GoodsView;
import vn.donghanh.service.stock.ReceiveGoodsCommand;
import vn.donghanh.service.stock.StockQueries;
import vn.donghanh.service.stock.StockReason;
import vn.donghanh.service.stock.StockService;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** The page of one kind of goods: its history, and for those who manage the stock the forms to receive, count and write off goods. */
@Named
@ViewScoped
public class GoodsPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private StockQueries queries;

    @Inject
    private StockService service;

    @Inject
    private FundingFormatter fundings;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    @Inject
    @PathValue(0)
    private String code;

    private final String ref = RandomReference.random();
    private GoodsView view;

    @Min(1)
    @Max(ReceiveGoodsCommand.MAX_QUANTITY)
    private Integer received;

    private LocalDate day;
    private String funding;
    private YearMonth expiry;

    @Min(0)
    @Max(ReceiveGoodsCommand.MAX_QUANTITY)
    private Integer counted;

    private StockReason difference;

    @Min(1)
    @Max(ReceiveGoodsCommand.MAX_QUANTITY)
    private Integer writtenOff;

    private StockReason reason;

    @Min(0)
    @Max(ReceiveGoodsCommand.MAX_QUANTITY)
    private Integer line;

    @PostConstruct
    void load() {
        view = queries.goods(code);
        day = CentreTime.today(clock);
        line = view.row().balance().warningLine();
    }

    public void receive() {
        service.receive(new ReceiveGoodsCommand(code, received, day, FundingSource.ofChoice(funding), expiry, ref));
        leave("stock_goods.message.received");
    }

    public void count() {
        service.count(code, counted, difference, ref);
        leave("stock_goods.message.counted");
    }

    public void writeOff() {
        service.writeOff(code, writtenOff, reason, ref);
        leave("stock_goods.message.writtenOff");
    }

    public void setWarningLine() {
        service.setWarningLine(code, line);
        leave("stock_goods.message.line");
    }

    public void reverse(String entry) {
        service.reverse(entry);
        leave("stock_goods.message.reversed");
    }

    private void leave(String message) {
        messages.done(message);
        Faces.redirect("service/stock/goods/%s", code);
    }

    public List<SelectItem> getFundings() {
        return fundings.items(view.funding());
    }

    public List<StockReason> getReasons() {
        return StockReason.forWriteOff();
    }

    public List<StockReason> getDifferences() {
        return StockReason.forCount();
    }

    public GoodsView getView() {
        return view;
    }

    public Integer getReceived() {
        return received;
    }

    public void setReceived(Integer received) {
        this.received = received;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getFunding() {
        return funding;
    }

    public void setFunding(String funding) {
        this.funding = funding;
    }

    public YearMonth getExpiry() {
        return expiry;
    }

    public void setExpiry(YearMonth expiry) {
        this.expiry = expiry;
    }

    public Integer getCounted() {
        return counted;
    }

    public void setCounted(Integer counted) {
        this.counted = counted;
    }

    public StockReason getDifference() {
        return difference;
    }

    public void setDifference(StockReason difference) {
        this.difference = difference;
    }

    public Integer getWrittenOff() {
        return writtenOff;
    }

    public void setWrittenOff(Integer writtenOff) {
        this.writtenOff = writtenOff;
    }

    public StockReason getReason() {
        return reason;
    }

    public void setReason(StockReason reason) {
        this.reason = reason;
    }

    public Integer getLine() {
        return line;
    }

    public void setLine(Integer line) {
        this.line = line;
    }
}
