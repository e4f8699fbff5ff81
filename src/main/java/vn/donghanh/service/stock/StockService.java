package vn.donghanh.service.stock;

import static vn.donghanh.security.Permission.STOCK_KEEP;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.reference.CodeListQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;

/** Use cases of stock management: goods received, counted and written off, and the warning line. Workers who hand goods out have no access to them. */
@UseCases
public class StockService {
    @Inject
    StockRepository stock;

    @Inject
    CodeListQueries codeLists;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    @Requires(STOCK_KEEP)
    @AuditAction("stock.receive")
    public void receive(@Valid ReceiveGoodsCommand command) {
        requireGoods(command.goods());
        requireUnsaved(command.ref());
        Integer quantity = command.quantity();
        LocalDate day = command.day();
        YearMonth expiry = command.expiry();
        Precondition.requireAll(List.of(
                Precondition.of(StockRule.QUANTITY_MISSING, quantity != null).at("received"),
                Precondition.of(StockRule.DAY_MISSING, day != null).at("day"),
                Precondition.of(StockRule.IN_FUTURE, day == null || !day.isAfter(CentreTime.today(clock)))
                        .at("day"),
                Precondition.of(
                                StockRule.TOO_LONG_AGO,
                                day == null
                                        || !day.isBefore(CentreTime.today(clock).minusYears(1)))
                        .at("day"),
                Precondition.of(StockRule.FUNDING_MISSING, command.funding().isAnswered(codeLists))
                        .at("funding"),
                Precondition.of(
                                StockRule.EXPIRED_ON_RECEIPT,
                                expiry == null || day == null || !expiry.isBefore(YearMonth.from(day)))
                        .at("expiry")));
        if (quantity != null && day != null) {
            stock.add(StockMovement.received(
                    command.ref(),
                    new GoodsQuantity(command.goods(), quantity),
                    day,
                    command.funding(),
                    expiry,
                    user.id(),
                    clock.instant()));
        }
    }

    /** Writes off goods that are no longer there to be given. */
    @Requires(STOCK_KEEP)
    @AuditAction("stock.write-off")
    public void writeOff(
            String goods,
            @Nullable @Positive @Max(ReceiveGoodsCommand.MAX_QUANTITY) Integer quantity,
            @Nullable StockReason reason,
            @Pattern(regexp = RandomReference.FORMAT) String ref) {
        requireGoods(goods);
        requireUnsaved(ref);
        Precondition.requireAll(List.of(
                Precondition.of(StockRule.QUANTITY_MISSING, quantity != null).at("writtenOff"),
                Precondition.of(StockRule.REASON_MISSING, reason != null && reason.mayWriteOff())
                        .at("reason")));
        if (quantity != null && reason != null) {
            stock.add(StockMovement.writtenOff(
                    ref,
                    new GoodsQuantity(goods, quantity),
                    CentreTime.today(clock),
                    reason,
                    user.id(),
                    clock.instant()));
        }
    }

    /**
     * Records how many pieces were counted. The register takes over the count; a difference needs its reason.
     *
     * @param counted the pieces that are there
     */
    @Requires(STOCK_KEEP)
    @AuditAction("stock.count")
    public void count(
            String goods,
            @Nullable @Min(0) @Max(ReceiveGoodsCommand.MAX_QUANTITY) Integer counted,
            @Nullable StockReason reason,
            @Pattern(regexp = RandomReference.FORMAT) String ref) {
        requireGoods(goods);
        requireUnsaved(ref);
        long left = stock.left(goods);
        Precondition.requireAll(List.of(
                Precondition.of(StockRule.QUANTITY_MISSING, counted != null).at("counted"),
                Precondition.of(
                                StockRule.DIFFERENCE_UNEXPLAINED,
                                counted == null || counted == left || (reason != null && reason.mayExplainCount()),
                                left)
                        .at("difference")));
        if (counted != null) {
            stock.add(StockMovement.counted(
                    ref,
                    goods,
                    Math.toIntExact(counted - left),
                    CentreTime.today(clock),
                    reason,
                    user.id(),
                    clock.instant()));
        }
    }

    /** Takes back an entry by hand that was a mistake; both stay visible. */
    @Requires(STOCK_KEEP)
    @AuditAction("stock.reverse")
    public void reverse(String ref) {
        StockMovement movement =
                stock.find(ref).filter(StockMovement::isReversible).orElseThrow(NotFoundException::new);
        auditContext.about("goods", movement.goods());
        if (stock.isReversed(ref)) {
            throw new RuleViolationException(StockRule.REVERSED_ALREADY);
        }
        stock.add(movement.reversed(user.id(), clock.instant()));
    }

    /** @param quantity the pieces left at which the keeper is warned; 0 warns when there are none */
    @Requires(STOCK_KEEP)
    @AuditAction("stock.set-warning-line")
    public void setWarningLine(
            String goods, @Nullable @Min(0) @Max(ReceiveGoodsCommand.MAX_QUANTITY) Integer quantity) {
        requireGoods(goods);
        int line = RuleViolationException.requireValue(quantity, "line", StockRule.LINE_MISSING);
        stock.add(new StockWarningLine(goods, line, user.id(), clock.instant()));
    }

    private void requireGoods(String goods) {
        auditContext.about("goods", goods);
        if (codeLists.findItem(StockLedger.GOODS, goods).isEmpty()) {
            throw new NotFoundException();
        }
    }

    private void requireUnsaved(String ref) {
        if (stock.find(ref).isPresent()) {
            throw new RuleViolationException(StockRule.SAVED_ELSEWHERE);
        }
    }
}
